"""Who speaks up with whom."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import on_day
from alongside.apps.work.models import Ally, Seat


def seats_with_allies(person: Person, day: date) -> list[tuple[Seat, Ally | None]]:
    """Where somebody sits today, ideas too, each with whoever they named; in two queries."""
    rows = Seat.objects.filter(on_day(day), person=person).select_related("work", "person", "place")
    seats = list(rows.order_by("work__name", "id"))
    named = {one.seat_id: one for one in _running().filter(seat__in=seats)}
    return [(seat, named.get(seat.id)) for seat in seats]


def asked_of(person: Person, day: date) -> list[Ally]:
    """Where somebody was asked to speak up with another, or does so; what waits for a word first."""
    seats = Seat.objects.filter(on_day(day))
    rows = _running().filter(ally=person, seat__in=seats.values("id"), person__left_at__isnull=True)
    return sorted(rows.order_by("asked_at", "id"), key=lambda one: one.agreed_at is not None)


def seat_by_id(seat_id: UUID) -> Seat | None:
    """A seat of the place in scope."""
    told = ("work", "person", "person__place", "place")
    return Seat.objects.filter(id=seat_id).select_related(*told).first()


def ally_at(seat: Seat) -> Ally | None:
    """Whoever is named for a seat now, with or without their yes."""
    return _running().filter(seat=seat).first()


def ally_by_id(asked_id: UUID) -> Ally | None:
    """One such naming, over or not."""
    told = ("seat__work", "person__place", "ally__place", "place")
    return Ally.objects.filter(id=asked_id).select_related(*told).first()


def _running() -> QuerySet[Ally]:
    rows = Ally.objects.filter(ended_at__isnull=True)
    return rows.select_related("seat__work", "person__place", "ally__place")
