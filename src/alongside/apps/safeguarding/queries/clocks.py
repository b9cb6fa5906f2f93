"""The clocks of a place, from its own figures."""

from datetime import datetime
from zoneinfo import ZoneInfo

from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figures_on
from alongside.apps.places.queries.holidays import bank_holidays
from alongside.core.safeguarding.clocks import WorkingTime, to_be_seen_by
from alongside.kernel.clock import local_day


def due_at(place: Place, since: datetime, *, in_danger: bool) -> datetime:
    """By when somebody has to say that they have it, counted from that moment."""
    figures = figures_on(place, local_day(since, place.time_zone))
    working = WorkingTime(
        begins=int(figures[FigureKey.WORK_BEGINS].value),
        ends=int(figures[FigureKey.WORK_ENDS].value),
        zone=ZoneInfo(place.time_zone),
        bank_holidays=bank_holidays(place.nation),
    )
    minutes = int(figures[FigureKey.DANGER_MINUTES].value)
    return to_be_seen_by(since, in_danger=in_danger, danger_minutes=minutes, working=working)
