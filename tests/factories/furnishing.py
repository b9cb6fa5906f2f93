"""The cast's place, lived in: one of everything that has a page, made through the actions of real life.

Days are counted back from today, because the screens read the real clock.
"""

from datetime import timedelta
from typing import Any

from django.conf import settings

from alongside.apps.access.actions.needs import say_met, say_needs
from alongside.apps.access.enums import NeedKind, Was
from alongside.apps.access.models import Need
from alongside.apps.books.actions.disputes import answer_dispute, dispute_openly
from alongside.apps.books.actions.mediating import answer_asking, ask_pair
from alongside.apps.books.drafts import ActDraft, Text, act_in_hat
from alongside.apps.books.enums import Book, Part
from alongside.apps.books.models import Dispute, Entry
from alongside.apps.checks.actions.checks import record_check, record_proof
from alongside.apps.checks.actions.planning import plan_activity
from alongside.apps.checks.drafts import CheckDraft, PlanDraft, ProofDraft
from alongside.apps.checks.enums import Level, ProofKind
from alongside.apps.consent.actions.purposes import name_body
from alongside.apps.consent.enums import Purpose
from alongside.apps.decisions.actions.decisions import DecisionDraft, record_decision
from alongside.apps.decisions.actions.views import record_views
from alongside.apps.decisions.enums import CouldStop, Method, PositionTaken, Result
from alongside.apps.doing.actions.staging import choose_people, read_in, stage_register
from alongside.apps.doing.models import StagedRegister
from alongside.apps.doing.queries.mapping import NEW
from alongside.apps.doing.rules.meanings import role_meaning
from alongside.apps.glossary.actions.asking import ask_about_word
from alongside.apps.glossary.actions.terms import add_term
from alongside.apps.glossary.drafts import TermDraft
from alongside.apps.glossary.enums import TextKind
from alongside.apps.glossary.queries.texts import text_here
from alongside.apps.insight.actions.disagreements import disagree_with_books
from alongside.apps.insight.models import Alarm
from alongside.apps.insight.queries.alarms import open_alarm
from alongside.apps.letters.actions.printing import begin_print_run, finish_print_run
from alongside.apps.letters.providers.folder import Folder
from alongside.apps.letters.queries.printing import letters_in
from alongside.apps.people.actions.accounts import change_secret
from alongside.apps.people.actions.codes import make_code
from alongside.apps.people.actions.giving import ask_for_role
from alongside.apps.people.actions.looking_after import teach_register_word
from alongside.apps.people.actions.lost_phone import ask_step_off
from alongside.apps.people.actions.persons import link_same_person
from alongside.apps.people.enums import CodeKind, NameShown, RoleKind
from alongside.apps.people.queries.roles import roles_of
from alongside.apps.places.enums import Language, WordKind
from alongside.apps.promises.actions.promises import StepDraft, make_promise, take_step
from alongside.apps.promises.actions.thanking import ThanksDraft, say_thanks
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise
from alongside.apps.promises.rules.footing import FootingDraft
from alongside.apps.quotes.actions.quoting import quote_words
from alongside.apps.safeguarding.actions.reading import say_seen
from alongside.apps.safeguarding.actions.recovering import lose_passphrase
from alongside.apps.work.actions.baselines import record_baseline
from alongside.apps.work.actions.commitments import sign_commitment, write_commitment
from alongside.apps.work.actions.laying_aside import lay_aside
from alongside.apps.work.actions.plans import care_for_plan, write_step
from alongside.apps.work.actions.power import promise_power
from alongside.apps.work.enums import Layer, Rung
from alongside.apps.work.queries.tables import seats_on
from alongside.core.consent.gate import THE_PLACE, Audience, Reach
from alongside.core.measures.fragile import Asked, Means, Stoppable
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import HelpKind, ViewsHow
from alongside.core.shared.period import Period, add_months, first_of_month, last_months
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.core.suitability.rules import Activity, Workforce
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from cast import BENS_SECRET, Cast
from factories.asking import ask
from factories.consent import a_guardian, a_say
from factories.letters import gather, link_to, of_person, send, tell
from factories.people import FIRST_DAY, a_person
from factories.rights import a_breach, a_hold, an_asking, two_askings
from factories.scribe import Furnisher, fresh
from factories.sealed import NEW as NEW_WORDS
from factories.sealed import a_concern, keys_of
from factories.second_steps import a_phone
from factories.starting import TEXTS, an_idea
from factories.welcome import welcome

