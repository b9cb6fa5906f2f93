"""By when a concern has to be seen: month ends, leap days, bank holidays, nights, and days clocks change."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.safeguarding.clocks import WorkingTime, to_be_seen_by

LONDON = ZoneInfo("Europe/London")
HOLIDAYS = {
    date(2026, 12, 25), date(2026, 12, 28), date(2027, 1, 1), date(2026, 4, 3), date(2026, 4, 6),
}  # fmt: skip
NINE_TO_FIVE = WorkingTime(9 * 60, 17 * 60, LONDON, HOLIDAYS)


def at(text: str) -> datetime:
    """A clock on the wall in London."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def seen_by(text: str, *, in_danger: bool, working: WorkingTime = NINE_TO_FIVE, minutes: int = 60) -> str:
    due = to_be_seen_by(at(text), in_danger=in_danger, danger_minutes=minutes, working=working)
    assert due.tzinfo is UTC
    return f"{due.astimezone(LONDON):%Y-%m-%d %H:%M}"


IN_DANGER = [
    ("2026-11-23 10:15", "2026-11-23 11:15", "in the morning of a Monday"),
    ("2026-11-23 16:30", "2026-11-24 09:30", "half an hour before the end of the day"),
    ("2026-11-23 16:00", "2026-11-23 17:00", "the last whole hour"),
    ("2026-11-23 17:00", "2026-11-24 10:00", "when the day has just ended"),
    ("2026-11-23 03:00", "2026-11-23 10:00", "at night"),
    ("2026-11-27 16:59", "2026-11-30 09:59", "a Friday evening"),
    ("2026-11-28 12:00", "2026-11-30 10:00", "a Saturday"),
    ("2026-12-24 16:45", "2026-12-29 09:45", "before Christmas, with a day in lieu after the weekend"),
    ("2026-04-02 16:30", "2026-04-07 09:30", "before Easter"),
    ("2026-01-30 16:30", "2026-02-02 09:30", "the end of a month"),
    ("2028-02-28 16:30", "2028-02-29 09:30", "into a leap day"),
    ("2028-02-29 16:30", "2028-03-01 09:30", "out of a leap day"),
    ("2026-12-31 16:30", "2027-01-04 09:30", "over the end of a year"),
    ("2026-03-27 16:30", "2026-03-30 09:30", "clocks go forward on the Sunday between"),
    ("2026-10-23 16:30", "2026-10-26 09:30", "clocks go back on the Sunday between"),
]


@pytest.mark.parametrize(("since", "due", "when"), IN_DANGER, ids=[row[2] for row in IN_DANGER])
def test_in_danger_it_is_one_working_hour(since: str, due: str, when: str) -> None:
    assert seen_by(since, in_danger=True) == due


OTHERWISE = [
    ("2026-11-23 10:15", "2026-11-23 17:00", "the same day"),
    ("2026-11-23 03:00", "2026-11-23 17:00", "before the day has begun"),
    ("2026-11-23 17:00", "2026-11-24 17:00", "after its end"),
    ("2026-11-28 12:00", "2026-11-30 17:00", "a Saturday"),
    ("2026-12-25 12:00", "2026-12-29 17:00", "Christmas Day"),
    ("2028-02-29 12:00", "2028-02-29 17:00", "a leap day"),
    ("2026-02-28 12:00", "2026-03-02 17:00", "the end of February, a Saturday"),
    ("2026-03-29 12:00", "2026-03-30 17:00", "the day clocks go forward"),
]


@pytest.mark.parametrize(("since", "due", "when"), OTHERWISE, ids=[row[2] for row in OTHERWISE])
def test_otherwise_it_is_the_end_of_that_working_day(since: str, due: str, when: str) -> None:
    assert seen_by(since, in_danger=False) == due


def test_an_hour_is_an_hour_on_a_day_on_which_clocks_change() -> None:
    """In Cairo they go forward at midnight on a Friday, in a house where people work through the night."""
    cairo = ZoneInfo("Africa/Cairo")
    nights = WorkingTime(0, 24 * 60, cairo, ())
    before = datetime(2026, 4, 23, 23, 30, tzinfo=cairo)
    due = to_be_seen_by(before, in_danger=True, danger_minutes=60, working=nights)
    assert (due - before.astimezone(UTC)).total_seconds() == 3600
    assert f"{due.astimezone(cairo):%A %H:%M}" == "Friday 01:30"


def test_a_place_in_another_zone_has_its_own_clock() -> None:
    kathmandu = WorkingTime(9 * 60, 17 * 60, ZoneInfo("Asia/Kathmandu"), ())
    due = to_be_seen_by(
        datetime(2026, 11, 23, 4, 0, tzinfo=UTC), in_danger=True, danger_minutes=60, working=kathmandu
    )
    assert due == datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
    st.integers(1, 480),
)
def test_it_is_always_later_and_always_in_working_time(since: datetime, minutes: int) -> None:
    due = to_be_seen_by(since, in_danger=True, danger_minutes=minutes, working=NINE_TO_FIVE)
    local = due.astimezone(LONDON)
    assert due > since
    assert NINE_TO_FIVE.is_working_day(local.date())
    assert 9 * 60 < local.hour * 60 + local.minute + (local.second > 0 or local.microsecond > 0) <= 17 * 60


@pytest.mark.parametrize(("begins", "ends"), [(600, 600), (700, 600), (-1, 600), (0, 1441)])
def test_a_day_without_working_time_is_refused(begins: int, ends: int) -> None:
    with pytest.raises(ValueError, match="begins"):
        WorkingTime(begins, ends, LONDON, ())


def test_what_cannot_be_worked_out_is_refused() -> None:
    with pytest.raises(ValueError, match="one minute"):
        seen_by("2026-11-23 10:00", in_danger=True, minutes=0)
