"""Registers with a column for each day, as an attendance sheet has them: read as a row for each day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from alongside.core.registers.cells import Cell, Row, Sheet, is_blank
from alongside.core.registers.columns import LOOK_AT
from alongside.core.registers.context import context_of
from alongside.core.registers.dates import Stated
from alongside.core.registers.fields import Field
from alongside.core.registers.headings import Heading
from alongside.core.registers.reader import Reader
from alongside.core.registers.reasons import Ask

_FEWEST_DAYS = 2
_WHO = frozenset({Field.NAME, Field.FIRST_NAME, Field.SURNAME})
_SAID_ELSEWHERE = frozenset({Field.DATE, Field.DAY, Field.LENGTH, Field.TIME, Field.START, Field.END})
_A_MARK = 1  # all that such a sheet holds where it only says who was there


def days_below_each_other(sheet: Sheet, reader: Reader) -> Sheet:
    """The same sheet with one day and one length to a row; any other sheet as it is.

    A sheet that holds nothing but the number 1 tells who was there, not for how long: it stays as it is.
    """
    if sheet.hidden:
        return sheet
    rows = list(sheet.rows)
    for place, row in enumerate(rows[:LOOK_AT]):
        if not _names_people(row, reader):
            continue
        days = _days_of(row, context_of(sheet.name, rows[:place], reader).stated, reader)
        if days and not _only_marks(rows[place + 1 :], days):
            return replace(sheet, rows=[*rows[:place], *_turned(rows[place:], days)])
    return replace(sheet, rows=rows)


def _names_people(row: Row, reader: Reader) -> bool:
    """Whether it heads a column of names, and none of days or lengths."""
    read = [_heading(cell, reader) for cell in row.cells]
    fields = {heading.field for heading in read if heading}
    return bool(fields & _WHO) and not fields & _SAID_ELSEWHERE


def _heading(cell: Cell, reader: Reader) -> Heading | None:
    heading = reader.headings.read(cell) if isinstance(cell, str) else None
    return None if heading is None or heading.total else heading


def _days_of(row: Row, stated: Stated, reader: Reader) -> dict[int, date]:
    """The days among the headings, by their column; none when they are too few, or one is twice."""
    unknown = {
        at: cell for at, cell in enumerate(row.cells) if not is_blank(cell) and not _heading(cell, reader)
    }
    days = {at: day for at, cell in unknown.items() if (day := _day(cell, stated, reader))}
    return days if _FEWEST_DAYS <= len(days) == len(set(days.values())) else {}


def _day(cell: Cell, stated: Stated, reader: Reader) -> date | None:
    try:
        return reader.day(cell, stated)
    except Ask:
        return None


def _only_marks(rows: Sequence[Row], days: dict[int, date]) -> bool:
    said = [cell for row in rows for cell in _under(row, days).values()]
    return all(not isinstance(cell, str) and cell == _A_MARK for cell in said)


def _under(row: Row, days: dict[int, date]) -> dict[int, Cell]:
    return {at: row.cells[at] for at in days if at < len(row.cells) and not is_blank(row.cells[at])}


def _turned(rows: Sequence[Row], days: dict[int, date]) -> list[Row]:
    width = max(len(row.cells) for row in rows)
    heads, *rest = rows
    turned = [replace(heads, cells=(*_others(heads, days, width), "Date", "Length"))]
    for row in rest:
        others, under = _others(row, days, width), _under(row, days)
        lines = [(*others, days[at], cell) for at, cell in under.items()]
        if not lines and sum(1 for cell in others if not is_blank(cell)) == 1:
            lines = [others]  # a line that heads the rows below it; with more, somebody who never came
        turned += [replace(row, cells=cells, sums=frozenset()) for cells in lines]
    return turned


def _others(row: Row, days: dict[int, date], width: int) -> tuple[Cell, ...]:
    """The cells that stand under no day, each where it stood."""
    cells = (*row.cells, *(None,) * (width - len(row.cells)))
    return tuple(None if at in days else cell for at, cell in enumerate(cells))