REGISTER = b"""Date,Name,Role,Activity,Hours
%(day)s,Farida Begum,Parent,Planning meeting,2
%(day)s,Nia Rowlands,Parent,Planning meeting,1.5
%(day)s,Dev Patel,Health visitor,Planning meeting,2
%(day)s,Jo Hall,Astronaut,Planning meeting,1
"""
YEAR_BEFORE = Period(add_months(FIRST_DAY, -12), FIRST_DAY)


def furnish(cast: Cast) -> dict[str, Any]:
    """One of everything; gives the rows by the names that addresses call them."""
    at = now()
    with cast.inside():
        furnisher = Furnisher(cast, at)
        _outset(furnisher)
        _a_year_of_meetings(furnisher)
        _entries(furnisher)
        _decided_and_promised(furnisher)
        _kept(furnisher)
        _disputed(furnisher)
        _findings(furnisher)
        _begun(furnisher)
        _desk(furnisher)
        _words(furnisher)
        _asked_for_their_say(furnisher)
        _checks(furnisher)
        welcome(furnisher)
        _letters(furnisher)
        ask(furnisher)
        furnisher.made["told"] = two_askings(cast, at)
        furnisher.made["copy_asked"] = an_asking(cast, at, person=cast.ben)
        furnisher.made["breach"] = a_breach(cast, at)
        furnisher.made["hold"] = a_hold(cast, cast.ben, at)
        return furnisher.made


def _asked_for_their_say(furnisher: Furnisher) -> None:
    """A child whom Ada is asked for, a body people are asked about, and a yes of Ada's."""
    cast = furnisher.cast
    furnisher.made["child"] = child = a_person(cast.place, "Ivy Lovell", by=cast.cleo)
    furnisher.made["guardian_link"] = a_guardian(child, cast.ada, lead=cast.cleo)
    name_body(purpose=Purpose.SHARE, organisation=cast.trust, by=cast.cleo, now=furnisher.at)
    until = furnisher.today + timedelta(days=80)
    everyone = Audience(reach=Reach.EVERYONE)
    a_say(cast.ada, Purpose.QUOTE, everyone, until=until, now=furnisher.at)
    own = furnisher.made["entry"]
    words = own.words.get(about_id=own.id)
    furnisher.made["quote"] = quote_words(words=words, entry=own, by=cast.ada, now=furnisher.at)
    needs = {NeedKind.CHILDCARE: "Two, aged 3 and 6", NeedKind.TIMES: "Between ten and two"}
    say_needs(person=cast.ada, needs=needs, known=(), language=Language.EN, by=cast.ada, now=furnisher.at)
    furnisher.made["need"] = need = Need.objects.get(person=cast.ada, kind=NeedKind.TIMES)
    say_met(need=need, was=Was.PARTLY, by=cast.ada, now=furnisher.at)
    a_say(cast.ada, Purpose.ACCESS, THE_PLACE, until=until, now=furnisher.at)
    a_say(cast.ada, Purpose.PHOTO, Audience(reach=Reach.TABLE), until=until, now=furnisher.at)


def _outset(furnisher: Furnisher) -> None:
    cast = furnisher.cast
    told: dict[str, Any] = {"work": cast.work, "by": None, "now": furnisher.at}
    for side, hours in ((Side.CITIZEN, 20), (Side.PROFESSIONAL, 400)):
        record_baseline(
            side=side, period=YEAR_BEFORE, minutes=hours * 60, source="Rota of the hub, 2022", **told
        )
    promise_power(stage=Stage.DESIGN, rung=Rung.CO_DESIGN, promised_on=FIRST_DAY, **told)


