"""The rows to ask about come as one table, and the same reader reads it once it is mended."""

from collections.abc import Sequence

import pytest

from alongside.core.registers.cells import Cell, Row, Sheet
from alongside.core.registers.fields import Field
from alongside.core.registers.headings import Headings
from alongside.core.registers.mending import _HEADS, _LENGTHS, ToMend, rows_to_mend
from alongside.core.registers.reading import read_register
from alongside.core.registers.rows import Columns, Reading, Understood
from alongside.core.registers.settings import shipped_settings
from alongside.core.shared.durations import Bare
from alongside.kernel.sheets.shipped import shipped_words

WORDS = shipped_words()
SETTINGS = shipped_settings(WORDS)
READ = Headings(WORDS).read
Cells = Sequence[Cell]


def sheet(name: str, *rows: Cells) -> Sheet:
    return Sheet(name, [Row(number, tuple(cells)) for number, cells in enumerate(rows, 1)])


def again(found: ToMend, **mended: str) -> Reading:
    """The table as it is downloaded, with some cells put right, and read like any other file."""
    head = ("Sheet", "Row", "What to ask", *found.headings)
    rows = [(row.sheet, row.row, "Which side is it on?", *_with(cells, mended)) for row, cells in found.rows]
    return read_register([sheet("refused", head, *rows)], WORDS, SETTINGS)


def _with(cells: Cells, mended: dict[str, str]) -> Cells:
    return [mended.get(str(cell), cell) for cell in cells]


def entries(reading: Reading) -> list[Understood]:
    return [row for row in reading.rows if isinstance(row, Understood)]


def test_mended_under_its_own_headings_a_row_is_the_very_same_as_if_it_had_been_right() -> None:
    head = ("Date", "Name", "Their role", "What for", "Mins", "Tea?")
    wrong, right = [("12/03/2025", "Jo", role, "Stay and play", 90, "x") for role in ("Wizard", "Parent")]
    found = rows_to_mend(read_register([sheet("S", head, wrong)], WORDS, SETTINGS), READ)
    assert found.headings == head
    (mended,) = entries(again(found, Wizard="Parent"))
    (first,) = entries(read_register([sheet("S", head, right)], WORDS, SETTINGS))
    assert mended.fingerprint == first.fingerprint
    assert mended.minutes == 90


def test_two_sheets_that_keep_their_columns_in_another_order_become_one_table() -> None:
    one = sheet(
        "A", ("Date", "Name", "Role", "What for", "Hours"), ("12/03/2025", "Jo", "Wizard", "Planning", 1)
    )
    other = sheet(
        "B", ("Who", "Role", "Hours", "What", "When"), ("Sam", "Wizard", 2, "Planning", "13/03/2025")
    )
    found = rows_to_mend(read_register([one, other], WORDS, SETTINGS), READ)
    assert found.headings == ("Date", "Name", "Role", "What for", "Hours")
    read = entries(again(found, Wizard="Parent"))
    assert [(row.who[0].name, row.minutes, row.day.day) for row in read] == [("Jo", 60, 12), ("Sam", 120, 13)]


def test_of_a_sheet_with_a_column_for_each_day_a_row_is_asked_about_for_its_day_alone() -> None:
    head = ("Name", "Role", "What for", "01/03/2025", "08/03/2025")
    rows = [head, ("Jo", "Parent", "Planning", "ages", "1h"), ("Sam", "Wizard", "Planning", "", "2h")]
    found = rows_to_mend(read_register([sheet("S", *rows)], WORDS, SETTINGS), READ)
    assert found.headings == ("Name", "Role", "What for", "Date", "Length")
    read = entries(again(found, Wizard="Parent", ages="30 mins"))
    assert [(row.who[0].name, row.day.day, row.minutes) for row in read] == [("Jo", 1, 30), ("Sam", 8, 120)]


def test_columns_chosen_by_hand_are_headed_with_what_they_were_chosen_for() -> None:
    rows: list[Cells] = [
        ("Col 1", "Col 2", "Col 3", "Col 4", "Col 5"),
        ("12/03/2025", "Jo", "Wizard", "Planning", 90),
    ]
    fields = {Field.DATE: 0, Field.NAME: 1, Field.ROLE: 2, Field.ACTIVITY: 3, Field.LENGTH: 4}
    chosen = Columns(fields, 1, 2, Bare.MINUTES, tuple(str(head) for head in rows[0]))
    found = rows_to_mend(read_register([sheet("S", *rows)], WORDS, SETTINGS, {"S": chosen}), READ)
    assert found.headings == ("Date", "Name", "Role", "Activity", "Minutes")
    assert [row.minutes for row in entries(again(found, Wizard="Parent"))] == [90]


@pytest.mark.parametrize(("head", "field"), [(head, field) for field, head in _HEADS.items()])
def test_every_heading_we_write_says_what_it_stands_for(head: str, field: Field) -> None:
    read = READ(head)
    assert read is not None
    assert read.field is field


@pytest.mark.parametrize("bare", list(_LENGTHS))
def test_a_length_keeps_its_unit(bare: Bare | None) -> None:
    read = READ(_LENGTHS[bare])
    assert read is not None
    assert (read.field, read.unit) == (Field.LENGTH, bare)


@pytest.mark.parametrize("head", ["Sheet", "Row", "What to ask", "Taflen", "Rhes", "Beth i’w ofyn"])
def test_what_we_add_beside_a_row_is_known_and_left_out(head: str) -> None:
    read = READ(head)
    assert read is not None
    assert read.field is Field.IGNORED
