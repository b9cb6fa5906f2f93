"""The nine cells and their edges, in the work's own words."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.core.measures.axes import AxisReading, Who, Why
from alongside.core.measures.facts import Axis
from alongside.core.measures.grid import Cell
from alongside.ui.parts import Grid, GridCell
from alongside.web.shared.sentences.sides import Sides

CELL_NAMES: dict[Cell, str | Promise] = {
    Cell.D1: gettext_lazy("Traditional service"),
    Cell.D2: gettext_lazy("Co-designed service"),
    Cell.D3: gettext_lazy("Service to the design of %(c)s"),
    Cell.D4: gettext_lazy("Co-delivered service"),
    Cell.D5: gettext_lazy("Co-production"),
    Cell.D6: gettext_lazy("Done together, to the design of %(c)s"),
    Cell.D7: gettext_lazy("People trained to deliver"),
    Cell.D8: gettext_lazy("Shared design, done by %(c)s"),
    Cell.D9: gettext_lazy("Self-organised"),
}
DESIGNING: dict[Who, str | Promise] = {
    Who.PROF: gettext_lazy("%(P)s design"),
    Who.BOTH: gettext_lazy("Both design"),
    Who.FAMILY: gettext_lazy("%(C)s design"),
}
DELIVERING: dict[Who, str | Promise] = {
    Who.PROF: gettext_lazy("%(P)s deliver"),
    Who.BOTH: gettext_lazy("Both deliver"),
    Who.FAMILY: gettext_lazy("%(C)s deliver"),
}
WHYS: dict[Why, str | Promise] = {
    Why.NOT_ENOUGH: gettext_lazy("There is not enough in the books yet."),
    Why.BY_HOURS: gettext_lazy("The hours alone settle this."),
    Why.SHARED_DECISION: gettext_lazy("Both sides gave hours, and they decided something together."),
    Why.CITIZENS_DECIDED: gettext_lazy(
        "Both sides gave hours, but %(c)s decided more on their own, and nothing was decided together."
    ),
    Why.PROFESSIONALS_DECIDED: gettext_lazy(
        "Both sides gave hours, but %(p)s decided more on their own. Hours alone are not power."
    ),
    Why.DECIDED_APART: gettext_lazy(
        "Both sides gave hours and both decided things, but never together. Then it counts as %(p)s’ design."
    ),
    Why.NOBODY_DECIDED: gettext_lazy(
        "Both sides gave hours, but no decision stands in the books. Hours alone are not power."
    ),
}


def cell_name(cell: Cell, sides: Sides) -> str:
    """What a cell is called."""
    return str(CELL_NAMES[cell]) % sides.words


def where(cell: Cell | None, sides: Sides) -> str:
    """Where the work stands, in words beside the drawing."""
    if cell is None:
        return _("Nowhere on the grid yet: there is not enough in the books.")
    design = str(DESIGNING[cell.design]) % sides.words
    return f"{design}. {str(DELIVERING[cell.delivery]) % sides.words}."


def drawn(cell: Cell | None, sides: Sides, months: str) -> Grid:
    """The grid, ready for its component."""
    return Grid(
        caption=_("Who designs and who delivers, %(months)s") % {"months": months},
        columns=[str(DESIGNING[who]) % sides.words for who in Who],
        rows=[str(DELIVERING[who]) % sides.words for who in Who],
        cells=[GridCell(cell_name(one, sides), here=one is cell, co=one.is_co_production) for one in Cell],
        words=where(cell, sides),
    )


def spot(cell: Cell | None) -> tuple[int | None, int | None]:
    """Row and column of a cell, counted from 1, for the small drawing."""
    if cell is None:
        return None, None
    across, down = list(Who).index(cell.design), list(Who).index(cell.delivery)
    return down + 1, across + 1


def axis_says(reading: AxisReading, sides: Sides) -> str:
    """Whose an axis is, in a sentence."""
    if reading.who is None:
        return str(WHYS[Why.NOT_ENOUGH])
    names = DESIGNING if reading.axis is Axis.DESIGN else DELIVERING
    return f"{str(names[reading.who]) % sides.words}. {str(WHYS[reading.why]) % sides.words}"


def absent_says(reading: AxisReading, sides: Sides) -> list[str]:
    """A side without a minute reads as nothing, and the page says so."""
    said = _(
        "%(side)s have no hours here in the books. That reads as none, though it may only mean unwritten."
    )
    return [said % {"side": sides.head(side)} for side in reading.absent]
