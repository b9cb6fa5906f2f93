"""The cells of one row by the field they answer for."""

from collections.abc import Callable, Mapping
from operator import itemgetter

from alongside.core.registers.cells import Cell, text_of
from alongside.core.registers.fields import Field
from alongside.core.registers.plain import trimmed
from alongside.core.registers.reader import Reader

_LONGEST_TEXT = 2_000


class Answers:
    """One row seen through the columns of its table and what the sheet says once for all rows."""

    __slots__ = ("_columns", "_said", "cells")

    def __init__(
        self, cells: tuple[Cell, ...], columns: Mapping[Field, int], said: Mapping[Field, Cell]
    ) -> None:
        self.cells, self._columns, self._said = cells, columns, said

    def get(self, field: Field) -> Cell:
        """The cell that answers for a field."""
        column = self._columns.get(field)
        if column is None:
            return self._said.get(field) if self._said else None
        return self.cells[column] if column < len(self.cells) else None

    def text(self, field: Field) -> str:
        """The cell as text in one line. **Raises** Ask for a sign that cannot be kept."""
        cell = self.get(field)
        if cell is None:
            return ""
        Reader.refuse_odd(cell)
        return trimmed(text_of(cell)[:_LONGEST_TEXT])

    def whole_text(self, field: Field) -> str:
        """The cell as text of whatever length, with its lines."""
        cell = self.get(field)
        Reader.refuse_odd(cell)
        return text_of(cell)


def picker(fields: tuple[Field, ...], columns: Mapping[Field, int]) -> Callable[[tuple[Cell, ...]], object]:
    """Takes the cells of these fields out of a row: equal cells of one table have equal meanings."""
    found = [columns[field] for field in fields if field in columns]
    return itemgetter(*found) if found else _nothing


def _nothing(_cells: tuple[Cell, ...]) -> object:
    return ()
