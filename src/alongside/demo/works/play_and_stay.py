"""Play and stay: designed and run by families and staff together. The books show co-production."""

from dataclasses import replace
from datetime import date

from alongside.apps.books.drafts import ActDraft, Text, act_in_hat
from alongside.apps.books.enums import Book, Part
from alongside.apps.books.models import Entry
from alongside.apps.promises.actions.promises import StepDraft
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.rules.footing import FootingDraft
from alongside.apps.work.actions.tables import seat_person
from alongside.apps.work.enums import Rung, Stakeholders
from alongside.apps.work.models import Work
from alongside.core.measures.fragile import Asked, Means, Stoppable
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import HelpKind, InKind, ViewsHow
from alongside.core.shared.sectors import Sector
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.demo.calendar import MONTHS, Calendar
from alongside.demo.cast import COUNCIL, Cast
from alongside.demo.deciding import Asked as Question
from alongside.demo.deciding import ask, decide, promise, say, thank
from alongside.demo.scribe import Scribe
from alongside.demo.works import play_and_stay_talk
from alongside.demo.works.opening import Plan
from alongside.kernel.ids import new_secret_id

PLAN = Plan(
    name="Play and stay, Reddish",
    purpose="A weekly place for families with children under five, so nobody in Reddish has to manage alone.",
    services=("Health visiting", "Reddish family hub"),
    fixed="One room at the hub, and £9,000 a year. The council fixed both; the lease runs for three years.",
    open_questions="When it opens, what happens there, who runs it, and how the money is spent.",
    citizen_word="families",
    professional_word="staff",
    leads=("ada", "cleo"),
    seats={
        "ada": Stakeholders.FAMILIES,
        "ben": Stakeholders.FAMILIES,
        "hana": Stakeholders.FAMILIES,
        "marta": Stakeholders.FORUMS,
        "ines": Stakeholders.FAMILIES,
        "nia": Stakeholders.FAMILIES,
        "cleo": Stakeholders.PRACTITIONERS,
        "dev": Stakeholders.PRACTITIONERS,
        "ruth": Stakeholders.PRACTITIONERS,
        "mina": Stakeholders.COMMISSIONING,
    },
    promised={Stage.DESIGN: Rung.CO_PRODUCTION, Stage.DELIVER: Rung.CO_PRODUCTION},
    baseline_hours={Side.CITIZEN: 30, Side.PROFESSIONAL: 230},
    baseline_source="Hub rota and health visitors' diaries, the year before it opened",
    talk=play_and_stay_talk.TALK,
)
QUESTIONS = (
    (
        "Should we open on Saturdays as well as Tuesdays?",
        "Saturdays from ten to twelve, so that dads in work can come.",
    ),
    ("Which half hour should be quiet, without music?", "The first half hour, as Marta's group asked."),
    ("How should we spend the £9,000?", "A third goes to pay peer supporters, as families asked."),
    ("Who should welcome new families at the door?", "Two parents each time, with a health visitor near."),
    ("Should grandparents have a table of their own?", "No, but a corner with real chairs, as they asked."),
    ("What should happen in the school holidays?", "Older brothers and sisters can come."),
    ("Do we need a second health visitor at the door?", "Not now: Inês and two parents do the welcome."),
    ("What do we cook on the last Tuesday of the month?", "A meal each family takes turns to choose."),
)


