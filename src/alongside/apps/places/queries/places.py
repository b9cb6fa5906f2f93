"""Finding places. A place is not a row of a place, so nothing here is scoped."""

import uuid
from collections.abc import Collection

from alongside.apps.places.models import Place


def place_by_slug(slug: str) -> Place | None:
    """The place with this address, open or closed; whether it may be told is the screen's matter."""
    return Place.objects.filter(slug=slug).first()


def open_places() -> list[Place]:
    """Places with public pages, by name."""
    return list(Place.objects.filter(is_open=True).order_by("name", "id"))


def demo_places() -> list[Place]:
    """Places the demo made; in a real database there are none."""
    return list(Place.objects.filter(is_demo=True).order_by("name", "id"))


def places_by_ids(ids: Collection[uuid.UUID]) -> list[Place]:
    """These places, by name."""
    return list(Place.objects.filter(id__in=ids).order_by("name", "id"))


def every_place() -> list[Place]:
    """All places of this server, for what is done to each of them."""
    return list(Place.objects.order_by("slug"))


def place_by_worry_code(code: str) -> Place | None:
    """The place under whose short address somebody raises a concern, open or closed."""
    return Place.objects.filter(worry_code=code).first()
