"""The place's own dated figures by which its works are read, for a table."""

from fractions import Fraction

from django.utils.translation import gettext as _

from alongside.apps.places.enums import UNITS, FigureKey, Unit
from alongside.apps.places.models import Figure
from alongside.ui.parts import Head
from alongside.web.shared.sentences import amounts
from alongside.web.shared.sentences.known import known

GRID = (
    FigureKey.SHARE_TOLERANCE,
    FigureKey.MINIMUM_MINUTES,
    FigureKey.MINIMUM_DAYS,
    FigureKey.MINIMUM_PEOPLE,
)
PARITY = (FigureKey.PARITY_CITIZENS, FigureKey.PARITY_PROFESSIONALS, FigureKey.PARITY_CITIZEN_SHARE)
ADDING = (FigureKey.ADDING_TOLERANCE, FigureKey.ADDING_FLOOR_MINUTES, FigureKey.ANSWER_WORKING_DAYS)


def heads() -> list[Head]:
    """The columns."""
    return [Head(_("Figure")), Head(_("Value")), Head(_("Since")), Head(_("Source"))]


def rows(figures: dict[FigureKey, Figure], keys: tuple[FigureKey, ...]) -> list[tuple[str, str, str, str]]:
    """Each with its unit, the day it began, and where it comes from."""
    found = [(key, figures[key]) for key in keys if key in figures]
    return [
        (str(key.label), value(key, figure), amounts.day(figure.valid_from), known(figure.source))
        for key, figure in found
    ]


def value(key: FigureKey, figure: Figure) -> str:
    """The value with its unit, as people say it."""
    unit = UNITS[key]
    if unit is Unit.SHARE:
        return amounts.percent(Fraction(figure.value))
    number = int(figure.value)
    return amounts.exactly(number) if unit is Unit.MINUTES else amounts.counted(unit, number)
