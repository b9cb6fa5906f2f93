"""Finding people of a place."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from alongside.apps.people.models import Account, Person, SamePerson
from alongside.apps.people.rules.roles import leads
from alongside.apps.places.models import Place
from alongside.core.shared.names import name_key


def person_of(account: Account, place: Place) -> Person | None:
    """Who an account is in a place; nobody once they have left."""
    return Person.objects.filter(account=account, place=place, left_at__isnull=True).first()


def person_by_id(person_id: UUID) -> Person | None:
    """A person of the place in scope."""
    return Person.objects.filter(id=person_id).first()


def persons_by_ids(ids: Collection[UUID]) -> list[Person]:
    """These persons of the place in scope."""
    return list(Person.objects.filter(id__in=list(ids)).order_by("id"))


def persons_of_account(account: Account) -> list[Person]:
    """Who an account is, in every place it takes part in, by the place's name."""
    # unscoped: choosing between places comes before any place is named.
    rows = Person.unscoped.filter(account=account, left_at__isnull=True).select_related("place")
    return list(rows.order_by("place__name", "place_id"))


def people_like(place: Place, name: str) -> list[Person]:
    """People whose name is written alike: a suggestion, never a decision. Those who have left come last."""
    key = name_key(name)[:200]
    rows = Person.objects.filter(place=place, name_key=key)
    return sorted(rows.order_by("joined_at", "id"), key=lambda person: person.left_at is not None)


def leads_here(place: Place, day: date) -> list[Person]:
    """The co-production leads of a place that day."""
    return list(Person.objects.filter(leads(day), place=place).order_by("name_key", "id"))


def same_person_ids(ids: Collection[UUID]) -> dict[UUID, UUID]:
    """For each of these records, the record kept for that human being: itself unless linked."""
    links = SamePerson.objects.filter(other__in=list(ids), undone_at__isnull=True)
    kept = dict(links.values_list("other_id", "kept_id"))
    return {person_id: kept.get(person_id, person_id) for person_id in ids}


def same_person_links(place: Place) -> list[SamePerson]:
    """The links in force, newest first."""
    rows = SamePerson.objects.filter(place=place, undone_at__isnull=True)
    return list(rows.select_related("kept", "other").order_by("-said_at", "id"))
