"""Counts rows and cells over all sheets of a file, so that none can fill the memory."""

from collections.abc import Iterator, Sequence

from alongside.core.registers.cells import Cell
from alongside.kernel.sheets.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from alongside.kernel.sheets.unreadable import Fault, Unreadable


class Budget:
    """What is left of a file's rows and cells."""

    def __init__(self) -> None:
        self._rows = MOST_ROWS
        self._cells = MOST_CELLS

    def take(self, cells: Sequence[Cell]) -> None:
        """**Raises** Unreadable when a file has more than a register ever holds."""
        self._rows -= 1
        self._cells -= len(cells)
        if self._rows < 0 or self._cells < 0:
            raise Unreadable(Fault.TOO_MANY_ROWS)


def without_empty_end(cells: list[Cell]) -> tuple[Cell, ...]:
    """The cells up to the last that holds anything; empty for a blank row."""
    del cells[MOST_COLUMNS:]
    while cells and (cells[-1] is None or cells[-1] == ""):
        cells.pop()
    if all(cell is None or (isinstance(cell, str) and not cell.strip()) for cell in cells):
        return ()
    return tuple(cells)


def chunks(data: bytes, size: int = 1 << 16) -> Iterator[bytes]:
    """The bytes in pieces."""
    for start in range(0, len(data), size):
        yield data[start : start + size]
