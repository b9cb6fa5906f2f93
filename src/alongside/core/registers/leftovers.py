"""Rows that are no entry: totals, remarks, signatures, examples; told from entries that lack something."""

from collections.abc import Sequence

from alongside.core.registers.cells import Cell, Odd, Row, is_blank, text_of
from alongside.core.registers.dates import Stated
from alongside.core.registers.fields import Field
from alongside.core.registers.plain import folded
from alongside.core.registers.reader import Reader
from alongside.core.registers.reasons import Ask
from alongside.core.registers.rows import Columns, Skip
from alongside.core.shared.durations import Bare

_SURE_START = 5  # letters: "total" at the start of a cell is a total, "sum" may be a name
_LONG_REMARK = 6  # words
_ENTRY = (Field.NAME, Field.FIRST_NAME, Field.ROLE, Field.ACTIVITY, Field.HEADS)
_TIMES = (Field.LENGTH, Field.TIME, Field.START, Field.END, Field.MINUTES)


class Leftovers:
    """Judges rows of one table that could not be read as entries."""

    def __init__(self, reader: Reader, columns: Columns, stated: Stated) -> None:
        self._reader = reader
        self._columns = columns
        self._stated = stated

    def judge(self, row: Row, sums: Sequence[int]) -> Skip | None:
        """What the row is when it is no entry; None when it is one that has to be asked about.

        ``sums``: minutes added up since the last total and since the top.
        """
        filled = [cell for cell in row.cells if not is_blank(cell)]
        first = next((folded(cell) for cell in filled if isinstance(cell, str)), "")
        if self._begins(first, self._reader.words.signs.examples):
            return Skip.EXAMPLE
        if self._is_total(row, sums):
            return Skip.TOTAL
        if self._is_remark(row, filled, first):
            return Skip.NOTE
        return None

    def _cell(self, row: Row, field: Field) -> Cell:
        column = self._columns.fields.get(field)
        return row.cells[column] if column is not None and column < len(row.cells) else None

    def has_day(self, row: Row) -> bool:
        """Whether the row's own date reads."""
        cell = self._cell(row, Field.DATE)
        try:
            return not is_blank(cell) and bool(self._reader.day(cell, self._stated))
        except Ask:
            return False

    def _is_total(self, row: Row, sums: Sequence[int]) -> bool:
        notes = self._columns.fields.get(Field.NOTES)
        nobody = is_blank(self._cell(row, Field.NAME)) and is_blank(self._cell(row, Field.DATE))
        named = [
            column
            for column, cell in enumerate(row.cells)
            if isinstance(cell, str) and (column != notes or nobody) and self._says_total(cell)
        ]
        if named:
            name = self._columns.fields.get(Field.NAME)
            names = self._cell(row, Field.NAME)
            return name in named or is_blank(names) or not self.has_day(row)
        return self._is_bare_sum(row, sums)

    def _says_total(self, text: str) -> bool:
        plain, totals = folded(text), self._reader.words.signs.totals
        if plain in totals:
            return True
        words = plain.split()
        starts = any(
            " ".join(words[:size]) in totals for size in (1, 2) if len(" ".join(words[:size])) >= _SURE_START
        )
        return (starts or words[-1:] in (["total"], ["totals"], ["cyfanswm"])) and len(words) <= _LONG_REMARK

    def _is_bare_sum(self, row: Row, sums: Sequence[int]) -> bool:
        """Numbers with nobody and no day beside them, worked out from the rows above."""
        filled = [(column, cell) for column, cell in enumerate(row.cells) if not is_blank(cell)]
        if not filled or any(isinstance(cell, str) and not _is_number(cell) for _, cell in filled):
            return False
        if any(not is_blank(self._cell(row, field)) for field in (Field.DATE, *_ENTRY)):
            return False
        if any(column in row.sums or isinstance(cell, Odd) for column, cell in filled):
            return True
        return any(self._adds_up(self._cell(row, field), sums) for field in _TIMES)

    def _adds_up(self, cell: Cell, sums: Sequence[int]) -> bool:
        if is_blank(cell):
            return False
        said = set()
        for bare in (Bare.HOURS, Bare.MINUTES):
            try:
                said.add(self._reader.length(cell, bare)[0])
            except Ask:
                continue
        return any(minutes and minutes in sums for minutes in said)

    def _is_remark(self, row: Row, filled: list[Cell], first: str) -> bool:
        entry_cells = sum(1 for field in _ENTRY if not is_blank(self._cell(row, field)))
        time_cells = sum(1 for field in _TIMES if not is_blank(self._cell(row, field)))
        if time_cells:
            return False
        if not entry_cells or any(
            self._begins(folded(text_of(c)), self._reader.words.signs.closed) for c in filled
        ):
            return True
        if self.has_day(row):
            return False
        if entry_cells <= 2 and self._begins(first, self._reader.words.signs.footers):
            return True
        date = self._cell(row, Field.DATE)
        if entry_cells <= 1 and isinstance(date, str) and not any(sign.isdigit() for sign in date):
            return not is_blank(date)
        alone = len(filled) == 1 and isinstance(filled[0], str)
        named = not is_blank(self._cell(row, Field.NAME)) or not is_blank(self._cell(row, Field.FIRST_NAME))
        return alone and (not named or len(folded(text_of(filled[0])).split()) >= _LONG_REMARK)

    @staticmethod
    def _begins(plain: str, words: frozenset[str]) -> bool:
        parts = plain.split()
        return any(" ".join(parts[:size]) in words for size in range(1, min(len(parts), 5) + 1))


def _is_number(text: str) -> bool:
    return any(sign.isdigit() for sign in text) and not any(sign.isalpha() for sign in text)