def _a_year_of_meetings(furnisher: Furnisher) -> None:
    """Fourteen months, a play morning and a planning evening in each, vouched for by both sides."""
    drafts = []
    for back in range(14):
        day = min(add_months(first_of_month(furnisher.today), -back), furnisher.today)
        doing = (furnisher.gave("ada", 120), furnisher.gave("ben", 120), furnisher.gave("dev", 60))
        planning = (furnisher.gave("ada", 60), furnisher.gave("mina", 60))
        drafts.append(
            furnisher.draft("cleo", Book.DOING, Stage.DELIVER, day, doing, what="Play and stay, at the hub")
        )
        drafts.append(
            furnisher.draft("cleo", Book.DOING, Stage.DESIGN, day, planning, what="Planning evening")
        )
    furnisher.made["old_batch"] = batch = furnisher.sheet("Sheets of the year", drafts, "ada", "dev")
    furnisher.made["given"] = Entry.objects.filter(batch=batch).order_by("id")[0]


def _entries(furnisher: Furnisher) -> None:
    """Ada's own hour, one between her and Ben, and a paper sheet of four rows."""
    day = furnisher.today - timedelta(days=2)
    made = furnisher.made
    own = furnisher.draft(
        "ada",
        Book.DOING,
        Stage.DELIVER,
        day,
        (furnisher.gave("ada", 45),),
        what="Rang round about Tuesday",
    )
    made["entry"] = furnisher.entry("ada", own)
    received = act_in_hat(furnisher.cast.hats["ben"], Part.RECEIVED, minutes=60, kind=HelpKind.SUPPORT)
    between = (furnisher.gave("ada", 60, HelpKind.SUPPORT), received)
    made["one_to_one"] = furnisher.entry(
        "ada", furnisher.draft("ada", Book.DOING, Stage.DELIVER, day, between, what="A walk and a talk")
    )
    rows = [
        furnisher.draft("cleo", Book.DOING, Stage.DELIVER, day, (furnisher.gave(who, minutes),), what=what)
        for who, minutes, what in (
            ("ada", 90, "Welcome at the door"),
            ("ben", 90, "Tea and toast"),
            ("dev", 90, "Weighing babies"),
            ("mina", 30, "Came to see"),
        )
    ]
    made["batch"] = furnisher.sheet("Sign-in sheet of the play morning", rows)


def _decided_and_promised(furnisher: Furnisher) -> None:
    cast, day = furnisher.cast, furnisher.today - timedelta(days=20)
    deciding = tuple(
        act_in_hat(cast.hats[who], Part.DECIDED, position=PositionTaken.FOR) for who in ("ada", "dev")
    )
    asked = furnisher.draft(
        "cleo",
        Book.DECISION,
        Stage.DESIGN,
        day,
        deciding,
        question="Shall we open on Saturdays?",
        what_changed="Saturdays, ten to twelve.",
    )
    decision = DecisionDraft(
        method=Method.CONSENT,
        result=Result.PASSED,
        raised_by_side=Side.CITIZEN,
        could_stop=CouldStop.EITHER,
        review_on=furnisher.today + timedelta(days=40),
    )
    entry = record_decision(draft=asked, decision=decision, by=cast.cleo, now=furnisher.at)
    furnisher.made["decision"] = furnisher.vouched(entry, "ada", "dev")
    crowd = ActDraft(part=Part.SAID, hat=HatKind.PARENT_CARER, side=Side.CITIZEN, heads=31)
    views = furnisher.draft(
        "cleo", Book.DECISION, Stage.DESIGN, day, (crowd,), asked="What would make you come?"
    )
    furnisher.made["views"] = furnisher.vouched(
        record_views(draft=views, how=ViewsHow.CONVERSATION, by=cast.cleo, now=furnisher.at), "ada", "dev"
    )
    promised = (
        act_in_hat(cast.hats["mina"], Part.PROMISED),
        act_in_hat(cast.hats["ada"], Part.PROMISED_TO),
        act_in_hat(cast.hats["ben"], Part.PROMISED_TO),
    )
    said = furnisher.draft(
        "cleo", Book.PROMISE, Stage.DELIVER, day, promised, promise="A shelter for buggies by the ramp."
    )
    due_on = furnisher.today - timedelta(days=3)
    made = make_promise(draft=said, due_on=due_on, by=cast.cleo, now=furnisher.at)
    furnisher.made["promise"] = Promise.objects.get(entry=furnisher.vouched(made, "ada", "dev"))


