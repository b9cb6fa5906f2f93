"""Who sits at the desk, and for which works."""

from datetime import date

from django.db.models import Q

from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.roles import has_role_among
from alongside.apps.work.rules.works import runs_for, seats_that_lead


def may_use_desk(person: Person, day: date) -> bool:
    """Leads and keepers of the place, and whoever leads a work, on either side."""
    if not is_member(person):
        return False
    return may_look_over_place(person, day) or seats_that_lead(person, day).exists()


def may_look_over_place(person: Person, day: date) -> bool:
    """Leads and keepers of the place: they see all of its works at the desk."""
    return has_role_among(person, (RoleKind.LEAD, RoleKind.KEEPER), day)


def works_at_desk_of(person: Person, day: date, *, over_place: bool | None = None) -> Q:
    """As a filter on works: all for those who look over the place, else those one leads.

    ``over_place``: whether they do, if asked already.
    """
    if may_look_over_place(person, day) if over_place is None else over_place:
        return Q(place_id=person.place_id)
    return runs_for(person, day)
