"""Whether what people need was there, for a figure: no name and no need goes with it."""

from datetime import date

from alongside.apps.access.models import Met
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figures_on
from alongside.core.measures.met import NeedsMet, Said, needs_met


def needs_met_here(place: Place, day: date) -> NeedsMet:
    """Of everybody who takes part here, by what they said of the last time they came."""
    rows = Met.objects.filter(place=place, need__person__left_at__isnull=True).order_by()
    figures = figures_on(place, day)
    return needs_met(
        [Said(person, was) for person, was in rows.values_list("need__person", "was")],
        smallest_group=int(figures[FigureKey.SMALL_NUMBER].value),
        least_needs=int(figures[FigureKey.MET_NEEDS].value),
    )
