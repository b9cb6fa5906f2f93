"""Adding or replacing: did public help grow beside families' help, or leave as they came?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from alongside.core.measures.baseline import Amount, Baseline
from alongside.core.measures.change import Change, Pair, Verdict, compare
from alongside.core.measures.evidence import Evidence
from alongside.core.measures.thresholds import Thresholds
from alongside.core.shared.help import InKind
from alongside.core.shared.period import Period, add_months
from alongside.core.shared.sides import Side

MINUTES_PER_HOUR = 60
PENCE_PER_POUND = 100
NORMAL_DAYS = 30


class Unclassified(StrEnum):
    """Why no verdict can be given."""

    NO_CITIZEN_BASELINE = "NO_CITIZEN_BASELINE"
    NO_PROFESSIONAL_BASELINE = "NO_PROFESSIONAL_BASELINE"
    PERIOD_NOT_BEGUN = "PERIOD_NOT_BEGUN"
    PROFESSIONALS_SILENT = "PROFESSIONALS_SILENT"


@dataclass(frozen=True, slots=True)
class Adding:
    """The verdict by hours, again by pounds where money was entered, or why there is none.

    ``counted`` is the part of the period that is over; ``silent_months`` are whole months of it in which
    professionals logged nothing; ``per_person`` is each side's hours per person served, without a verdict.
    **Units**: hours and pounds per 30 days; pounds in cash terms, not corrected for prices.
    """

    unclassified: tuple[Unclassified, ...]
    counted: Period | None
    silent_months: tuple[date, ...] = ()
    hours: Change | None = None
    pounds: Change | None = None
    per_person: tuple[tuple[Side, Pair], ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The verdict by hours."""
        return self.hours.verdict if self.hours else Verdict.CANNOT_BE_CLASSIFIED

    @property
    def alarm(self) -> bool:
        """By hours or by pounds public help went away: both sides see it, and an answer is owed."""
        return any(change.verdict.is_alarm for change in (self.hours, self.pounds) if change)


def adding_or_replacing(
    evidence: Evidence,
    baseline: Baseline,
    thresholds: Thresholds,
    *,
    today: date,
    people_served: int | None = None,
) -> Adding:
    """Compare what each side gives per 30 days with what it gave before.

    Days still to come are not counted: the period is read up to and with ``today``.
    **Units**: hours and pounds per 30 days; ``people_served`` are people, in the period.
    **Source**: domain brief A5; a convention of ours, since no accepted formula exists.
    """
    counted = _elapsed(evidence.period, today)
    silent = _silent_months(evidence, counted) if counted else ()
    reasons = _reasons(evidence, baseline, counted, silent)
    if reasons or counted is None:
        return Adding(reasons, counted, silent)
    hours = _in_hours(evidence, baseline, counted, thresholds)
    pounds = _in_pounds(evidence, baseline, counted, thresholds)
    per_person = _per_person(hours, baseline.people_served, people_served) if hours else ()
    return Adding(reasons, counted, silent, hours, pounds, per_person)


def per_30_days(total: int, days: int) -> Fraction:
    """A total spread evenly over its days, for 30 of them."""
    return Fraction(total * NORMAL_DAYS, days)


def _elapsed(period: Period, today: date) -> Period | None:
    end = min(period.end, today + timedelta(days=1))
    return Period(period.start, end) if end > period.start else None


def _silent_months(evidence: Evidence, counted: Period) -> tuple[date, ...]:
    logged = {line.month for line in evidence.hours if line.minutes and line.side is Side.PROFESSIONAL}
    whole = (m for m in counted.months() if counted.start <= m and add_months(m, 1) <= counted.end)
    return tuple(month for month in whole if month not in logged)


def _reasons(
    evidence: Evidence, baseline: Baseline, counted: Period | None, silent: tuple[date, ...]
) -> tuple[Unclassified, ...]:
    tests = {
        Unclassified.NO_CITIZEN_BASELINE: baseline.citizen is None,
        Unclassified.NO_PROFESSIONAL_BASELINE: baseline.professional is None,
        Unclassified.PERIOD_NOT_BEGUN: counted is None,
        Unclassified.PROFESSIONALS_SILENT: bool(silent) or not evidence.minutes(Side.PROFESSIONAL),
    }
    return tuple(reason for reason, holds in tests.items() if holds)


def _in_hours(
    evidence: Evidence, baseline: Baseline, counted: Period, thresholds: Thresholds
) -> Change | None:
    floor = Fraction(thresholds.adding_floor_minutes, MINUTES_PER_HOUR)
    citizen, professional = (
        _pair(baseline.of(side), lambda then: then.minutes, evidence.minutes(side), counted, MINUTES_PER_HOUR)
        for side in Side
    )
    return compare(citizen, professional, thresholds.adding_tolerance, floor)


def _in_pounds(
    evidence: Evidence, baseline: Baseline, counted: Period, thresholds: Thresholds
) -> Change | None:
    citizen, professional = (
        _pair(baseline.of(side), lambda then: then.pence, _pence(evidence, side), counted, PENCE_PER_POUND)
        for side in Side
    )
    return compare(citizen, professional, thresholds.adding_tolerance, Fraction(0))


def _pence(evidence: Evidence, side: Side) -> int:
    return sum(thing.pence for thing in evidence.things if thing.kind is InKind.MONEY and thing.side is side)


def _pair(
    before: Amount | None, total_of: Callable[[Amount], int | None], now: int, counted: Period, per_unit: int
) -> Pair | None:
    total = total_of(before) if before else None
    if before is None or total is None:
        return None
    return Pair(per_30_days(total, before.period.days) / per_unit, per_30_days(now, counted.days) / per_unit)


def _per_person(hours: Change, before: int | None, now: int | None) -> tuple[tuple[Side, Pair], ...]:
    if not before or not now:
        return ()
    return (
        (Side.CITIZEN, hours.citizen.divided(before, now)),
        (Side.PROFESSIONAL, hours.professional.divided(before, now)),
    )
