"""A whole register: every row understood, repeated, refused with its question, or no entry at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from alongside.core.registers.across import days_below_each_other
from alongside.core.registers.blocks import side_by_side
from alongside.core.registers.cells import Cell, Sheet
from alongside.core.registers.fields import Field
from alongside.core.registers.reader import Reader
from alongside.core.registers.reasons import Reason, Why
from alongside.core.registers.rows import (
    Columns,
    Note,
    Reading,
    ReadRow,
    Refused,
    Repeated,
    SheetNote,
    Understood,
)
from alongside.core.registers.settings import Settings
from alongside.core.registers.sheet import SheetReader
from alongside.core.registers.words import Words

_WHAT = frozenset({Field.ROLE, Field.SIDE, Field.PAID, Field.ACTIVITY, Field.STAGE})


def read_register(
    sheets: Iterable[Sheet],
    words: Words,
    settings: Settings,
    columns: Mapping[str, Columns] | None = None,
) -> Reading:
    """Read sheets of cells as a careful person would.

    ``columns`` overrides, by sheet name, which column answers what. Rows keep their order; an exact repeat
    of an earlier row of the file is set aside, the first stays. Nothing is guessed: what the words do not
    know is refused with the question to ask.

    **Units**: minutes. **Source**: docs/guide/registers.md.
    """
    reader = Reader(words, settings)
    book = _Book(settings)
    tables: list[_Table] = []
    for sheet in (days_below_each_other(one, reader) for one in sheets):
        chosen = (columns or {}).get(sheet.name)
        for part in [sheet] if chosen else side_by_side(sheet, reader):
            one = SheetReader(part, reader, chosen)
            rows = tuple(book.entered(one))
            tables.append(_Table(sheet.name, rows, tuple(one.notes), one.columns))
    return _together(tables)


@dataclass(frozen=True, slots=True)
class _Table:
    sheet: str
    rows: tuple[ReadRow, ...]
    notes: tuple[Note, ...]
    columns: Columns | None

    @property
    def has_entries(self) -> bool:
        return any(isinstance(row, Understood) for row in self.rows)

    @property
    def says_what(self) -> bool:
        """Whether a column tells who people were there, or what for; a mere list of sums does neither."""
        return self.columns is not None and bool(_WHAT & self.columns.fields.keys())


def _together(tables: Sequence[_Table]) -> Reading:
    """All tables as one reading. Beside a register, a summary by name is none."""
    some = any(table.has_entries for table in tables)
    found: dict[str, Columns] = {}
    rows: list[ReadRow] = []
    notes: list[Note] = []
    for table in tables:
        if some and table.columns and not table.has_entries and not table.says_what:
            notes.append(Note(table.sheet, SheetNote.NO_HEADINGS))
            continue
        rows.extend(table.rows)
        notes.extend(table.notes)
        if table.columns:
            found.setdefault(table.sheet, table.columns)
    return Reading(tuple(rows), tuple(notes), found)


class _Book:
    """What has been entered so far, across sheets: to find repeats, and days of more than 24 hours."""

    def __init__(self, settings: Settings) -> None:
        self._limit = settings.day_limit_minutes
        self._first: dict[str, tuple[str, int]] = {}
        self._times: dict[str, int] = {}
        self._days: dict[tuple[str, date], int] = {}

    def entered(self, sheet: SheetReader) -> Iterator[ReadRow]:
        """The rows of a sheet, with repeats set aside and overfull days refused."""
        for row in sheet.read():
            yield self._enter(row, sheet.cells) if isinstance(row, Understood) else row

    def _enter(self, row: Understood, cells: tuple[Cell, ...]) -> ReadRow:
        first = self._first.get(row.fingerprint)
        if first is not None:
            ordinal = self._times[row.fingerprint] = self._times.get(row.fingerprint, 1) + 1
            return Repeated(replace(row, ordinal=ordinal), *first)
        if self._is_overfull(row):
            return Refused(row.sheet, row.row, Reason(Why.MORE_THAN_A_DAY), cells)
        self._first[row.fingerprint] = (row.sheet, row.row)
        return row

    def _is_overfull(self, row: Understood) -> bool:
        days = [(one.key, row.day) for one in row.who if one.key]
        if any(self._days.get(day, 0) + row.minutes_each > self._limit for day in days):
            return True
        for day in days:
            self._days[day] = self._days.get(day, 0) + row.minutes_each
        return False
