"""Blocks that begin with their own month, and headings that say a unit."""

from collections.abc import Sequence
from datetime import date

from alongside.core.registers.cells import Cell, Row, Sheet
from alongside.core.registers.reading import read_register
from alongside.core.registers.rows import Understood
from alongside.core.registers.settings import shipped_settings
from alongside.kernel.sheets.shipped import shipped_words

WORDS = shipped_words()
SETTINGS = shipped_settings(WORDS)


def understood(*rows: Sequence[Cell]) -> list[Understood]:
    sheet = Sheet("S", [Row(number, tuple(cells)) for number, cells in enumerate(rows, 1)], hidden=False)
    return [row for row in read_register([sheet], WORDS, SETTINGS).rows if isinstance(row, Understood)]


def test_a_labelled_month_between_blocks_dates_the_rows_below_it() -> None:
    rows = understood(
        ("Month: March 2025",),
        ("Date", "Name", "Role", "What", "Mins"),
        ("1st", "Ann", "Volunteer", "Toddler group", 60),
        ("Month: April 2025",),
        ("5th", "Ann", "Volunteer", "Toddler group", 60),
    )
    assert [row.day for row in rows] == [date(2025, 3, 1), date(2025, 4, 5)]


def test_time_with_a_unit_is_a_length_in_welsh_too() -> None:
    rows = understood(
        ("Dyddiad", "Enw", "Rôl", "Gweithgaredd", "Amser (munudau)"),
        ("3 Ionawr 2025", "Siân Davies", "Mam", "Chwarae ac aros", 90),
    )
    assert [row.minutes_each for row in rows] == [90]
