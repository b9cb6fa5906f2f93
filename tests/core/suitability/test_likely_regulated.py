"""Likely regulated: ask. The vectors of the brief; edges of days, windows and nights; what may not matter."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.suitability.finding import Suitability, likely_regulated
from alongside.core.suitability.plan import Planned, Span, days_of, fullest_window, nights_of
from alongside.core.suitability.rules import RULES, Activity, Territory, Why, Workforce

LONDON = ZoneInfo("Europe/London")
AUTUMN = date(2026, 10, 1)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), LONDON)


def morning(day: date) -> Span:
    return Span(at(day, 10), at(day, 12))


def plan(
    *days: date,
    activity: Activity = Activity.CARE_OR_SUPERVISE,
    workforce: Workforce = Workforce.CHILD,
    territory: Territory = Territory.ENGLAND,
    supervised: bool = False,
    own_child_only: bool = False,
) -> Planned:
    return Planned(activity, tuple(map(morning, days)), workforce, supervised, own_child_only, territory)


def asked(*plans: Planned) -> Suitability:
    return likely_regulated(plans, LONDON)


def days(count: int, start: date = AUTUMN, step: int = 1) -> list[date]:
    return [start + timedelta(days=number * step) for number in range(count)]


def test_three_days_are_not_often_and_four_are() -> None:
    assert (asked(plan(*days(3))).ask, asked(plan(*days(3))).why) == (False, Why.SELDOM)
    found = asked(plan(*days(4)))
    assert (found.ask, found.why, found.days) == (True, Why.OFTEN, tuple(days(4)))
    assert found.rules[0].source.startswith("Safeguarding Vulnerable Groups Act 2006")


def test_thirty_days_are_counted_with_the_first_and_the_last() -> None:
    within = [*days(3), AUTUMN + timedelta(days=29)]
    outside = [*days(3), AUTUMN + timedelta(days=30)]
    assert asked(plan(*within)).ask
    assert not asked(plan(*outside)).ask


def test_the_window_rolls_and_knows_no_months() -> None:
    assert asked(plan(date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 15), date(2026, 10, 29))).ask
    assert not asked(plan(date(2026, 9, 29), date(2026, 10, 1), date(2026, 10, 15), date(2026, 10, 29))).ask


def test_february_is_longer_in_a_leap_year() -> None:
    in_a_leap_year = [date(2028, 1, 31), date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)]
    in_another = [date(2027, 1, 31), date(2027, 2, 27), date(2027, 2, 28), date(2027, 3, 1)]
    assert not asked(plan(*in_a_leap_year)).ask  # 31 January to 1 March are 31 days
    assert asked(plan(*in_another)).ask  # and 30 days


def test_several_hours_of_one_day_are_one_day() -> None:
    spans = tuple(Span(at(AUTUMN, hour), at(AUTUMN, hour + 1)) for hour in (8, 10, 13, 16))
    assert not asked(Planned(Activity.DRIVE, spans)).ask


def test_what_crosses_midnight_touches_two_days_and_what_ends_at_midnight_one() -> None:
    across = Span(at(AUTUMN, 22), at(AUTUMN + timedelta(days=1), 1))
    until = Span(at(AUTUMN, 22), at(AUTUMN + timedelta(days=1), 0))
    assert len(days_of(across, LONDON)) == 2
    assert days_of(until, LONDON) == [AUTUMN]
    two = [Span(at(day, 22), at(day + timedelta(days=1), 1)) for day in days(2, step=2)]
    assert asked(Planned(Activity.DRIVE, tuple(two))).why is Why.OFTEN


def test_days_are_those_of_the_place() -> None:
    """In summer, what ends half past midnight in London ends the day before in UTC."""
    late = Span(datetime(2026, 7, 1, 22, 30, tzinfo=UTC), datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    assert days_of(late, LONDON) == [date(2026, 7, 1), date(2026, 7, 2)]
    assert days_of(late, ZoneInfo("UTC")) == [date(2026, 7, 1)]


@pytest.mark.parametrize(
    ("start", "end", "is_night"),
    [
        ((1, 0), (2, 0), False), ((1, 0), (2, 1), True), ((6, 0), (7, 0), False), ((5, 59), (7, 0), True),
        ((3, 0), (3, 1), True), ((0, 0), (23, 59), True), ((9, 0), (17, 0), False),
    ],
)  # fmt: skip
def test_the_small_hours_are_from_two_until_six(
    start: tuple[int, int], end: tuple[int, int], is_night: bool
) -> None:
    span = Span(at(AUTUMN, *start), at(AUTUMN, *end))
    assert bool(nights_of(span, LONDON)) is is_night
    assert asked(Planned(Activity.CARE_OR_SUPERVISE, (span,))).ask is is_night


@pytest.mark.parametrize("night", [date(2026, 3, 29), date(2026, 10, 25)])
def test_in_the_night_the_clocks_change_the_wall_clock_counts(night: date) -> None:
    assert nights_of(Span(at(night, 0), at(night, 0, 59)), LONDON) == []
    after = Span(at(night, 5), at(night, 7))
    assert nights_of(after, LONDON) == [night]
    spring = Span(datetime(2026, 3, 29, 1, 30, tzinfo=UTC), datetime(2026, 3, 29, 1, 45, tzinfo=UTC))
    assert nights_of(spring, LONDON) == [date(2026, 3, 29)]  # the clock on the wall says half past two


def test_a_weekend_away_with_contact_of_any_kind_is_asked_about() -> None:
    away = Span(at(AUTUMN, 18), at(AUTUMN + timedelta(days=2), 12))
    assert asked(Planned(Activity.OTHER_CONTACT, (away,))).why is Why.OVERNIGHT
    assert not asked(Planned(Activity.NO_CONTACT, (away,))).ask


def test_personal_care_is_asked_about_even_once() -> None:
    found = asked(plan(AUTUMN, activity=Activity.PERSONAL_CARE, supervised=True))
    assert (found.ask, found.why, found.days) == (True, Why.ONCE_IS_ENOUGH, (AUTUMN,))


@pytest.mark.parametrize("activity", [Activity.OTHER_CONTACT, Activity.NO_CONTACT])
def test_what_is_not_on_the_list_is_not_asked_about_by_day(activity: Activity) -> None:
    found = asked(plan(*days(20), activity=activity))
    assert (found.ask, found.why) == (False, Why.NOT_LISTED)


def test_a_parent_with_their_own_child_alone_is_exempt() -> None:
    found = asked(plan(*days(20), own_child_only=True))
    assert (found.ask, found.why, found.rules[0].why) == (False, Why.FAMILY, Why.FAMILY)


def test_a_parent_on_the_rota_of_the_nursery_is_not() -> None:
    own, rota = plan(*days(20), own_child_only=True), plan(*days(4))
    assert asked(own, rota).ask


def test_supervised_was_exempt_until_the_first_of_september_2026() -> None:
    before = plan(*days(4, date(2026, 8, 28)), supervised=True)
    found = asked(before)
    assert (found.ask, found.why) == (False, Why.SUPERVISED)
    assert found.rules[0].valid_until == date(2026, 9, 1)
    after = asked(plan(*days(4, date(2026, 9, 1)), supervised=True))
    assert (after.ask, after.why) == (True, Why.OFTEN)
    assert [(rule.why, rule.valid_from) for rule in after.rules][1] == (
        Why.SUPERVISION_COUNTS,
        date(2026, 9, 1),
    )


def test_across_that_day_only_days_from_then_on_count() -> None:
    three_after = plan(*days(6, date(2026, 8, 29)), supervised=True)  # 29 August to 3 September
    assert not asked(three_after).ask
    four_after = plan(*days(7, date(2026, 8, 29)), supervised=True)
    assert asked(four_after).days == tuple(days(4, date(2026, 9, 1)))


def test_supervision_never_exempted_driving_or_advice() -> None:
    for activity in (Activity.DRIVE, Activity.ADVISE_ON_WELLBEING):
        assert asked(plan(*days(4, date(2026, 5, 1)), activity=activity, supervised=True)).ask


def test_unsupervised_was_regulated_before_that_day_too() -> None:
    assert asked(plan(*days(4, date(2026, 5, 1)))).ask


def test_wales_is_not_england() -> None:
    found = asked(plan(*days(9), supervised=True, territory=Territory.WALES))
    assert (found.ask, found.why) == (False, Why.SUPERVISED)
    assert "ask the DBS" in found.rules[0].source
    assert asked(plan(*days(4), territory=Territory.WALES)).ask


@pytest.mark.parametrize("territory", [Territory.SCOTLAND, Territory.NORTHERN_IRELAND])
def test_where_other_law_holds_these_rules_say_so(territory: Territory) -> None:
    found = asked(plan(*days(9), territory=territory))
    assert (found.ask, found.why, found.rules) == (False, Why.OTHER_LAW, ())


@pytest.mark.parametrize("workforce", [Workforce.ADULT, Workforce.OTHER])
def test_work_with_adults_alone_is_another_question(workforce: Workforce) -> None:
    assert asked(plan(*days(9), workforce=workforce)).why is Why.ADULTS
    assert asked(plan(*days(9), workforce=Workforce.BOTH)).ask


def test_days_of_different_activities_add_up() -> None:
    assert asked(plan(*days(2)), plan(*days(2, AUTUMN + timedelta(days=9)), activity=Activity.DRIVE)).ask


def test_nothing_planned_is_nothing_to_ask() -> None:
    assert asked() == asked(plan()) == Suitability(ask=False, why=Why.NOT_LISTED)


def test_a_span_has_an_offset_and_lasts() -> None:
    with pytest.raises(ValueError, match="offset"):
        Span(datetime(2026, 1, 1), datetime(2026, 1, 2))
    with pytest.raises(ValueError, match="lasts"):
        Span(at(AUTUMN, 9), at(AUTUMN, 9))


def test_of_two_full_windows_the_earlier_is_told() -> None:
    apart = [*days(4), *days(4, AUTUMN + timedelta(days=60))]
    assert fullest_window(apart) == tuple(days(4))


def test_every_rule_has_its_day_and_its_source() -> None:
    assert all(rule.source and rule.says for rule in RULES)
    assert min(rule.valid_from for rule in RULES) == date(2012, 9, 10)


SOME_DAYS = st.lists(st.dates(date(2026, 7, 1), date(2026, 12, 1)), max_size=12)
KINDS = st.sampled_from(list(Activity))


@given(SOME_DAYS, KINDS, st.booleans(), st.randoms())
def test_the_order_of_days_and_plans_changes_nothing(
    some: list[date], kind: Activity, supervised: bool, chance: object
) -> None:
    shuffled = list(some)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    plans = [plan(*some[:3], activity=kind, supervised=supervised), plan(*some[3:])]
    other = [
        plan(*some[3:]),
        plan(*[day for day in shuffled if day in some[:3]], activity=kind, supervised=supervised),
    ]
    assert asked(*plans).ask == asked(*other).ask
    assert asked(plan(*shuffled)) == asked(plan(*some))


@given(SOME_DAYS, KINDS, st.booleans(), st.dates(date(2026, 7, 1), date(2026, 12, 1)))
def test_a_further_day_never_makes_it_less_regulated(
    some: list[date], kind: Activity, supervised: bool, further: date
) -> None:
    before = asked(plan(*some, activity=kind, supervised=supervised)).ask
    after = asked(plan(*some, further, activity=kind, supervised=supervised)).ask
    assert after or not before


@given(SOME_DAYS)
def test_the_fullest_window_is_as_a_pencil_finds_it(some: list[date]) -> None:
    one_by_one = max(
        (len({day for day in some if start <= day < start + timedelta(days=30)}) for start in some), default=0
    )
    assert len(fullest_window(some)) == one_by_one
