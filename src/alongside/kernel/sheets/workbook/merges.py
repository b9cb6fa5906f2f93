"""Cells joined downwards: what stands in the first belongs to every row they cover."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from alongside.core.registers.cells import Cell
from alongside.kernel.sheets.limits import MOST_COLUMNS, MOST_MERGES

_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]{0,200}?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"')
_OVERLAP = 300


def column_number(letters: str) -> int:
    """Counted from 0: A is 0, AA is 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


@dataclass(slots=True)
class Merge:
    """A column joined from one row to another, and what stands in its first cell."""

    column: int
    first: int
    last: int
    cell: Cell = None


def merges_of(pieces: Iterable[bytes]) -> list[Merge]:
    """Every downward merge of a sheet, by first row. Looked for first, as it is written behind the rows."""
    found: dict[tuple[int, int], Merge] = {}
    tail = b""
    for piece in pieces:
        window = tail + piece
        for match in _MERGE.finditer(window):
            column, first, last = column_number(match[1].decode()), int(match[2]), int(match[3])
            if last > first and column < MOST_COLUMNS and len(found) < MOST_MERGES:
                found[column, first] = Merge(column, first, last)
        tail = window[-_OVERLAP:]
    return sorted(found.values(), key=lambda merge: merge.first)


class Joined:
    """Walks down the rows of a sheet and fills in what merged cells say."""

    def __init__(self, merges: list[Merge]) -> None:
        self._waiting = merges[::-1]
        self._open: list[Merge] = []

    def fill(self, number: int, cells: list[Cell]) -> None:
        """Fill the row's cells; a row with nothing of its own stays blank."""
        while self._waiting and self._waiting[-1].first <= number:
            merge = self._waiting.pop()
            if merge.first == number:
                merge.cell = cells[merge.column] if merge.column < len(cells) else None
            self._open.append(merge)
        if not self._open:
            return
        self._open = [merge for merge in self._open if merge.last >= number]
        if all(cell is None or cell == "" for cell in cells):
            return
        for merge in self._open:
            if merge.first < number and merge.cell is not None:
                cells.extend([None] * (merge.column + 1 - len(cells)))
                if cells[merge.column] is None or cells[merge.column] == "":
                    cells[merge.column] = merge.cell
