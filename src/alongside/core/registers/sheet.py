"""One sheet, row by row: headings, blocks, entries, and what is left over."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from alongside.core.registers.again import columns_again, same_headings, starts_like_headings
from alongside.core.registers.cells import Cell, Row, Sheet, is_blank, text_of
from alongside.core.registers.columns import HeadingRow, columns_of, find_headings, ignored
from alongside.core.registers.context import Context, block_day, context_of, section, unknown_line
from alongside.core.registers.entry import EntryReader
from alongside.core.registers.fields import Field
from alongside.core.registers.leftovers import Leftovers
from alongside.core.registers.people import WhoReader, mostly_surname_first
from alongside.core.registers.plain import folded
from alongside.core.registers.reader import Reader
from alongside.core.registers.reasons import Ask, Why
from alongside.core.registers.rows import Columns, Note, Refused, SheetNote, Skip, Skipped, Understood

_MOST_TABLES = 200  # in one sheet; beyond that a row of headings no longer starts a new one
_COPIED_BY_DITTO = frozenset(Field) - {Field.NOTES, Field.IGNORED, Field.HEADS}
_ANSWERS = frozenset(
    {Field.DATE, Field.NAME, Field.ROLE, Field.ACTIVITY, Field.STAGE, Field.ORGANISATION, Field.LENGTH}
)
_SAMPLE = 500  # rows looked at for the habits of a column
_NOWHERE = 1_000_000  # a column no sheet has
_NO_COLUMNS = Columns({}, 0, 0)
SheetRow = Understood | Refused | Skipped


class SheetReader:
    """Reads one sheet. After ``read`` its ``notes`` and ``columns`` tell what was found."""

    def __init__(self, sheet: Sheet, reader: Reader, chosen: Columns | None = None) -> None:
        self.sheet = sheet
        self.notes: list[Note] = []
        self.columns: Columns | None = chosen
        self._chosen = chosen
        self.cells: tuple[Cell, ...] = ()  # of the row read last
        self._reader = reader
        self._rows: Sequence[Row] = ()
        self._tables = 0
        self._above: tuple[Cell, ...] = ()
        self._copied: tuple[int, ...] = ()
        self._sums = [0, 0]  # minutes since the last total, and since the top
        self._entry = EntryReader(
            sheet.name, reader, WhoReader(reader.words, reader.roles), _NO_COLUMNS, Context()
        )

    def read(self) -> Iterator[SheetRow]:
        """Every row in order; none at all when the sheet is not a register."""
        if self._is_put_aside():
            return
        self._rows = list(self.sheet.rows)
        if not self._begin():
            self.notes.append(Note(self.sheet.name, SheetNote.NO_HEADINGS))
            return
        for place, row in enumerate(self._rows):
            self.cells = row.cells
            columns = self._entry.columns
            if row.number < columns.first_row:
                is_heading = row.number >= columns.heading_row > 0
                yield Skipped(self.sheet.name, row.number, Skip.HEADING if is_heading else Skip.TITLE)
            else:
                yield self._row(place, row)

    def _is_put_aside(self) -> bool:
        if self.sheet.hidden:
            self.notes.append(Note(self.sheet.name, SheetNote.HIDDEN))
        elif folded(self.sheet.name) in self._reader.words.signs.examples:
            self.notes.append(Note(self.sheet.name, SheetNote.EXAMPLE))
        return bool(self.notes)

    def _begin(self) -> bool:
        found = find_headings(self._rows, self._reader)
        if self._chosen is not None:
            above = [row for row in self._rows if row.number < self._chosen.first_row]
            self._start_table(self._chosen, context_of(self.sheet.name, above, self._reader))
            return True
        above = list(self._rows[: found.first]) if found else []
        context = context_of(self.sheet.name, above, self._reader)
        columns = columns_of(found, self._rows, self._reader, self._said(context, found))
        if columns is None:
            return False
        self._start_table(columns, context)
        self._note_ignored(columns)
        return True

    def _said(self, context: Context, found: HeadingRow | None) -> frozenset[Field]:
        """What is said once for all rows; a date may also stand above each block of rows."""
        said = frozenset(context.said)
        if found is None or Field.DATE in said | found.fields:
            return said
        rest = self._rows[found.last + 1 :]
        dated = any(block_day(row, self._reader, context) or self._labelled_day(row, context) for row in rest)
        return said | {Field.DATE} if dated else said

    def _labelled_day(self, row: Row, context: Context) -> bool:
        if not any(isinstance(cell, str) and ":" in cell for cell in row.cells):
            return False
        found = section(row, context, frozenset({Field.DATE}), self._reader)
        return found is not None and Field.DATE in found.said

    def _start_table(self, columns: Columns, context: Context) -> None:
        self.columns = self.columns or columns
        self._above = ()
        self._copied = tuple(at for field, at in columns.fields.items() if field in _COPIED_BY_DITTO)
        names = columns.fields.get(Field.NAME, _NOWHERE)
        sample = [text_of(row.cells[names]) for row in self._rows[:_SAMPLE] if names < len(row.cells)]
        surname_first = mostly_surname_first([name for name in sample if name.strip()])
        who = WhoReader(self._reader.words, self._reader.roles, surname_first=surname_first)
        self._entry = EntryReader(self.sheet.name, self._reader, who, columns, context)
        self._leftovers = Leftovers(self._reader, columns, context.stated)
        self._missing = _missing(columns)

    def _note_ignored(self, columns: Columns) -> None:
        names = ignored(columns, self._reader)
        if names:
            self.notes.append(Note(self.sheet.name, SheetNote.COLUMNS_IGNORED, names))

    def _row(self, place: int, row: Row) -> SheetRow:
        try:
            row = self._without_dittos(row)
            read = self._entry.read(row)
        except Ask as ask:
            skip = self._skipped(place, row, ask)
            if skip:
                return Skipped(self.sheet.name, row.number, skip)
            self._remember(row)
            return Refused(self.sheet.name, row.number, ask.reason, row.cells)
        if self._is_example(row):
            return Skipped(self.sheet.name, row.number, Skip.EXAMPLE)
        self._remember(row)
        self._sums[0] += read.minutes_each
        self._sums[1] += read.minutes_each
        return read

    def _without_dittos(self, row: Row) -> Row:
        here = row.cells
        dittos = [at for at in self._copied if at < len(here) and self._reader.is_ditto(here[at])]
        if not dittos:
            return row
        cells = list(here)
        for column in dittos:
            cells[column] = self._above[column] if column < len(self._above) else None
            if is_blank(cells[column]):
                raise Ask(Why.NOTHING_ABOVE)
        return replace(row, cells=tuple(cells))

    def _remember(self, row: Row) -> None:
        self._above = row.cells
        context, date_column = self._entry.context, self._entry.columns.fields.get(Field.DATE, 0)
        if (
            context.block is not None
            and date_column < len(row.cells)
            and not is_blank(row.cells[date_column])
        ):
            self._entry.tell(replace(context, block=None))

    def _is_example(self, row: Row) -> bool:
        first = next((cell for cell in row.cells if isinstance(cell, str)), "")
        return first[:1] in "eEfFsS" and self._leftovers.judge(row, ()) is Skip.EXAMPLE

    def _skipped(self, place: int, row: Row, ask: Ask) -> Skip | None:
        if self._is_heading(place, row):
            return Skip.HEADING
        context = self._entry.context
        if ask.reason.why is not Why.CROSSED_OUT:
            later = self._block(place, row) or section(row, context, self._missing, self._reader)
            if later:
                self._entry.tell(later)
                self._leftovers = Leftovers(self._reader, self._entry.columns, later.stated)
                return Skip.SECTION
        found = self._leftovers.judge(row, self._sums)
        if found is Skip.TOTAL:
            self._sums[0] = 0
        unknown = unknown_line(row, context) if found is Skip.NOTE else None
        if unknown:
            self._entry.tell(unknown)
        return found

    def _block(self, place: int, row: Row) -> Context | None:
        """A date that stands alone above rows without one."""
        context = self._entry.context
        day = block_day(row, self._reader, context)
        if day is None:
            return None
        column = self._entry.columns.fields.get(Field.DATE)
        if column is None:
            return context.also({Field.DATE: day})
        below = self._rows[place + 1].cells if place + 1 < len(self._rows) else ()
        blank = column >= len(below) or is_blank(below[column])
        has_more = sum(1 for cell in below if not is_blank(cell)) >= 2
        return replace(context, block=day) if blank and has_more else None

    def _is_heading(self, place: int, row: Row) -> bool:
        """Headings again, perhaps in another order: a new table begins."""
        if same_headings(row, self._entry.columns):
            return True
        if self._chosen is not None or not starts_like_headings(row, self._reader):
            return False
        if self._leftovers.has_day(row) or self._tables >= _MOST_TABLES:
            return False
        said = frozenset(self._entry.context.said)
        columns = columns_again(self._rows, place, self._reader, said)
        if columns is None:
            return False
        self._tables += 1
        self._start_table(columns, self._entry.context)
        return True


def _missing(columns: Columns) -> frozenset[Field]:
    """The answers no column gives, which a row of its own may give for the rows below."""
    known = set(columns.fields)
    if known & {Field.FIRST_NAME, Field.SURNAME, Field.HEADS}:
        known.add(Field.NAME)
    if known & {Field.START, Field.TIME}:
        known.add(Field.LENGTH)
    return _ANSWERS - known
