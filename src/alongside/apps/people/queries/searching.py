"""Finding people by name, without telling names that are not to be told."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from alongside.apps.people.models import Person, SamePerson
from alongside.apps.people.queries.persons import people_like
from alongside.apps.people.rules.belonging import members
from alongside.apps.people.rules.names import names_open_to
from alongside.apps.places.models import Place
from alongside.core.shared.names import name_key


def people_open_to(place: Place, viewer: Person, text: str, mates: Collection[UUID]) -> QuerySet[Person]:
    """People whose name the viewer may see and holds the text, by name. ``mates``: those at their tables."""
    open_names = names_open_to(viewer, together_with=mates)
    rows = Person.objects.filter(open_names, members(), place=place)
    if text:
        rows = rows.filter(name_key__contains=name_key(text)[:200])
    return rows.order_by("name_key", "id")


def people_for_name(place: Place, text: str) -> list[Person]:
    """Everybody here written exactly like that, whoever may see their name: somebody who knows it asks."""
    return [person for person in people_like(place, text) if person.left_at is None]


def people_count(place: Place) -> int:
    """How many take part."""
    return Person.objects.filter(members(), place=place).count()


def same_person_link(link_id: UUID) -> SamePerson | None:
    """A link between two records that is in force."""
    rows = SamePerson.objects.filter(id=link_id, undone_at__isnull=True)
    return rows.select_related("kept", "kept__place", "place", "other").first()
