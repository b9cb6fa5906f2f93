"""How people are reached, beside e-mail."""

from collections.abc import Iterable
from uuid import UUID

from alongside.apps.people.enums import Way
from alongside.apps.people.models import Person, WayToReach


def ways_kept(person: Person) -> dict[Way, WayToReach]:
    """What somebody gave us, by way."""
    rows = WayToReach.objects.filter(person=person).order_by("way")
    return {Way(row.way): row for row in rows}


def where_reached(person: Person, way: Way) -> str:
    """The number or address for that way; empty without one. A number for texts has to be proved."""
    return where_each([person.id], way).get(person.id, "")


def where_each(persons: Iterable[UUID], way: Way) -> dict[UUID, str]:
    """The same of many people, in one query."""
    rows = WayToReach.objects.filter(person_id__in=list(persons), way=way)
    if way is Way.SMS:
        rows = rows.filter(proved_at__isnull=False)
    return dict(rows.order_by("person_id").values_list("person_id", "where"))


def persons_with_number(number: str) -> list[Person]:
    """Whose texts come from this number: a phone may be shared, and somebody may take part in two places."""
    # unscoped: a text names no place; whose it is leads to the place.
    rows = WayToReach.unscoped.filter(
        way=Way.SMS, where=number, proved_at__isnull=False, person__left_at__isnull=True
    )
    return [row.person for row in rows.select_related("person__place").order_by("person_id")]
