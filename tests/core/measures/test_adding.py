"""A vector for every branch of adding or replacing, each done with a pencil first."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from alongside.core.measures.adding import Adding, Unclassified, adding_or_replacing, per_30_days
from alongside.core.measures.baseline import Amount, Baseline
from alongside.core.measures.change import Pair, Verdict, compare
from alongside.core.measures.evidence import Evidence
from alongside.core.measures.facts import Thing
from alongside.core.shared.help import InKind
from alongside.core.shared.period import Period
from alongside.core.shared.sectors import Sector
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from core.measures.given import CITIZEN, PROFESSIONAL, SHIPPED, hours

# 90 days before, and 90 days of which each has its month: April to June less its last day.
BEFORE = Period(date(2025, 1, 1), date(2025, 4, 1))
SPRING = Period(date(2025, 4, 1), date(2025, 6, 30))
AFTER = date(2025, 12, 1)


def before(citizen_hours: int, professional_hours: int) -> Baseline:
    """Hours over 90 days: a third of them falls to each 30."""
    return Baseline(Amount(BEFORE, citizen_hours * 60), Amount(BEFORE, professional_hours * 60))


def spring(citizen_minutes: int, professional_minutes: int, things: Iterable[Thing] = ()) -> Evidence:
    """Minutes over the 90 days of spring, the professionals' in all three months."""
    given = [hours(CITIZEN, Stage.DELIVER, citizen_minutes, month=date(2025, 4, 1))]
    shares = (professional_minutes - 2, 1, 1)
    given += [
        hours(PROFESSIONAL, Stage.DELIVER, minutes, month=date(2025, month, 1))
        for month, minutes in zip((4, 5, 6), shares, strict=True)
    ]
    return Evidence(SPRING, tuple(given), things=tuple(things))


def read(evidence: Evidence, baseline: Baseline, today: date = AFTER) -> Adding:
    return adding_or_replacing(evidence, baseline, SHIPPED, today=today)


@pytest.mark.parametrize(
    ("citizen", "professional", "verdict", "ratio"),
    [
        (200, 300, Verdict.ADDITIVE, None),
        (200, 400, Verdict.ADDITIVE, None),
        (200, 200, Verdict.SUBSTITUTIVE, Fraction(1)),
        (150, 250, Verdict.SUBSTITUTIVE, Fraction(1)),
        (120, 60, Verdict.SUBSTITUTIVE, Fraction(12)),
        (300, 280, Verdict.SUBSTITUTIVE, Fraction(1, 10)),
        (100, 200, Verdict.WITHDRAWAL, None),
        (50, 200, Verdict.WITHDRAWAL, None),
        (100, 300, Verdict.NO_CITIZEN_GROWTH, None),
        (50, 400, Verdict.NO_CITIZEN_GROWTH, None),
    ],
)
def test_from_100_hours_of_citizens_and_300_of_professionals(
    citizen: int, professional: int, verdict: Verdict, ratio: Fraction | None
) -> None:
    adding = read(spring(citizen * 60, professional * 60), before(100, 300))
    assert adding.hours
    assert (adding.verdict, adding.hours.ratio) == (verdict, ratio)
    assert adding.alarm is (verdict in {Verdict.SUBSTITUTIVE, Verdict.WITHDRAWAL})


def test_amounts_are_hours_per_30_days_exactly() -> None:
    adding = read(spring(200 * 60, 250 * 60), before(100, 300))
    assert adding.hours
    assert adding.hours.citizen == Pair(Fraction(100, 3), Fraction(200, 3))
    assert adding.hours.professional == Pair(Fraction(100), Fraction(250, 3))
    assert adding.hours.professional_tolerance == 5
    assert adding.hours.citizen_tolerance == Fraction(5, 3)


def test_the_leap_day_counts_as_a_day() -> None:
    assert per_30_days(2900, Period(date(2024, 2, 1), date(2024, 3, 1)).days) == 3000
    assert per_30_days(2800, Period(date(2025, 2, 1), date(2025, 3, 1)).days) == 3000


@pytest.mark.parametrize(
    ("citizen", "professional", "verdict"),
    [
        (105 * 60, 285 * 60, Verdict.NO_CITIZEN_GROWTH),
        (105 * 60 + 1, 285 * 60, Verdict.ADDITIVE),
        (105 * 60, 285 * 60 - 1, Verdict.WITHDRAWAL),
        (105 * 60 + 1, 285 * 60 - 1, Verdict.SUBSTITUTIVE),
    ],
)
def test_a_change_of_exactly_five_per_cent_is_no_change(
    citizen: int, professional: int, verdict: Verdict
) -> None:
    assert read(spring(citizen, professional), before(100, 300)).verdict is verdict


@pytest.mark.parametrize(("minutes", "grew"), [(180, False), (181, True)])
def test_citizens_who_gave_little_have_not_grown_before_an_hour_more_in_30_days(
    minutes: int, grew: bool
) -> None:
    adding = read(spring(minutes, 300 * 60), before(0, 300))
    assert (adding.verdict is Verdict.ADDITIVE) is grew


