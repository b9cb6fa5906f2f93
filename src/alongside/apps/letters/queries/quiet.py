"""Evenings and nights, as the place has them: then only what somebody must know goes out."""

from datetime import datetime
from zoneinfo import ZoneInfo

from alongside.apps.letters.rules.timing import in_quiet_hours
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figures_on
from alongside.kernel.clock import local_day


def is_quiet(place: Place, at: datetime) -> bool:
    """By the clock on the wall there, in summer and in winter."""
    figures = figures_on(place, local_day(at, place.time_zone))
    start, end = (int(figures[key].value) for key in (FigureKey.QUIET_FROM, FigureKey.QUIET_UNTIL))
    return in_quiet_hours(at.astimezone(ZoneInfo(place.time_zone)).hour, start, end)
