"""Cells, rows and sheets as the reader gets them, whatever kind of file they came from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import Enum


class Odd(Enum):
    """Cells that show no value of their own."""

    NO_RESULT = "NO_RESULT"  # a formula saved without its result
    ERROR = "ERROR"  # #REF!, #VALUE! and their kin


Cell = str | int | float | bool | date | datetime | time | timedelta | Odd | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row with something in it. ``number`` is what a person sees beside it, counted from 1.

    ``sums`` are the positions of cells worked out by adding others up; ``struck``: all crossed out.
    """

    number: int
    cells: tuple[Cell, ...]
    sums: frozenset[int] = frozenset()
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. ``rows`` leaves wholly blank rows out; ``hidden`` sheets are noted and not read."""

    name: str
    rows: Iterable[Row]
    hidden: bool = False
    days_from_1904: bool = field(default=False)


def text_of(cell: Cell) -> str:
    """The cell as a person would see it, for showing and for the file of refused rows."""
    if cell is None:
        return ""
    if isinstance(cell, Odd):
        return "#N/A" if cell is Odd.ERROR else ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, datetime):
        return f"{cell:%d/%m/%Y}" if cell.time() == time() else f"{cell:%d/%m/%Y %H:%M}"
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, timedelta):
        minutes = round(cell.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def is_blank(cell: Cell) -> bool:
    """Whether there is nothing to see in the cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
