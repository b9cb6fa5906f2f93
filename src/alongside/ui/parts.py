"""Plain data that components draw. Words come ready: translated, and safe or to be escaped."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GridCell:
    """One of nine: its name in words, whether the work stands here, whether it is the shared middle."""

    name: str
    here: bool = False
    co: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Who designs (columns) and who delivers (rows): nine cells, row by row from the top."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[str]
    cells: Sequence[GridCell]
    words: str = ""

    def __post_init__(self) -> None:
        """Refuse anything that is not three by three.

        **Raises**: ValueError.
        """
        if (len(self.columns), len(self.rows), len(self.cells)) != (3, 3, 9):
            raise ValueError("A grid has three columns, three rows and nine cells.")

    @property
    def lines(self) -> list[tuple[str, Sequence[GridCell]]]:
        """Each row's label with its three cells."""
        return [
            (label, self.cells[start : start + 3]) for label, start in zip(self.rows, (0, 3, 6), strict=True)
        ]

    @property
    def here(self) -> tuple[int, int] | None:
        """Row and column, from 1, of the cell the work stands in."""
        spots = (divmod(place, 3) for place, cell in enumerate(self.cells) if cell.here)
        return next(((row + 1, column + 1) for row, column in spots), None)


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung of a ladder: its name and what it means."""

    name: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """A column of a table; numbers are set to the end of their cell. `side` colours one side's column."""

    label: str
    numeric: bool = False
    side: str = ""


@dataclass(frozen=True, slots=True)
class PairRow:
    """What both sides gave to one thing: amounts for the drawing, words for the reader."""

    label: str
    citizen: float
    professional: float
    citizen_text: str
    professional_text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar among others: what it stands for, its amount for the drawing, and the same in words.

    `side` CITIZEN hatches it, PROFESSIONAL fills it in that side's colour; none leaves it plain.
    """

    label: str
    amount: float
    text: str
    side: str = ""
