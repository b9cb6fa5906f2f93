"""Words explained and asked about, and what somebody plans with children, in the invented place."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from alongside.apps.checks.actions.checks import record_check, record_proof
from alongside.apps.checks.actions.planning import plan_activity
from alongside.apps.checks.drafts import CheckDraft, PlanDraft, ProofDraft
from alongside.apps.checks.enums import Level, ProofKind
from alongside.apps.glossary.actions.asking import ask_about_word, say_it_plainer
from alongside.apps.glossary.actions.terms import add_term
from alongside.apps.glossary.drafts import TermDraft
from alongside.apps.glossary.enums import TextKind
from alongside.apps.glossary.queries.texts import text_here
from alongside.apps.places.models import Place
from alongside.apps.work.models import Work
from alongside.core.suitability.rules import Activity, Workforce
from alongside.demo.cast import Cast
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id

TERMS = (
    ("ada", "family hub", "A place where families find all kinds of help under one roof.",
     "hyb teulu", "Lle mae teuluoedd yn cael pob math o help o dan yr un to."),
    ("dev", "health visitor", "A nurse who visits families with children under five.",
     "ymwelydd iechyd", "Nyrs sy’n ymweld â theuluoedd â phlant o dan bump."),
    ("ben", "short break", "Some hours or days when somebody else looks after your child, and you can rest.",
     "seibiant byr", "Oriau neu ddiwrnodau pan fydd rhywun arall yn gofalu am eich plentyn, i chi orffwys."),
    ("cleo", "CAMHS", "Child and adolescent mental health services: for young people in distress.", "", ""),
)  # fmt: skip
HALF_PAST_NINE, NOON = time(9, 30), time(12)


def explain_and_ask(place: Place, work: Work, cast: Cast, now: datetime) -> None:
    """A glossary begun by both sides; one word waits, one has been made clear."""
    for who, name, meaning, name_cy, meaning_cy in TERMS:
        add_term(
            place=place,
            draft=TermDraft(name, meaning, name_cy, meaning_cy),
            by=cast.person(who),
            now=now,
            form_token=new_secret_id(),
        )
    asking: list[Any] = []
    for who, word in (("ben", "lease"), ("ada", "hub")):
        text = text_here(cast.person(who), place, TextKind.WORK, work.id)
        if text is not None:
            asking.append(ask_about_word(place=place, text=text, word=word, by=cast.person(who), now=now))
    say_it_plainer(
        challenge=asking[-1],
        said="The house in Reddish where health visitors and midwives have their rooms.",
        language="en",
        by=cast.person("dev"),
        now=now,
    )


def plan_mornings(place: Place, work: Work, cast: Cast, now: datetime) -> None:
    """Ada is down for five Tuesdays, which is stopped; Ben's check was seen; Tom helps twice."""
    today = local_day(now, place.time_zone)
    sol, zone = cast.person("sol"), ZoneInfo(place.time_zone)

    def plan(who: str, weeks: int, kind: Activity, where: str) -> None:
        first = today + timedelta(days=(1 - today.weekday()) % 7 + 7)
        draft = PlanDraft(kind, Workforce.CHILD, where, _mornings(first, weeks, zone), supervised=True)
        plan_activity(
            person=cast.person(who),
            place=place,
            work=work,
            draft=draft,
            by=sol,
            now=now,
            form_token=new_secret_id(),
        )

    plan("ada", 5, Activity.CARE_OR_SUPERVISE, "The hall, at the play table")
    plan("ben", 5, Activity.CARE_OR_SUPERVISE, "The hall, at the door")
    plan("tom", 2, Activity.TEACH_OR_TRAIN, "The hall, songs")
    told: dict[str, Any] = {"person": cast.person("ben"), "place": place, "by": sol, "now": now}
    issued = today - timedelta(days=200)
    record_check(
        draft=CheckDraft(
            Level.ENHANCED, "001700112233", issued, Workforce.CHILD, True, issued + timedelta(days=9)
        ),
        **told,
    )
    record_proof(
        draft=ProofDraft(ProofKind.TRAINING, "Safeguarding, basic", issued),
        form_token=new_secret_id(),
        **told,
    )


def _mornings(first: date, weeks: int, zone: ZoneInfo) -> tuple[tuple[datetime, datetime], ...]:
    days = [first + timedelta(weeks=week) for week in range(weeks)]
    return tuple(
        (datetime.combine(day, HALF_PAST_NINE, zone), datetime.combine(day, NOON, zone)) for day in days
    )
