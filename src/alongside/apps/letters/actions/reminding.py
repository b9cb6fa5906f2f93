"""What a letter told of, and what still waits days later, is told of once more and never again."""

from datetime import datetime, timedelta

from alongside.apps.letters.queries.due import told_once_of
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figure_on
from alongside.kernel.clock import local_day
from alongside.kernel.outbox import queue

# Long enough that nights on which nobody closed the day are made up for.
LOOKED_BACK = timedelta(days=30)


def told_before(place: Place, now: datetime) -> datetime:
    """Who was told of an entry before this moment may be reminded of it."""
    days = int(figure_on(place, FigureKey.REMIND_DAYS, local_day(now, place.time_zone)))
    return now - timedelta(days=days)


def remind_of_waiting(*, place: Place, now: datetime) -> int:
    """Something waits for these people again: what it is, is looked up when their digest is due."""
    until = told_before(place, now)
    people = told_once_of(place, since=until - LOOKED_BACK, until=until)
    for person_id in people:
        queue(place_id=place.id, person_id=person_id, kind="waiting_for_you", about_id=place.id, now=now)
    return len(people)
