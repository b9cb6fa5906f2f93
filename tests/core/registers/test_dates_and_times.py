"""Days and times of day as people write them; what cannot be known is asked."""

from contextlib import suppress
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.registers.cells import Cell
from alongside.core.registers.clock import read_range, span
from alongside.core.registers.dates import Stated, read_day
from alongside.core.registers.reasons import Ask, Why
from alongside.kernel.sheets.shipped import shipped_words

CALENDAR = shipped_words().calendar
MARCH = Stated(year=2025, month=3)
THIRD = date(2025, 3, 3)


@pytest.mark.parametrize(
    "cell",
    [
        "3/3/2025", "03.03.25", "3-3-25", "3 Mar 25", "3rd March 2025", "3rd of March, 2025",
        "Monday 3 March 2025",
        "Mon 3/3/25", "March 3, 2025", "2025-03-03", "2025/03/03", "2025-03-03T10:00:00Z", "03/03/2025 10:30",
        "20250303", 20250303, 45719, "45719", 45719.5, "3 Mawrth 2025", "3ydd Mawrth 2025", "3 o Fawrth 2025",
        "Dydd Llun 3 Mawrth 2025", "٣/٣/٢٠٢٥", " 3/3/2025\u200f ", date(2025, 3, 3), datetime(2025, 3, 3, 9),
    ],
)  # fmt: skip
def test_every_usual_way_to_write_a_day_is_that_day(cell: Cell) -> None:
    assert read_day(cell, CALENDAR, Stated()) == THIRD


@pytest.mark.parametrize("cell", ["3/3", "3 March", "3", 3, "3rd", "Mon 3"])
def test_what_the_sheet_states_completes_a_day(cell: Cell) -> None:
    assert read_day(cell, CALENDAR, MARCH) == THIRD


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("31/02/2025", Why.NO_SUCH_DATE), ("29/02/2025", Why.NO_SUCH_DATE), ("32/01/2025", Why.NO_SUCH_DATE),
        ("13/13/2025", Why.NO_SUCH_DATE), ("0/1/2025", Why.NO_SUCH_DATE), ("03/25/2025", Why.MONTH_FIRST),
        ("3/3", Why.NO_YEAR), ("3 March", Why.NO_YEAR), ("Tuesday 3 March 2025", Why.WRONG_WEEKDAY),
        ("Mawrth 3 Mawrth 2025", Why.WRONG_WEEKDAY), ("last Tuesday", Why.DATE_NOT_UNDERSTOOD),
        ("3-5 March 2025", Why.DATE_NOT_UNDERSTOOD), ("w/c 3/3/2025", Why.DATE_NOT_UNDERSTOOD),
        ("March 2025", Why.DATE_NOT_UNDERSTOOD), ("10:30", Why.DATE_NOT_UNDERSTOOD),
        ("", Why.DATE_NOT_UNDERSTOOD), (time(10), Why.DATE_NOT_UNDERSTOOD), (1.5, Why.DATE_NOT_UNDERSTOOD),
        (-3, Why.DATE_NOT_UNDERSTOOD), (True, Why.DATE_NOT_UNDERSTOOD), ("1/1/1", Why.DATE_NOT_UNDERSTOOD),
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_known_is_asked(cell: Cell, why: Why) -> None:
    with pytest.raises(Ask) as asked:
        read_day(cell, CALENDAR, Stated())
    assert asked.value.reason.why is why


def test_a_caller_may_say_that_the_month_is_written_first() -> None:
    assert read_day("03/25/2025", CALENDAR, Stated(), month_first=True) == date(2025, 3, 25)


def test_day_comes_before_month() -> None:
    assert read_day("04/05/2025", CALENDAR, Stated()) == date(2025, 5, 4)


@given(st.dates(date(1970, 1, 1), date(2068, 12, 31)))
def test_a_day_written_out_is_read_back(day: date) -> None:
    for pattern in ("%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%A %d %B %Y", "%d %b %Y", "%Y-%m-%d"):
        assert read_day(day.strftime(pattern), CALENDAR, Stated()) == day


@given(st.text())
def test_no_text_makes_the_reader_of_days_stumble(text: str) -> None:
    with suppress(Ask):
        read_day(text, CALENDAR, MARCH)


@pytest.mark.parametrize(
    ("text", "start", "minutes"),
    [
        ("10:00-12:30", 600, 150), ("10-12", 600, 120), ("10.00 – 12.30", 600, 150), ("10 to 12", 600, 120),
        ("1-3pm", 780, 120), ("10am-12", 600, 120), ("10-1pm", 600, 180), ("11-1", 660, 120),
        ("9-5", 540, 480),
        ("9.30am til 11", 570, 90), ("12 noon - 2pm", 720, 120), ("1000-1230", 600, 150),
        ("10yb – 12yh", 600, 120),
        ("10 a.m. - 12 p.m.", 600, 120), ("22:00-01:00", 1320, 180), ("11pm-1am", 1380, 120),
        ("from 10:00 to 11:00", 600, 60), ("10:00 - midnight", 600, 840),
    ],
)  # fmt: skip
def test_a_stretch_has_a_start_and_a_length(text: str, start: int, minutes: int) -> None:
    found = read_range(text)
    assert found is not None
    assert span(*found) == (start, minutes)


@pytest.mark.parametrize("text", ["12:30-10:00", "14:00-12:00", "09:30-02:30", "5-1", "2-1"])
def test_an_end_before_its_start_is_asked(text: str) -> None:
    found = read_range(text)
    assert found is not None
    with pytest.raises(Ask) as asked:
        span(*found)
    assert asked.value.reason.why is Why.END_BEFORE_START


@given(st.text())
def test_no_text_makes_the_clock_stumble(text: str) -> None:
    found = read_range(text)
    if found:
        with suppress(Ask):
            assert 0 < span(*found)[1] <= 1440
