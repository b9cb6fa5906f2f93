"""What the rules say of somebody's plans, in words."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from alongside.apps.checks.enums import RULE_WORDS, WHY_WORDS
from alongside.apps.checks.models import PlannedActivity, PlannedTime
from alongside.apps.checks.queries.suiting import Suiting, checks_of, planned_by, proofs_of, suiting_of
from alongside.apps.checks.rules.suiting import again_on
from alongside.apps.people.models import Person
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figures_on
from alongside.core.suitability.rules import Rule
from alongside.kernel.verdict import Words
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest

MOST_DAYS = 6
MOST_TIMES = 4


@dataclass(frozen=True, slots=True)
class RuleTold:
    """A rule in the reader's language, with its day and source."""

    says: Words
    rule: Rule


@dataclass(frozen=True, slots=True)
class Told:
    """How somebody stands, in words; ``days`` those it rests on."""

    suiting: Suiting
    why: Words
    rules: list[RuleTold]
    days: list[date]
    more_days: int


@dataclass(frozen=True, slots=True)
class Plan:
    """Something planned, how often, and the first times of it."""

    activity: PlannedActivity
    count: int
    times: list[tuple[datetime, datetime]]


def told_of(suiting: Suiting) -> Told:
    """Sentence first, then the rules and the days."""
    finding = suiting.finding
    return Told(
        suiting=suiting,
        why=WHY_WORDS[finding.why],
        rules=[RuleTold(RULE_WORDS.get(rule.why, rule.says), rule) for rule in finding.rules],
        days=list(finding.days[:MOST_DAYS]),
        more_days=max(0, len(finding.days) - MOST_DAYS),
    )


def all_of(request: MemberRequest, person: Person) -> dict[str, object]:
    """Everything kept here of one person, for themselves or for whoever looks after checks."""
    months = figures_on(request.place, request.today)[FigureKey.CHECK_MONTHS]
    checks, proofs = checks_of(person), proofs_of(person)
    suiting = suiting_of(person, request.place, request.today)
    gone = [suiting.gone_on.by] if suiting.gone_on else []
    seen_by = [*(check.seen_by for check in checks), *(proof.seen_by for proof in proofs)]
    prepare_names(request, [person, *seen_by, *gone])
    return {
        "who": person,
        "told": told_of(suiting),
        "checks": [(check, again_on(check, int(months.value))) for check in checks],
        "proofs": proofs,
        "planned": planned_of(person, ZoneInfo(request.place.time_zone)),
        "months": months,
        "today": request.today,
    }


def planned_of(person: Person, zone: ZoneInfo) -> list[Plan]:
    """What is planned, as the clock on the wall of the place shows it."""
    return [
        Plan(one, len(one.times.all()), [_local(time, zone) for time in one.times.all()[:MOST_TIMES]])
        for one in planned_by([person.id])
    ]


def _local(time: PlannedTime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Without its offset, so that no page turns it again."""
    start, end = (at.astimezone(zone).replace(tzinfo=None) for at in (time.starts_at, time.ends_at))
    return start, end
