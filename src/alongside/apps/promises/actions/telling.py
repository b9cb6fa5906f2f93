"""Whom the promise book tells: those a promise was made to, and its makers once its day has passed."""

from datetime import date, datetime, timedelta
from uuid import UUID

from alongside.apps.books.enums import Part
from alongside.apps.places.models import Place
from alongside.apps.promises.models import Promise
from alongside.apps.promises.queries.late import newly_late
from alongside.apps.work.models import Seat
from alongside.apps.work.queries.tables import seats_on
from alongside.kernel.clock import local_day
from alongside.kernel.outbox import queue_all

# Long enough that nights on which nobody closed the day are made up for.
LOOKED_BACK = timedelta(days=30)


def ask_whether_it_was_kept(promise: Promise, now: datetime, *, once: bool = False) -> None:
    """Those it was made to, by name or as everybody of a side at the table."""
    work = promise.entry.work
    queue_all(
        place_id=promise.place_id,
        person_ids=_made_to(promise, seats_on(work, local_day(now, work.place.time_zone))),
        kind="was_it_kept",
        about_id=promise.id,
        now=now,
        once=once,
    )


def tell_of_late_promises(*, place: Place, today: date, now: datetime) -> None:
    """Every promise whose day has passed is told of once: to its makers, and to those it was made to."""
    for promise in newly_late(place, today, since=today - LOOKED_BACK):
        queue_all(
            place_id=place.id,
            person_ids=_makers(promise),
            kind="promise_late",
            about_id=promise.id,
            now=now,
            once=True,
        )
        ask_whether_it_was_kept(promise, now, once=True)


def _makers(promise: Promise) -> set[UUID]:
    acts = promise.entry.acts.all()
    return {act.person_id for act in acts if act.part == Part.PROMISED and act.person_id is not None}


def _made_to(promise: Promise, seats: list[Seat]) -> set[UUID]:
    acts = [act for act in promise.entry.acts.all() if act.part == Part.PROMISED_TO]
    named = {act.person_id for act in acts if act.person_id is not None}
    sides = {act.side for act in acts if act.person_id is None}
    return (named | {seat.person_id for seat in seats if seat.side in sides}) - _makers(promise)
