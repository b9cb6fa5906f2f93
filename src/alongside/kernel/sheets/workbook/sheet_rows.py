"""The rows of one sheet as they come out of its XML."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from alongside.core.registers.cells import Cell, Odd, Row
from alongside.kernel.sheets.budget import Budget, without_empty_end
from alongside.kernel.sheets.limits import MOST_CELL_SIGNS, MOST_COLUMNS
from alongside.kernel.sheets.workbook.elements import Elements
from alongside.kernel.sheets.workbook.formats import PLAIN, Style, shown_number
from alongside.kernel.sheets.workbook.merges import Joined, column_number
from alongside.kernel.sheets.workbook.texts import unescaped


@dataclass(frozen=True, slots=True)
class Book:
    """What all sheets of a workbook share."""

    texts: Sequence[str]
    styles: Sequence[Style]
    from_1904: bool


class RowsOfSheet:
    """Collects rows from XML; ``rows`` gives them piece by piece."""

    def __init__(self, book: Book, joined: Joined, budget: Budget) -> None:
        self._book, self._joined, self._budget = book, joined, budget
        self._ready: list[Row] = []
        self._number = 0
        self._cells: list[Cell] = []
        self._sums: set[int] = set()
        self._struck: set[bool] = set()
        self._column = -1
        self._kind = self._style = ""
        self._inside = ""
        self._value: list[str] = []
        self._has_value = self._has_formula = self._reading = False
        self._columns: dict[str, int] = {}

    def rows(self, pieces: Iterable[bytes]) -> Iterator[Row]:
        """Rows with something in them, in order. **Raises** Unreadable."""
        elements = Elements(self._start, self._end, self._text)
        for piece in pieces:
            elements.feed_one(piece)
            yield from self._ready
            self._ready.clear()
        elements.close()
        yield from self._ready

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name == "v" or (name == "t" and not self._reading):
            self._inside = name
            self._has_value = self._has_value or name == "t"
        elif name == "f":
            self._has_formula = True
        elif name == "rPh":
            self._reading = True
        elif name == "row":
            number = attributes.get("r", "")
            self._number = int(number) if number.isdecimal() and len(number) < 9 else self._number + 1
            self._cells, self._sums, self._struck, self._column = [], set(), set(), -1

    def _start_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r", "")
        letters = place.rstrip("0123456789")
        if letters not in self._columns:
            sound = letters.isascii() and letters.isupper() and len(letters) < 4
            self._columns[letters] = column_number(letters) if sound else -1
        self._column = self._columns[letters] if self._columns[letters] >= 0 else self._column + 1
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._value, self._has_value, self._has_formula = [], False, False

    def _text(self, piece: str) -> None:
        if self._inside:
            self._value.append(piece)
            self._has_value = True

    def _end(self, name: str) -> None:
        if name == "c":
            self._end_cell()
        elif name in {"v", "t"}:
            self._inside = ""
        elif name == "rPh":
            self._reading = False
        elif name == "row":
            self._end_row()

    def _end_cell(self) -> None:
        if self._column >= MOST_COLUMNS or not (self._has_value or self._has_formula):
            return
        cell = self._cell("".join(self._value)[:MOST_CELL_SIGNS])
        if cell is None:
            return
        if len(self._cells) <= self._column:
            self._cells.extend([None] * (self._column + 1 - len(self._cells)))
        self._cells[self._column] = cell
        self._struck.add(self._styled().struck)
        if self._has_formula:
            self._sums.add(self._column)

    def _styled(self) -> Style:
        place = int(self._style) if self._style.isdecimal() and len(self._style) < 9 else -1
        return self._book.styles[place] if 0 <= place < len(self._book.styles) else PLAIN

    def _cell(self, value: str) -> Cell:
        if self._kind == "s":
            place = int(value) if value.isdecimal() and len(value) < 10 else -1
            return self._book.texts[place] if 0 <= place < len(self._book.texts) else None
        if self._kind in {"inlineStr", "str", "d"}:
            return unescaped(value) or None
        if self._kind == "e":
            return Odd.ERROR
        if not value.strip():
            return Odd.NO_RESULT if self._has_formula else None
        if self._kind == "b":
            return "TRUE" if value.strip() == "1" else "FALSE"
        return self._number_cell(value.strip())

    def _number_cell(self, value: str) -> Cell:
        try:
            number = int(value) if value.lstrip("-").isdecimal() and len(value) < 16 else float(value)
        except ValueError:
            return value
        if number != number or abs(number) == float("inf"):
            return value
        if isinstance(number, float) and number.is_integer() and abs(number) < 1e15:
            number = int(number)
        return shown_number(number, self._styled(), from_1904=self._book.from_1904)

    def _end_row(self) -> None:
        self._joined.fill(self._number, self._cells)
        cells = without_empty_end(self._cells)
        if cells:
            self._budget.take(cells)
            self._ready.append(Row(self._number, cells, frozenset(self._sums), self._struck == {True}))
