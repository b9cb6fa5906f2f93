"""Who looks after safeguarding in a place, read from the place itself: it costs a page no question."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Contact, Person
from alongside.apps.places.models import Place


@dataclass(frozen=True, slots=True)
class Shown:
    """One of them, as everybody may read it. ``called`` and ``way`` are empty until they said so."""

    person_id: UUID
    kind: RoleKind
    called: str
    way: str


def safeguarding_here(place: Place, day: date) -> list[Shown]:
    """Leads first, then deputies; whoever is both stands once."""
    found: dict[UUID, Shown] = {}
    for row in place.safeguarding:
        if row["since"] <= day.isoformat() and (not row["until"] or row["until"] > day.isoformat()):
            who = UUID(row["person"])
            found.setdefault(who, Shown(who, RoleKind(row["kind"]), row["called"], row["way"]))
    return list(found.values())


def contact_of(person: Person) -> Contact | None:
    """What somebody said of how to reach them."""
    return Contact.objects.filter(person=person).first()
