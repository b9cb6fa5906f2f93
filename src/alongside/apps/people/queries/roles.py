"""What people look after."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from alongside.apps.people.enums import AskedRoleState
from alongside.apps.people.models import AskedRole, Person, Role
from alongside.apps.people.rules.belonging import members
from alongside.apps.people.rules.roles import on_day
from alongside.apps.places.models import Place


def roles_of(person: Person, day: date) -> list[Role]:
    """The roles somebody holds that day, oldest first."""
    return list(Role.objects.filter(on_day(day), person=person).order_by("since", "id"))


def roles_here(place: Place, day: date) -> list[Role]:
    """Who looks after what in a place that day, kind by kind, the longest held first."""
    return list(held_roles(place, day))


def held_roles(place: Place, day: date) -> QuerySet[Role]:
    """The same, for a page that turns its pages."""
    held = Person.objects.filter(members(), place=place)
    rows = Role.objects.filter(on_day(day), place=place, person__in=held)
    people = ("person", "given_by", "confirmed_by")
    return rows.select_related(*people).order_by("kind", "since", "id")


def asked_roles(place: Place) -> list[AskedRole]:
    """The askings that wait for a second yes, oldest first."""
    rows = AskedRole.objects.filter(place=place, state=AskedRoleState.ASKED)
    return list(rows.select_related("person__place", "asked_by").order_by("asked_at", "id"))


def asked_role(asked_id: UUID) -> AskedRole | None:
    """One asking of the place in scope."""
    return AskedRole.objects.filter(id=asked_id).select_related("person__place", "asked_by").first()


def role_by_id(role_id: UUID) -> Role | None:
    """One role of the place in scope."""
    return Role.objects.filter(id=role_id).select_related("person__place").first()
