"""The organisations of a place."""

from alongside.apps.people.models import Organisation
from alongside.apps.places.models import Place
from alongside.core.shared.names import name_key


def organisations_of(place: Place) -> list[Organisation]:
    """By name."""
    return list(Organisation.objects.filter(place=place).order_by("name_key", "id"))


def organisation_called(place: Place, name: str) -> Organisation | None:
    """The organisation whose name is written alike."""
    return Organisation.objects.filter(place=place, name_key=name_key(name)[:200]).first()
