"""What people need to come, for themselves and for whoever invites them."""

from collections.abc import Iterable
from datetime import datetime

from alongside.apps.access.models import Need
from alongside.apps.access.rules.seeing import open_to_inviters
from alongside.apps.people.models import Person


def needs_of(person: Person) -> list[Need]:
    """In the order they were said, with what was said of the last time."""
    return list(Need.objects.filter(person=person).select_related("met").order_by("said_at", "id"))


def needs_shown(persons: Iterable[Person], at: datetime) -> list[tuple[Person, list[Need]]]:
    """For whoever invites these people: those who let it be seen and said something, in two queries."""
    people = list(persons)
    letting = open_to_inviters(people, at)
    found: dict[object, list[Need]] = {}
    rows = Need.objects.filter(person_id__in=letting).select_related("met")
    for need in rows.order_by("said_at", "id"):
        found.setdefault(need.person_id, []).append(need)
    return [(person, found[person.id]) for person in people if person.id in found]
