"""What people look after."""

from datetime import date

from alongside.apps.people.models import Person, Role
from alongside.apps.people.rules.roles import on_day


def roles_of(person: Person, day: date) -> list[Role]:
    """The roles somebody holds that day, oldest first."""
    return list(Role.objects.filter(on_day(day), person=person).order_by("since", "id"))