def _kept(furnisher: Furnisher) -> None:
    """A small promise, kept within a few days; Dev sees to it, Ben has thanked Mina."""
    cast, day = furnisher.cast, furnisher.today - timedelta(days=12)
    promised = (
        act_in_hat(cast.hats["mina"], Part.PROMISED),
        act_in_hat(cast.hats["ada"], Part.PROMISED_TO),
        act_in_hat(cast.hats["ben"], Part.PROMISED_TO),
    )
    said = furnisher.draft(
        "cleo", Book.PROMISE, Stage.DELIVER, day, promised, promise="A kettle for the hall."
    )
    stoppers = ((Text("The caretaker", "en"), Asked.AGREED),)
    entry = make_promise(
        draft=said,
        due_on=furnisher.today,
        by=cast.cleo,
        now=furnisher.at,
        because_of=furnisher.made["views"],
        footing=FootingDraft(cast.dev, Means.THERE, Stoppable.SOMEBODY, stoppers),
    )
    made = Promise.objects.get(entry=furnisher.vouched(entry, "ada", "dev"))
    done = StepDraft(StepKind.SAID_DONE, done_on=day + timedelta(days=5))
    for who, step in (("mina", done), ("ada", StepDraft(StepKind.SAID_KEPT))):
        take_step(
            promise=made, step=step, person=cast.person(who), by=cast.person(who), now=furnisher.at,
            form_token=new_secret_id(),
        )  # fmt: skip
    thanks = ThanksDraft(cast.mina, Text("The first warm tea in that hall.", "en"))
    entry, token = fresh(made.entry), new_secret_id()
    furnisher.made["thanks"] = say_thanks(
        entry=entry, thanks=thanks, person=cast.ben, by=cast.ben, now=furnisher.at, form_token=token
    )
    furnisher.made["kept_promise"] = made


def _words(furnisher: Furnisher) -> None:
    """A word of the glossary in both languages, and one that Nia asks about."""
    cast, at = furnisher.cast, furnisher.at
    draft = TermDraft(
        "family hub", "A place where families find help.", "hyb teulu", "Lle i deuluoedd gael help."
    )
    furnisher.made["term"] = add_term(
        place=cast.place, draft=draft, by=cast.ada, now=at, form_token=new_secret_id()
    )
    furnisher.made["work_text"] = cast.work
    text = text_here(cast.nia, cast.place, TextKind.WORK, cast.work.id)
    assert text is not None
    furnisher.made["asked_word"] = ask_about_word(
        place=cast.place, text=text, word="service", by=cast.nia, now=at
    )


def _checks(furnisher: Furnisher) -> None:
    """Ada is down for five mornings with children; the check that Sol saw does not fit, so it is stopped."""
    cast, at, day = furnisher.cast, furnisher.at, furnisher.today
    told: dict[str, Any] = {"person": cast.ada, "place": cast.place, "by": cast.sol, "now": at}
    times = tuple((at + timedelta(days=n), at + timedelta(days=n, hours=2)) for n in range(1, 6))
    plan = PlanDraft(Activity.CARE_OR_SUPERVISE, Workforce.CHILD, "The hall", times)
    furnisher.made["planned"] = plan_activity(work=cast.work, draft=plan, form_token=new_secret_id(), **told)
    seen = CheckDraft(Level.BASIC, "001234567890", day - timedelta(days=90), Workforce.CHILD, False, day)
    furnisher.made["check"] = record_check(draft=seen, **told)
    proof = ProofDraft(ProofKind.TRAINING, "Safeguarding, basic", day - timedelta(days=30))
    record_proof(draft=proof, form_token=new_secret_id(), **told)


