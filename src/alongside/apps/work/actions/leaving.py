"""Leaving a place: the seats end, the way in closes, and what was given stays in the books."""

from datetime import datetime

from django.db import transaction

from alongside.apps.people.actions.persons import leave_place
from alongside.apps.people.models import Person
from alongside.apps.work.actions.allies import end_allies_of
from alongside.apps.work.actions.tables import end_seat
from alongside.apps.work.queries.tables import seats_of
from alongside.kernel.clock import local_day


@transaction.atomic
def leave_tables_and_place(*, person: Person, by: Person, now: datetime) -> Person:
    """Whoever may say that they leave may end their seats with it."""
    day = local_day(now, person.place.time_zone)
    end_allies_of(person=person, by=by, now=now)
    for seat in seats_of(person, day):
        end_seat(seat=seat, until=day, by=person, now=now)
    return leave_place(person=person, by=by, now=now)
