"""A place's dated figures as they stood on a day."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Figure, Place
from alongside.core.measures.thresholds import Thresholds


class NoFigure(LookupError):  # noqa: N818 - reads as the sentence it raises
    """The place holds no value of that key for that day."""


def figures_on(place: Place, day: date) -> dict[FigureKey, Figure]:
    """The figure in force for every key: the latest that had begun.

    A first figure also holds for the days before it: work may reach back to before a place was opened
    here, and there is no other figure to read it by.
    """
    found: dict[FigureKey, Figure] = {}
    rows = list(Figure.objects.filter(place=place).order_by("valid_from", "recorded_at"))
    for figure in rows:
        key = FigureKey(figure.key)
        if key not in found or figure.valid_from <= day:
            found[key] = figure
    return found


def figure_on(place: Place, key: FigureKey, day: date) -> Decimal:
    """The value in force that day. **Raises** NoFigure."""
    figure = figures_on(place, day).get(key)
    if figure is None:
        raise NoFigure(f"{place.slug} has no {key}")
    return figure.value


def figure_history(place: Place, key: FigureKey) -> list[Figure]:
    """Every value a figure has had, newest first."""
    return list(Figure.objects.filter(place=place, key=key).order_by("-valid_from", "-recorded_at"))


def thresholds_on(place: Place, day: date) -> Thresholds:
    """The thresholds of the measure as they stood that day. **Raises** NoFigure."""
    return thresholds_from(figures_on(place, day), place)


def thresholds_from(figures: dict[FigureKey, Figure], place: Place) -> Thresholds:
    """The same from figures that were read already. **Raises** NoFigure."""
    missing = sorted(key for key in FigureKey if key not in figures)
    if missing:
        raise NoFigure(f"{place.slug} has no {', '.join(missing)}")

    def share(key: FigureKey) -> Fraction:
        return Fraction(figures[key].value)

    def whole(key: FigureKey) -> int:
        return int(figures[key].value)

    return Thresholds(
        tolerance=share(FigureKey.SHARE_TOLERANCE),
        minimum_minutes=whole(FigureKey.MINIMUM_MINUTES),
        minimum_days=whole(FigureKey.MINIMUM_DAYS),
        minimum_people=whole(FigureKey.MINIMUM_PEOPLE),
        adding_tolerance=share(FigureKey.ADDING_TOLERANCE),
        adding_floor_minutes=whole(FigureKey.ADDING_FLOOR_MINUTES),
        citizens_min=whole(FigureKey.PARITY_CITIZENS),
        professionals_min=whole(FigureKey.PARITY_PROFESSIONALS),
        citizen_share_min=share(FigureKey.PARITY_CITIZEN_SHARE),
        answer_working_days=whole(FigureKey.ANSWER_WORKING_DAYS),
        smallest_group=whole(FigureKey.SMALL_NUMBER),
    )