def _disputed(furnisher: Furnisher) -> None:
    """Ben asks kindly about his row of the sheet, and openly, after an answer, about Dev's."""
    rows = list(Entry.objects.filter(batch=furnisher.made["batch"]).order_by("id"))
    furnisher.made["raised"] = furnisher.ask_kindly("ben", rows[1], "I only stayed for an hour.")
    raised = furnisher.ask_kindly("ben", rows[2], "That was the week before.")
    told: dict[str, Any] = {"raised": raised, "now": furnisher.at}
    answer_dispute(
        words=Text("The sheet has his name on it.", "en"),
        by=furnisher.cast.cleo,
        form_token=new_secret_id(),
        **told,
    )
    dispute_openly(
        words=Text("Then please let it stand beside it.", "en"),
        by=furnisher.cast.ben,
        form_token=new_secret_id(),
        **told,
    )
    furnisher.made["open_dispute"] = raised
    _mediated(furnisher, furnisher.ask_kindly("ben", rows[3], "Mina came the week after."))


def _mediated(furnisher: Furnisher, raised: Dispute) -> None:
    """Ben disputes Mina's row openly; Ada and Dev, whom it is not about, have said yes to mediating."""
    cast, at = furnisher.cast, furnisher.at
    told: dict[str, Any] = {"raised": raised, "now": at}
    words = Text("I still remember it so.", "en")
    dispute_openly(words=words, by=cast.ben, form_token=new_secret_id(), **told)
    pair = {Side.CITIZEN: cast.ada, Side.PROFESSIONAL: cast.dev}
    ask_pair(pair=pair, by=cast.cleo, form_token=new_secret_id(), **told)
    for who in pair.values():
        answer_asking(accepts=True, person=who, by=who, form_token=new_secret_id(), **told)
    furnisher.made["mediated"] = raised


def _findings(furnisher: Furnisher) -> None:
    """Professionals' hours fell as families' rose: the books raise their alarm, and Ada disagrees."""
    cast = furnisher.cast
    furnisher.made["disagreement"] = disagree_with_books(
        work=cast.work,
        period=last_months(furnisher.today, 12),
        words=Text("It feels more shared than that.", "en"),
        by=cast.ada,
        now=furnisher.at,
        form_token=new_secret_id(),
    )
    alarm = open_alarm(cast.work)
    assert isinstance(alarm, Alarm)
    furnisher.made["alarm"] = alarm


def _begun(furnisher: Furnisher) -> None:
    """An idea half answered, and what the place and its work promise each other, signed by one."""
    cast, at = furnisher.cast, furnisher.at
    furnisher.made["idea"] = idea = an_idea(cast, at)
    write_commitment(place=cast.place, work=idea, by=cast.ada, now=at, **TEXTS)
    furnisher.made["idea_lead"] = cast.ada
    furnisher.made["idea_aside"] = aside = an_idea(cast, at, "A slide into the pool")
    lay_aside(work=aside, reason="The roof is mended first. Ask again in spring.", by=cast.cleo, now=at)
    furnisher.made["asked"] = ask_for_role(
        person=cast.dev,
        kind=RoleKind.KEEPER,
        until=furnisher.today + timedelta(days=365),
        by=cast.cleo,
        now=at,
    )
    furnisher.made["step"] = write_step(
        place=cast.place,
        work=cast.work,
        layer=Layer.SERVICE,
        what="A ramp at the back door.",
        owner=cast.dev,
        due_on=furnisher.today - timedelta(days=5),
        by=cast.cleo,
        now=at,
    )
    care_for_plan(
        place=cast.place,
        work=cast.work,
        sponsor="The director of children’s services",
        cleared="Staff time on Tuesdays.",
        cleared_on=furnisher.today,
        refresh_on=furnisher.today,
        by=cast.cleo,
        now=at,
    )
    furnisher.made["role"] = roles_of(cast.cleo, furnisher.today)[0]
    write_commitment(place=cast.place, work=None, by=cast.cleo, now=at, **TEXTS)
    promised = write_commitment(place=cast.place, work=cast.work, by=cast.cleo, now=at, **TEXTS)
    sign_commitment(commitment=promised, person=cast.ben, understood="We both decide.", by=cast.ben, now=at)


