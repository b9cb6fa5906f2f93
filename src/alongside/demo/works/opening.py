"""Opening a demo work with its table, its promised power and its baseline."""

from dataclasses import dataclass, field
from datetime import date, datetime

from alongside.apps.places.models import Place
from alongside.apps.work.actions.baselines import record_baseline
from alongside.apps.work.actions.power import promise_power
from alongside.apps.work.actions.tables import seat_person
from alongside.apps.work.actions.works import open_work
from alongside.apps.work.enums import Rung, Stakeholders
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period, add_months
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.demo.cast import Cast
from alongside.demo.works.talking import Talk, open_together

HOUR = 60


@dataclass(frozen=True, slots=True)
class Plan:
    """What a work says of itself when it opens."""

    name: str
    purpose: str
    services: tuple[str, ...]
    fixed: str
    open_questions: str
    citizen_word: str
    professional_word: str
    leads: tuple[str, ...]
    seats: dict[str, Stakeholders]
    promised: dict[Stage, Rung] = field(default_factory=dict)
    baseline_hours: dict[Side, int] = field(default_factory=dict)
    baseline_source: str = ""
    talk: Talk | None = None


def open_planned(plan: Plan, place: Place, cast: Cast, opened_on: date, now: datetime) -> Work:
    """Open it, seat everybody, promise the power, and write down the year before."""
    if plan.talk is None:
        work = _opened_by_keeper(plan, place, cast, opened_on, now)
    else:
        work = open_together(
            place=place,
            cast=cast,
            talk=plan.talk,
            now=now,
            name=plan.name,
            purpose=plan.purpose,
            fixed=plan.fixed,
            open_questions=plan.open_questions,
            services=plan.services,
            words=(plan.citizen_word, plan.professional_word),
            leads=plan.leads,
            seats=plan.seats,
            promised=plan.promised,
        )
    year_before = Period(add_months(opened_on, -12), opened_on)
    for side, hours in plan.baseline_hours.items():
        record_baseline(
            work=work,
            side=side,
            period=year_before,
            minutes=hours * HOUR,
            source=plan.baseline_source,
            by=None,
            now=now,
        )
    return work


def _opened_by_keeper(plan: Plan, place: Place, cast: Cast, opened_on: date, now: datetime) -> Work:
    """At once, as works that were there before this place had Alongside."""
    work = open_work(
        place=place,
        name=plan.name,
        purpose=plan.purpose,
        services=plan.services,
        fixed=plan.fixed,
        open_questions=plan.open_questions,
        citizen_word=plan.citizen_word,
        professional_word=plan.professional_word,
        opened_on=opened_on,
        by=None,
        now=now,
    )
    for name, group in plan.seats.items():
        seat_person(
            work=work,
            person=cast.person(name),
            hat=cast.hat(name),
            group=group,
            since=opened_on,
            is_lead=name in plan.leads,
            by=None,
            now=now,
        )
    for stage, rung in plan.promised.items():
        promise_power(work=work, stage=stage, rung=rung, promised_on=opened_on, by=None, now=now)
    return work
