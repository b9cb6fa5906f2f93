"""The grid: who designs by who delivers, in nine cells of which one is co-production."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from alongside.core.measures.axes import AxisReading, Who, read_axis, share_of
from alongside.core.measures.evidence import Evidence
from alongside.core.measures.facts import Axis
from alongside.core.measures.thresholds import Thresholds
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage


class NameSource(StrEnum):
    """Where a cell's name was taken from; the page says which."""

    SEED = "SEED"
    BOVAIRD = "BOVAIRD"


class Cell(StrEnum):
    """The nine cells, numbered along the rows: delivery goes down, design goes across."""

    D1 = "D1"
    D2 = "D2"
    D3 = "D3"
    D4 = "D4"
    D5 = "D5"
    D6 = "D6"
    D7 = "D7"
    D8 = "D8"
    D9 = "D9"

    @property
    def design(self) -> Who:
        """Who designs in this cell."""
        return tuple(Who)[tuple(Cell).index(self) % 3]

    @property
    def delivery(self) -> Who:
        """Who delivers in this cell."""
        return tuple(Who)[tuple(Cell).index(self) // 3]

    @property
    def is_co_production(self) -> bool:
        """Only both and both is called co-production."""
        return self is Cell.D5

    @property
    def name_source(self) -> NameSource:
        """The brief's own words where it has some; the blank cells are named after Bovaird (2007)."""
        return NameSource.BOVAIRD if self in {Cell.D3, Cell.D6, Cell.D8} else NameSource.SEED


@dataclass(frozen=True, slots=True)
class StageMinutes:
    """What each side gave in one stage. **Units**: whole minutes."""

    stage: Stage
    citizen_minutes: int
    professional_minutes: int

    @property
    def citizen_share(self) -> Fraction | None:
        """Citizen minutes out of all minutes; None where there are none."""
        return share_of(self.citizen_minutes, self.professional_minutes)


@dataclass(frozen=True, slots=True)
class Grid:
    """The cell, or None where either axis has not enough in the books.

    ``stages`` shows all five, though insight and assess move neither axis.
    **Units**: tolerance is a fraction of one, and is shown.
    """

    design: AxisReading
    delivery: AxisReading
    cell: Cell | None
    stages: tuple[StageMinutes, ...]
    tolerance: Fraction


def cell_of(design: Who, delivery: Who) -> Cell:
    """The one cell where a column and a row meet."""
    return _CELLS[design, delivery]


_CELLS: dict[tuple[Who, Who], Cell] = {(cell.design, cell.delivery): cell for cell in Cell}


def read_grid(evidence: Evidence, thresholds: Thresholds) -> Grid:
    """Find the cell of a work in a period.

    **Source**: domain brief A4; Bovaird (2007), Public Administration Review 67(5), p. 848, as adapted
    by Boyle and Harris (2009).
    """
    design = read_axis(evidence, Axis.DESIGN, thresholds)
    delivery = read_axis(evidence, Axis.DELIVERY, thresholds)
    cell = cell_of(design.who, delivery.who) if design.who and delivery.who else None
    stages = tuple(
        StageMinutes(
            stage, evidence.minutes(Side.CITIZEN, [stage]), evidence.minutes(Side.PROFESSIONAL, [stage])
        )
        for stage in Stage
    )
    return Grid(design, delivery, cell, stages, thresholds.tolerance)
