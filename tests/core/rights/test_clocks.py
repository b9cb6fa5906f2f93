"""The clocks of data protection: month ends, leap years, bank holidays, summer time."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.rights.clocks import (
    Stop,
    acknowledge_by,
    answer_clock,
    months_later,
    next_working_day,
    report_by,
)

CHRISTMAS = frozenset({date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1)})
NONE: frozenset[date] = frozenset()
LONDON = ZoneInfo("Europe/London")
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


def due(received_on: date, months: int = 1, stops: tuple[Stop, ...] = ()) -> date:
    clock = answer_clock(received_on, months, bank_holidays=CHRISTMAS, today=received_on, stops=stops)
    return clock.due_on


@pytest.mark.parametrize(
    ("received_on", "months", "expected"),
    [
        (date(2026, 9, 3), 1, date(2026, 10, 3)),  # the ICO's own example, before it rolls
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 1, date(2028, 3, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_a_month_ends_on_the_same_day_number_or_the_last(
    received_on: date, months: int, expected: date
) -> None:
    assert months_later(received_on, months) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 10, 3), date(2026, 10, 5)),  # a Saturday
        (date(2026, 10, 4), date(2026, 10, 5)),
        (date(2026, 12, 25), date(2026, 12, 29)),  # Friday, weekend, a bank holiday moved to Monday
        (date(2026, 12, 24), date(2026, 12, 24)),
        (date(2027, 1, 1), date(2027, 1, 4)),
    ],
)
def test_a_day_nobody_works_becomes_the_next_working_day(day: date, expected: date) -> None:
    assert next_working_day(day, CHRISTMAS) == expected


def test_a_request_of_late_november_is_answered_after_christmas() -> None:
    assert due(date(2026, 11, 25)) == date(2026, 12, 29)
    assert due(date(2026, 11, 25), 3) == date(2027, 2, 25)


def test_the_clock_begins_on_the_day_of_receipt_though_nobody_works() -> None:
    assert due(date(2026, 10, 10)) == date(2026, 11, 10), "it came on a Saturday"


def test_a_clock_stands_still_while_something_is_waited_for() -> None:
    received, asked, came = date(2026, 9, 7), date(2026, 9, 10), date(2026, 9, 15)
    stopped = answer_clock(received, 1, bank_holidays=NONE, today=date(2026, 9, 12), stops=[Stop(asked)])
    assert stopped.is_stopped
    assert stopped.days_stopped == 2
    assert stopped.due_on == date(2026, 10, 9)
    going = answer_clock(received, 1, bank_holidays=NONE, today=came, stops=[Stop(asked, came)])
    assert not going.is_stopped
    assert going.days_stopped == 5
    assert going.due_on == date(2026, 10, 12)


def test_two_things_waited_for_at_once_stop_it_once() -> None:
    stops = (Stop(date(2026, 9, 10), date(2026, 9, 15)), Stop(date(2026, 9, 12), date(2026, 9, 17)))
    assert due(date(2026, 9, 7), stops=stops) == date(2026, 10, 14)
    assert due(date(2026, 9, 7), stops=stops[::-1]) == date(2026, 10, 14)


def test_nothing_before_the_request_stops_it() -> None:
    early = (Stop(date(2026, 8, 1), date(2026, 9, 7)),)
    assert due(date(2026, 9, 7), stops=early) == date(2026, 10, 7)


def test_what_stands_still_is_not_late() -> None:
    received, today = date(2026, 9, 7), date(2026, 12, 1)
    assert answer_clock(received, 1, bank_holidays=NONE, today=today).is_late
    waiting = [Stop(date(2026, 9, 10))]
    assert not answer_clock(received, 1, bank_holidays=NONE, today=today, stops=waiting).is_late
    last_day = answer_clock(received, 1, bank_holidays=NONE, today=date(2026, 10, 7))
    assert last_day.days_left == 0
    assert not last_day.is_late


@pytest.mark.parametrize(
    ("received_on", "expected"),
    [
        (date(2026, 6, 19), date(2026, 7, 20)),  # the thirtieth day, 19 July, is a Sunday
        (date(2026, 11, 25), date(2026, 12, 29)),  # Christmas Day
        (date(2026, 9, 1), date(2026, 10, 1)),
    ],
)
def test_a_complaint_is_acknowledged_within_thirty_days_from_the_day_after(
    received_on: date, expected: date
) -> None:
    assert acknowledge_by(received_on, 30, CHRISTMAS) == expected


@pytest.mark.parametrize("wall", [datetime(2026, 3, 27, 12, 0), datetime(2026, 10, 23, 12, 0)])
def test_seventy_two_hours_are_real_hours_across_a_change_of_clocks(wall: datetime) -> None:
    aware = wall.replace(tzinfo=LONDON)
    by = report_by(aware, 72)
    assert by - aware.astimezone(UTC) == timedelta(hours=72)
    assert by.astimezone(LONDON).hour == (13 if wall.month == 3 else 11)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        report_by(datetime(2026, 3, 27, 12, 0), 72)


@given(DAYS, st.integers(1, 3), st.sets(DAYS, max_size=30))
def test_an_answer_is_due_on_a_working_day_and_never_before_its_month(
    received_on: date, months: int, holidays: set[date]
) -> None:
    clock = answer_clock(received_on, months, bank_holidays=holidays, today=received_on)
    assert clock.due_on >= months_later(received_on, months)
    assert clock.due_on.weekday() < 5
    assert clock.due_on not in holidays


@given(DAYS, DAYS)
def test_what_comes_later_is_never_due_earlier(one: date, other: date) -> None:
    assert (due(min(one, other))) <= due(max(one, other))


@given(st.lists(st.tuples(DAYS, DAYS).map(lambda pair: Stop(min(pair), max(pair))), max_size=5), DAYS)
def test_stops_count_the_days_under_any_of_them(stops: list[Stop], received_on: date) -> None:
    day, end = received_on, date(2036, 1, 1)
    counted = 0
    while day < end:
        counted += any(stop.since <= day < (stop.until or end) for stop in stops)
        day += timedelta(days=1)
    clock = answer_clock(received_on, 1, bank_holidays=NONE, today=received_on, stops=stops)
    assert clock.days_stopped == counted
