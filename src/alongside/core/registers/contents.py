"""What the cells of a column look like, whatever stands above them."""

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta
from itertools import pairwise

from alongside.core.registers.cells import Cell, Row, is_blank, text_of
from alongside.core.registers.dates import Stated
from alongside.core.registers.fields import Field
from alongside.core.registers.reader import Reader
from alongside.core.registers.reasons import Ask
from alongside.core.shared.durations import Bare

SAMPLE = 60
_MOST = 0.6  # of the cells of a column, before it is taken for something its heading does not say
_ENOUGH = 2


class Contents:
    """A sample of the rows below the headings."""

    def __init__(self, rows: Sequence[Row], reader: Reader) -> None:
        self._rows = rows[:SAMPLE]
        self._reader = reader

    @property
    def width(self) -> int:
        """How many columns the sample has."""
        return max((len(row.cells) for row in self._rows), default=0)

    def cells(self, column: int) -> list[Cell]:
        """The cells of a column that are not blank."""
        found = (row.cells[column] for row in self._rows if column < len(row.cells))
        return [cell for cell in found if not is_blank(cell) and not self._reader.is_ditto(cell)]

    def share(self, column: int, field: Field) -> float:
        """The share of a column's cells that read as the field; 0 for fields that any text could be."""
        looks = self._looks().get(field)
        cells = self.cells(column)
        if looks is None or not cells:
            return 0.0
        return sum(1 for cell in cells if looks(cell)) / len(cells)

    def is_mostly(self, column: int, field: Field) -> bool:
        """Whether the cells say by themselves what the column is."""
        return len(self.cells(column)) >= _ENOUGH and self.share(column, field) >= _MOST

    def counts_up(self, column: int) -> bool:
        """Whether the column merely numbers the rows."""
        numbers = [text_of(cell) for cell in self.cells(column)]
        if len(numbers) < 3 or not all(number.isdecimal() and len(number) < 9 for number in numbers):
            return False
        return all(int(b) - int(a) == 1 for a, b in pairwise(numbers))

    def _looks(self) -> dict[Field, Callable[[Cell], bool]]:
        return {
            Field.DATE: self._like_date,
            Field.LENGTH: self._like_length,
            Field.ROLE: lambda cell: isinstance(cell, str) and self._reader.roles.find(cell) is not None,
            Field.ACTIVITY: lambda cell: (
                isinstance(cell, str) and self._reader.activities.find(cell) is not None
            ),
            Field.NAME: self._like_name,
        }

    def _like_date(self, cell: Cell) -> bool:
        if isinstance(cell, date):
            return True
        if not isinstance(cell, str) or not any(sign.isdigit() for sign in cell):
            return False
        try:
            self._reader.day(cell, Stated(year=2000))
        except Ask:
            return False
        return True

    def _like_length(self, cell: Cell) -> bool:
        if isinstance(cell, (time, timedelta)):
            return True
        if isinstance(cell, (int, float)) and not isinstance(cell, bool):
            return 0 < cell <= 24
        if not isinstance(cell, str):
            return False
        try:
            self._reader.length(cell, Bare.HOURS)
        except Ask:
            return False
        return True

    def _like_name(self, cell: Cell) -> bool:
        if not isinstance(cell, str) or not 1 <= len(cell.split()) <= 5 or len(cell) > 60:
            return False
        if not any(sign.isalpha() for sign in cell) or any(sign.isdigit() for sign in cell):
            return False
        known = self._reader.roles.find(cell) or self._reader.activities.find(cell)
        return known is None and cell.strip()[0].isupper()
