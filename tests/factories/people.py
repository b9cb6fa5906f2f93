"""Places, people, hats, works and seats, each with words that do for most tests."""

from datetime import UTC, date, datetime
from typing import Any

from alongside.apps.people.actions.hats import give_hat
from alongside.apps.people.actions.persons import add_person
from alongside.apps.people.models import Hat, Person
from alongside.apps.places.actions.places import open_place
from alongside.apps.places.models import Place
from alongside.apps.work.actions.tables import seat_person
from alongside.apps.work.actions.works import open_work
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import Seat, Work
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.kernel.scoping import scope

# Long before any test's own days, so that seats, hats and figures hold on all of them.
BEGINNING = datetime(2023, 1, 3, 9, 0, tzinfo=UTC)
FIRST_DAY = date(2023, 1, 3)


def a_place(slug: str = "stockport", **given: Any) -> Place:
    """An open place, with its figures."""
    said: dict[str, Any] = {"name": slug.title(), "now": BEGINNING, "is_open": True} | given
    return open_place(slug=slug, **said)


def a_person(place: Place, name: str = "Jo Smith", **given: Any) -> Person:
    """Somebody the keeper of the server added."""
    with scope(place.id):
        return add_person(place=place, name=name, **({"by": None, "now": BEGINNING} | given))


def a_newcomer(place: Place, name: str = "Jo Smith") -> Person:
    """Somebody who joined and whom nobody has welcomed yet."""
    person = a_person(place, name)
    person.welcomed_at = None
    person.save()
    return person


def a_hat(person: Person, kind: HatKind = HatKind.PARENT_CARER, *, paid: bool = False, **given: Any) -> Hat:
    """A hat worn from the beginning."""
    said: dict[str, Any] = {"since": FIRST_DAY, "by": None, "now": BEGINNING} | given
    with scope(person.place_id):
        return give_hat(person=person, kind=kind, paid=paid, **said)


def a_work(place: Place, name: str = "First thousand days", **given: Any) -> Work:
    """A work opened at the beginning."""
    said: dict[str, Any] = {
        "purpose": "Families and staff make the service together.",
        "by": None,
        "now": BEGINNING,
    } | given
    with scope(place.id):
        return open_work(place=place, name=name, **said)


def a_seat(work: Work, hat: Hat, **given: Any) -> Seat:
    """A seat at the table for the person whose hat it is."""
    group = Stakeholders.FAMILIES if hat.side == Side.CITIZEN else Stakeholders.PRACTITIONERS
    said: dict[str, Any] = {"group": group, "since": FIRST_DAY, "by": None, "now": BEGINNING} | given
    with scope(work.place_id):
        return seat_person(work=work, person=hat.person, hat=hat, **said)