def test_the_hour_is_a_floor_for_citizens_only() -> None:
    change = compare(
        Pair(Fraction(0), Fraction(0)), Pair(Fraction(2), Fraction(1)), Fraction(1, 20), Fraction(1)
    )
    assert change
    assert change.verdict is Verdict.WITHDRAWAL


@pytest.mark.parametrize(
    ("baseline", "reasons"),
    [
        (Baseline(), (Unclassified.NO_CITIZEN_BASELINE, Unclassified.NO_PROFESSIONAL_BASELINE)),
        (replace(before(1, 1), citizen=None), (Unclassified.NO_CITIZEN_BASELINE,)),
        (replace(before(1, 1), professional=None), (Unclassified.NO_PROFESSIONAL_BASELINE,)),
    ],
)
def test_without_a_baseline_of_both_sides_nothing_is_guessed(
    baseline: Baseline, reasons: tuple[Unclassified, ...]
) -> None:
    adding = read(spring(6000, 6000), baseline)
    assert (adding.verdict, adding.unclassified) == (Verdict.CANNOT_BE_CLASSIFIED, reasons)
    assert not adding.alarm


def test_a_month_in_which_professionals_logged_nothing_cannot_be_classified() -> None:
    whole = Period(date(2025, 4, 1), date(2025, 7, 1))
    quiet = replace(spring(6000, 6000), period=whole)
    quiet = replace(quiet, hours=tuple(line for line in quiet.hours if line.month != date(2025, 5, 1)))
    adding = read(quiet, before(100, 300))
    assert adding.unclassified == (Unclassified.PROFESSIONALS_SILENT,)
    assert adding.silent_months == (date(2025, 5, 1),)


def test_a_month_that_is_not_over_is_not_called_silent() -> None:
    quiet = spring(6000, 6000)
    quiet = replace(quiet, hours=tuple(line for line in quiet.hours if line.month != date(2025, 6, 1)))
    assert read(quiet, before(100, 300)).silent_months == ()


def test_a_silent_professional_side_in_a_short_period_cannot_be_classified() -> None:
    week = Evidence(Period(date(2025, 6, 2), date(2025, 6, 9)), (hours(CITIZEN, Stage.DELIVER, 600),))
    adding = read(week, before(100, 300))
    assert (adding.unclassified, adding.silent_months) == ((Unclassified.PROFESSIONALS_SILENT,), ())


def test_days_still_to_come_are_not_counted() -> None:
    half_way = read(spring(6000, 18000), before(100, 300), today=date(2025, 5, 15))
    assert half_way.counted == Period(date(2025, 4, 1), date(2025, 5, 16))
    assert half_way.hours
    assert half_way.hours.citizen.now == Fraction(6000 * 30, 45 * 60)


def test_a_period_that_has_not_begun_cannot_be_classified() -> None:
    adding = read(spring(6000, 6000), before(100, 300), today=date(2025, 3, 31))
    assert (adding.unclassified, adding.counted) == ((Unclassified.PERIOD_NOT_BEGUN,), None)


def money(side: Side, pounds: int) -> Thing:
    sector = Sector.PUBLIC if side is PROFESSIONAL else None
    return Thing(InKind.MONEY, side, sector, pounds * 100)


def test_pounds_are_compared_where_both_baselines_have_them_and_can_raise_the_alarm() -> None:
    baseline = Baseline(Amount(BEFORE, 6000, pence=0), Amount(BEFORE, 18000, pence=900_00))
    given = (money(CITIZEN, 30), money(PROFESSIONAL, 600))
    food = Thing(InKind.FOOD, PROFESSIONAL, Sector.PUBLIC, 999_00)
    adding = read(spring(12000, 18000, (*given, food)), baseline)
    assert adding.verdict is Verdict.ADDITIVE
    assert adding.pounds
    assert adding.pounds.professional == Pair(Fraction(300), Fraction(200))
    assert (adding.pounds.verdict, adding.pounds.ratio) == (Verdict.SUBSTITUTIVE, Fraction(10))
    assert adding.alarm


def test_pounds_are_not_compared_with_a_baseline_that_has_none() -> None:
    assert read(spring(12000, 18000, [money(PROFESSIONAL, 600)]), before(100, 300)).pounds is None


def test_per_person_served_shows_what_a_steady_total_hides() -> None:
    baseline = replace(before(90, 300), people_served=10)
    adding = adding_or_replacing(spring(90 * 60, 300 * 60), baseline, SHIPPED, today=AFTER, people_served=20)
    assert adding.per_person == (
        (CITIZEN, Pair(Fraction(3), Fraction(3, 2))),
        (PROFESSIONAL, Pair(Fraction(10), Fraction(5))),
    )
    assert read(spring(90 * 60, 300 * 60), baseline).per_person == ()
