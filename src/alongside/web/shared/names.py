"""Names on a page: the gate is asked for whoever looks at it."""

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpRequest

from alongside.apps.books.queries.beside import people_beside
from alongside.apps.people.models import Person
from alongside.apps.people.queries.names import Name, shown_hat, shown_names
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.names import may_see_name


def prepare_names(request: HttpRequest, persons: Iterable[Person]) -> None:
    """Ask the gate once for everybody a page names, in two queries, however long the list."""
    known = _known(request)
    people = {person.id: person for person in persons if person.id not in known}
    if not people:
        return
    viewer = _viewer(request)
    mates = people_beside(viewer, list(people))
    known.update(shown_names(people.values(), viewer=viewer, together_with=mates))
    _together(request).update(mates)


def prepare_names_said(request: HttpRequest, persons: Iterable[Person]) -> None:
    """The same for people who turned to whoever looks by themselves: as if both sat at one table."""
    people = list(persons)
    keys = {person.id for person in people}
    _known(request).update(shown_names(people, viewer=_viewer(request), together_with=keys))
    _together(request).update(keys)


def how_called(request: HttpRequest, person: Person) -> tuple[str, str]:
    """How their name is said and, to members, how they like to be spoken to; only where the name shows."""
    if str(name_on_page(request, person)) != person.name:
        return "", ""
    viewer = _viewer(request)
    inside = viewer is not None and (is_member(viewer) or viewer.id == person.id)
    return person.name_said, person.spoken_to if inside else ""


def name_on_page(request: HttpRequest, person: Person, *, kind: str = "", title: str = "") -> Name:
    """The name, or the hat when the gate is shut; ``kind`` and ``title`` are the hat worn where it stands."""
    known = _known(request)
    if person.id not in known:
        prepare_names(request, [person])
    here = person.left_at is None
    if (
        here
        and kind
        and not may_see_name(person, viewer=_viewer(request), together=person.id in _together(request))
    ):
        return shown_hat(kind, title)
    return known[person.id]


def _viewer(request: HttpRequest) -> Person | None:
    return getattr(request, "person", None)


def _known(request: HttpRequest) -> dict[UUID, Name]:
    known: dict[UUID, Name] = request.__dict__.setdefault("_names", {})
    return known


def _together(request: HttpRequest) -> set[UUID]:
    together: set[UUID] = request.__dict__.setdefault("_together", set())
    return together