def write(scribe: Scribe) -> None:
    """Two years of it: Tuesdays, a planning evening a month, a decision each quarter."""
    calendar = scribe.calendar
    heard = _ask(scribe, 0)
    for number in range(MONTHS):
        _month(scribe, number)
        if number in (12, 18):
            heard = _ask(scribe, number)
        day = calendar.month(number).replace(day=17)
        if number % 3 == 1 and calendar.has_come(day):
            _decide(scribe, number // 3, day, heard)
    _room(scribe)
    _promises(scribe, heard[1])
    _correction(scribe)


def _ask(scribe: Scribe, number: int) -> tuple[Entry, ...]:
    """What people said of the plans, and of the Tuesdays themselves."""
    day = scribe.calendar.month(number).replace(day=4)
    plans, tuesdays = "What would make you come, and come again?", "What should we do more of on Tuesdays?"
    return (
        ask(scribe, day, ViewsHow.CONVERSATION, 31, plans, Stage.DESIGN, "ada", "dev"),
        ask(scribe, day, ViewsHow.MEETING, 18, tuesdays, Stage.DELIVER, "ada", "dev"),
    )


def _decide(scribe: Scribe, place: int, day: date, heard: tuple[Entry, ...]) -> None:
    question, changed = QUESTIONS[place]
    stage = Stage.DELIVER if place % 3 == 2 else Stage.DESIGN
    by = ("ada", "ben", "hana", "dev", "cleo")
    decide(scribe, day, Question(question, stage, by, changed, cites=heard), "ada", "dev")


def _month(scribe: Scribe, number: int) -> None:
    """People take turns, so that five of each side and more stand behind the hours of every month."""
    calendar = scribe.calendar
    for week, day in enumerate(calendar.weekly(number, weekday=1)):
        helper = ("ada", "ben", "hana", "marta", "joe")[(number + week) % 5]
        colleague = ("ruth", "tom", "cleo", "kay")[week % 4]
        scribe.session(
            day, Stage.DELIVER, HelpKind.DELIVER,
            {"ines": 150, helper: 120, "dev": 150, colleague: 120}, "Tuesday play and stay",
        )  # fmt: skip
    evening = calendar.month(number).replace(day=10)
    if calendar.has_come(evening):
        guest = ("hana", "marta", "joe", "ines")[number % 4]
        colleague = ("dev", "ruth", "tom", "mina", "kay")[number % 5]
        scribe.session(
            evening, Stage.DESIGN, HelpKind.MEET,
            {"ada": 90, "ben": 90, guest: 90, "cleo": 90, colleague: 90}, "Planning evening",
        )  # fmt: skip
    looking_back = calendar.month(number).replace(day=24)
    if number % 3 == 0 and calendar.has_come(looking_back):
        pairs = (
            ("marta", "joe", "mina", "cleo"),
            ("ada", "hana", "dev", "ruth"),
            ("ben", "ines", "tom", "kay"),
        )
        there = dict.fromkeys(pairs[number // 3 % 3], 60)
        scribe.session(looking_back, Stage.ASSESS, HelpKind.MEET, there, "How is it going?")
    scribe.close_month(number)


def _room(scribe: Scribe) -> None:
    """The council's room, written down once a year."""
    room = ActDraft(
        part=Part.GAVE,
        hat=HatKind.COMMISSIONER,
        side=Side.PROFESSIONAL,
        organisation=scribe.cast.organisations[COUNCIL],
        sector=Sector.PUBLIC,
        in_kind=InKind.ROOM,
    )
    for number in (0, 12):
        day = scribe.calendar.month(number).replace(day=5)
        draft = scribe.draft(
            Book.DOING, day, Stage.DELIVER, (room,), {"what": "The hall on Tuesdays, for a year"}
        )
        scribe.vouch(scribe.write(draft), "ada", "dev")


def _promises(scribe: Scribe, heard: Entry) -> None:
    """One kept, one late and explained, one changed with its reason; then a small one, done in days."""
    calendar = scribe.calendar
    made = calendar.month(14).replace(day=12)
    kept = promise(
        scribe, made, calendar.month(16), "Saturday sessions, from ten to twelve.",
        "dev", ("ada", "ben"), "ada", "dev", because_of=heard,
    )  # fmt: skip
    done = calendar.month(15).replace(day=20)
    say(scribe, kept, StepDraft(StepKind.SAID_DONE, done_on=done), "dev", done)
    for name in ("ada", "ben"):
        say(scribe, kept, StepDraft(StepKind.SAID_KEPT), name, done)
    stoppers = ((Text("The council's property team", "en"), Asked.NO_ANSWER),)
    late = promise(
        scribe, calendar.month(18).replace(day=12), calendar.month(21), "A shelter for buggies by the ramp.",
        "cleo", ("ada", "hana"), "ada", "dev", because_of=heard,
        footing=FootingDraft(scribe.cast.person("mina"), Means.NOT_YET, Stoppable.SOMEBODY, stoppers),
    )  # fmt: skip
    why = Text("The property team has to agree to the foundations, and has not answered yet.", "en")
    say(scribe, late, StepDraft(StepKind.EXPLAINED, words=why), "cleo", calendar.ago(20))
    changed = promise(
        scribe, calendar.month(16).replace(day=12), calendar.month(19), "A drinks machine in the hall.",
        "cleo", ("ben",), "ben", "dev",
    )  # fmt: skip
    reason = Text("The lease does not allow it. There is a kettle and a cupboard instead.", "en")
    say(scribe, changed, StepDraft(StepKind.CHANGED, words=reason), "cleo", calendar.month(18).replace(day=3))
    _kettle(scribe, heard)


def _kettle(scribe: Scribe, heard: Entry) -> None:
    """Small, asked for, and there within the week."""
    day = scribe.calendar.ago(24)
    firm = FootingDraft(scribe.cast.person("cleo"), Means.THERE, Stoppable.NOBODY)
    kettle = promise(
        scribe, day, scribe.calendar.ago(4), "A second kettle, so that tea is ready when people come.",
        "dev", ("ada", "ben", "hana"), "ada", "dev", because_of=heard, footing=firm,
    )  # fmt: skip
    done = scribe.calendar.ago(19)
    say(scribe, kettle, StepDraft(StepKind.SAID_DONE, done_on=done), "dev", done)
    for name in ("ada", "hana"):
        say(scribe, kettle, StepDraft(StepKind.SAID_KEPT), name, done)
    thank(scribe, kettle.entry, "hana", "dev", "Nobody had to wait on Tuesday. Diolch!", done)
    thank(scribe, kettle.entry, "ben", "cleo", "You said you would, and you did.", done)


def _correction(scribe: Scribe) -> None:
    """Ben wrote two hours and it was three: the correction stands, the first line stays in sight."""
    day = scribe.calendar.month(20).replace(day=6)
    ben = scribe.cast.hat("ben")
    first = scribe.draft(
        Book.DOING, day, Stage.DELIVER,
        (act_in_hat(ben, Part.GAVE, minutes=120, kind=HelpKind.ORGANISE),),
        {"what": "Mending the toy shed"}, keeper="ben",
    )  # fmt: skip
    wrong = scribe.write(first, by="ben")
    scribe.vouch(wrong, "dev")
    acts = (act_in_hat(ben, Part.GAVE, minutes=180, kind=HelpKind.ORGANISE),)
    right = scribe.write(replace(first, acts=acts, corrects=wrong, form_token=new_secret_id()), by="ben")
    scribe.vouch(right, "dev")
    lately = scribe.calendar.ago(9)
    thank(scribe, right, "dev", "ben", "The doors shut again, and nobody asked you to.", lately)


def was_joined(work: Work, cast: Cast, calendar: Calendar) -> None:
    """Somebody of a group that was missing at the start came in the fourth month."""
    day = calendar.month(3).replace(day=12)
    seat_person(
        work=work,
        person=cast.person("tom"),
        hat=cast.hat("tom"),
        group=Stakeholders.CHARITIES,
        since=day,
        by=None,
        now=calendar.evening(day),
    )
