"""What a screen is given: the place it is in, and who asks."""

from datetime import date, datetime

from django.http import HttpRequest

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place


class PlaceRequest(HttpRequest):
    """A request that has begun: its place is found, and so is whoever asks, if they take part here."""

    place: Place
    person: Person | None
    now: datetime
    today: date


class MemberRequest(PlaceRequest):
    """The same on a page that only people of the place reach."""

    person: Person