def _desk(furnisher: Furnisher) -> None:
    """What a lead has on the desk: two registers, one of them read in, words, records of one person."""
    cast, made = furnisher.cast, furnisher.made
    made["staged"] = _stage(furnisher, "this-spring.csv", 8)
    ready = _stage(furnisher, "last-spring.csv", 15)
    names = {"farida begum": NEW, "nia rowlands": NEW, "dev patel": str(cast.dev.id)}
    choose_people(staged=ready, people=names, by=cast.cleo)
    made["imported"] = read_in(staged=ready, by=cast.cleo, now=furnisher.at).batch
    made["word"] = teach_register_word(
        place=cast.place,
        kind=WordKind.ROLE,
        word="cake lady",
        meaning=role_meaning(HatKind.NEIGHBOUR, Side.CITIZEN),
        by=cast.cleo,
        now=furnisher.at,
    )
    other = a_person(cast.place, "Ada Lovel")
    made["link"] = link_same_person(kept=cast.ada, other=other, by=cast.cleo, now=furnisher.at)
    _codes(furnisher)
    _concern(furnisher)
    made["person"], made["hat"] = cast.ada, cast.hats["ada"]
    made["seat"] = seats_on(cast.work, furnisher.today)[-1]


def _concern(furnisher: Furnisher) -> None:
    """One that waits, and one that somebody has."""
    cast, now = furnisher.cast, furnisher.at
    keys_of(cast, now)
    furnisher.made["recovery"] = lose_passphrase(
        person=cast.dev, passphrase=NEW_WORDS, again=NEW_WORDS, now=now
    )
    furnisher.made["concern"] = a_concern(cast, now)
    say_seen(concern=a_concern(cast, now, in_danger=True), by=cast.sol, now=now)


def _codes(furnisher: Furnisher) -> None:
    """A poster by the door, Ada's invitation to a friend, and somebody only Cleo has met."""
    cast = furnisher.cast
    told: dict[str, Any] = {"now": furnisher.at}
    poster: dict[str, Any] = {
        "kind": CodeKind.POSTER,
        "label": "Library door",
        "contact": "Cleo, 0161 496 0102",
    }
    invitation: dict[str, Any] = {
        "kind": CodeKind.INVITATION,
        "label": "Sam from school",
        "hat": cast.hats["ada"],
    }
    furnisher.made["code"] = make_code(by=cast.cleo, form_token=new_secret_id(), **poster, **told)
    furnisher.made["invitation"] = make_code(by=cast.ada, form_token=new_secret_id(), **invitation, **told)
    change_secret(person=cast.ben, secret=BENS_SECRET, by=cast.cleo, now=furnisher.at)
    a_phone(cast.accounts["mina"], furnisher.at)
    ask_step_off(person=cast.mina, by=cast.cleo, now=furnisher.at)
    a_person(cast.place, "Peg Ash", by=cast.cleo, name_shown=NameShown.PLACE)


def _letters(furnisher: Furnisher) -> None:
    """Ada's letter by e-mail, open behind its link; Ben's on paper, one printed and one that waits."""
    cast, made, later = furnisher.cast, furnisher.made, furnisher.at + timedelta(minutes=10)
    made["token"] = link_to(of_person(gather(cast, later), cast.ada)).split("/")[2]
    send(cast, Folder(settings.LETTERS_FOLDER), later)
    run = begin_print_run(place=cast.place, by=cast.cleo, now=later, form_token=new_secret_id())
    finish_print_run(run=run, by=cast.cleo, now=later)
    made["run"], made["letter"] = run, of_person(letters_in(run), cast.ben)
    tell(cast, "ben", "secret_reset", later)
    gather(cast, later)


def _stage(furnisher: Furnisher, name: str, days_ago: int) -> StagedRegister:
    day = furnisher.today - timedelta(days=days_ago)
    content = REGISTER.replace(b"%(day)s", f"{day:%d/%m/%Y}".encode())
    return stage_register(
        work=furnisher.cast.work,
        file_name=name,
        content=content,
        by=furnisher.cast.cleo,
        now=furnisher.at,
    )
