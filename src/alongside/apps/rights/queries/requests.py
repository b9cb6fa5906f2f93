"""Requests about data, and what happened to them."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db.models import F, QuerySet

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.places.queries.holidays import bank_holidays
from alongside.apps.rights.enums import RequestState
from alongside.apps.rights.models import DataRequest, RequestStep
from alongside.apps.rights.rules.reading import Reading, reading_of
from alongside.apps.rights.rules.requests import looking_after_requests, seen_by


def request_for(person: Person, request_id: UUID, place: Place, day: date) -> DataRequest | None:
    """One that somebody may see: their own, or as whoever looks after them."""
    rows = DataRequest.objects.filter(seen_by(person, place, day), id=request_id)
    return rows.select_related("place", "person", "keyed_in_by").first()


def requests_of(person: Person) -> QuerySet[DataRequest]:
    """What somebody asked, newest first. Slice it."""
    return DataRequest.objects.filter(person=person).order_by("-recorded_at", "id")


def open_requests() -> QuerySet[DataRequest]:
    """Of the place in scope, what is overdue first; those without a day last. Slice it."""
    rows = DataRequest.objects.filter(state=RequestState.OPEN).prefetch_related("steps")
    return rows.order_by(F("due_on").asc(nulls_last=True), "received_on", "id")


def closed_requests() -> QuerySet[DataRequest]:
    """Of the place in scope, newest first. Slice it."""
    rows = DataRequest.objects.exclude(state=RequestState.OPEN).prefetch_related("steps")
    return rows.order_by("-received_on", "-id")


def steps_of(request: DataRequest) -> list[RequestStep]:
    """In the order they happened."""
    return sorted(request.steps.all(), key=lambda step: (step.at, step.id))


def steps_with_names(request: DataRequest) -> list[RequestStep]:
    """The same with who took each."""
    return list(request.steps.select_related("by").order_by("at", "id"))


def reading_on(
    request: DataRequest, place: Place, today: date, steps: Collection[RequestStep] | None = None
) -> Reading:
    """What its clock says on a day, by the bank holidays of the place's nation."""
    held = steps_of(request) if steps is None else list(steps)
    return reading_of(request, held, today=today, bank_holidays=bank_holidays(place.nation))


def people_looking_after(day: date) -> list[UUID]:
    """The leads and keepers of the place in scope, by key."""
    rows = Person.objects.filter(looking_after_requests(day)).order_by("id")
    return list(rows.values_list("id", flat=True))
