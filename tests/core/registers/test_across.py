"""A column for each day: a row for each day somebody has a length under."""

from datetime import date

import pytest

from alongside.core.registers.cells import Cell, Row, Sheet
from alongside.core.registers.reading import read_register
from alongside.core.registers.reasons import Why
from alongside.core.registers.rows import Reading, Refused, Skip, Skipped, Understood
from alongside.core.registers.settings import shipped_settings
from alongside.kernel.sheets.shipped import shipped_words

WORDS = shipped_words()
HEADS = ("Name", "Role", "Activity", date(2025, 2, 3), date(2025, 2, 10), "Total hours")


def read(*rows: tuple[Cell, ...]) -> Reading:
    sheet = Sheet("Spring", [Row(number, cells) for number, cells in enumerate(rows, 1)])
    return read_register([sheet], WORDS, shipped_settings(WORDS))


def told(reading: Reading) -> list[tuple[int, str, str, int]]:
    rows = [row for row in reading.rows if isinstance(row, Understood)]
    return [(row.row, row.who[0].name, row.day.isoformat(), row.minutes_each) for row in rows]


def test_each_day_with_a_length_is_a_row_of_its_own() -> None:
    reading = read(
        HEADS, ("Ann Lee", "Mum", "Review", 2, "1h 30", 3.5), ("Bo Li", "Dad", "Review", None, 1, 1)
    )
    assert told(reading) == [
        (2, "Ann Lee", "2025-02-03", 120),
        (2, "Ann Lee", "2025-02-10", 90),
        (3, "Bo Li", "2025-02-10", 60),
    ]


def test_typed_days_take_their_year_from_the_title() -> None:
    heads = ("First name", "Surname", "Role", "Activity", "3 Feb", "10 Feb")
    reading = read(("Spring 2025",), heads, ("Ann", "Lee", "Mum", "Review", None, 2))
    assert told(reading) == [(3, "Ann Lee", "2025-02-10", 120)]


def test_whoever_never_came_is_no_row_and_totals_are_none() -> None:
    reading = read(
        HEADS, ("Ann Lee", "Mum", "Review", 2, None, 2), ("Cy", "Dad", "Review", None, None, 0),
        ("Total", None, None, 2, None, 2),
    )  # fmt: skip
    assert told(reading) == [(2, "Ann Lee", "2025-02-03", 120)]
    assert [row.why for row in reading.rows if isinstance(row, Skipped)] == [Skip.HEADING, Skip.TOTAL]


def test_what_is_not_known_is_asked_for_each_of_its_days() -> None:
    reading = read(HEADS, ("Ann Lee", "Wizard", "Review", 2, 1, 3))
    refused = [row for row in reading.rows if isinstance(row, Refused)]
    assert [(row.row, row.reason.why) for row in refused] == [(2, Why.ROLE_NOT_KNOWN)] * 2


@pytest.mark.parametrize(
    "heads",
    [
        ("Name", "Role", "Activity", date(2025, 2, 3), date(2025, 2, 3)),
        ("Name", "Role", "Activity", date(2025, 2, 3), "Hours"),
        ("Role", "Activity", "What for", date(2025, 2, 3), date(2025, 2, 10)),
    ],
    ids=["one day twice", "a length of its own", "nobody named"],
)
def test_other_sheets_are_left_as_they_are(heads: tuple[Cell, ...]) -> None:
    assert told(read(heads, ("Ann Lee", "Mum", "Review", 2, 1))) == []


def test_marks_of_who_was_there_are_no_lengths() -> None:
    assert (
        read(HEADS[:-1], ("Ann Lee", "Mum", "Review", 1, 1), ("Bo Li", "Dad", "Review", None, 1)).rows == ()
    )
