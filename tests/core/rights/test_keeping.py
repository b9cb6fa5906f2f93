"""How long something is kept, read from both ends: one line, whatever the month is like."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.rights.keeping import kept_until, last_day_gone

DAYS = st.dates(date(2019, 1, 1), date(2060, 12, 31))
MONTHS = st.integers(0, 900)


@pytest.mark.parametrize(
    ("today", "months", "expected"),
    [
        (date(2027, 2, 28), 1, date(2027, 1, 31)),  # the last of February lets go of all of January
        (date(2028, 2, 28), 1, date(2028, 1, 28)),  # in a leap year a day is left
        (date(2028, 2, 29), 1, date(2028, 1, 31)),
        (date(2027, 3, 30), 1, date(2027, 2, 28)),
        (date(2027, 3, 31), 1, date(2027, 2, 28)),
        (date(2027, 4, 30), 1, date(2027, 3, 31)),
        (date(2028, 2, 29), 12, date(2027, 2, 28)),
        (date(2029, 2, 28), 12, date(2028, 2, 29)),
        (date(2027, 1, 15), 12, date(2026, 1, 15)),
        (date(2051, 11, 23), 300, date(2026, 11, 23)),
        (date(2026, 11, 23), 0, date(2026, 11, 23)),
    ],
)
def test_the_last_day_that_is_gone(today: date, months: int, expected: date) -> None:
    assert last_day_gone(today, months) == expected


@given(over_on=DAYS, today=DAYS, months=MONTHS)
def test_both_ends_draw_the_same_line(over_on: date, today: date, months: int) -> None:
    assert (kept_until(over_on, months) <= today) == (over_on <= last_day_gone(today, months))


@given(today=DAYS, months=MONTHS)
def test_the_line_never_goes_back(today: date, months: int) -> None:
    tomorrow = date.fromordinal(today.toordinal() + 1)
    assert last_day_gone(tomorrow, months) >= last_day_gone(today, months)


@pytest.mark.parametrize("asked", [kept_until, last_day_gone])
def test_fewer_than_no_months_are_refused(asked: object) -> None:
    with pytest.raises(ValueError, match="before it is over"):
        asked(date(2026, 11, 23), -1)  # type: ignore[operator]  # both take a day and a number
