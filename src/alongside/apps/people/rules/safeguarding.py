"""Who looks after safeguarding, and that no place is opened without two of them."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person, Role
from alongside.apps.people.rules.belonging import members
from alongside.apps.people.rules.roles import has_role_among, on_day
from alongside.apps.places.models import Place
from alongside.kernel.verdict import YES, Verdict, no

KINDS = (RoleKind.SAFEGUARDING, RoleKind.DEPUTY)
NO_LEAD = no(
    _("Nobody here looks after safeguarding yet."),
    _("Two people take that on first: a safeguarding lead, and a deputy."),
)
NO_DEPUTY = no(
    _("The safeguarding lead here has no deputy yet."),
    _("A second person takes that on first, so that somebody is always there."),
)


def looks_after_safeguarding(person: Person, day: date) -> bool:
    """Lead or deputy; their keys may rest until a second step is shown."""
    return has_role_among(person, KINDS, day)


def safeguarding_leads(day: date) -> Q:
    """The same rule as a filter on persons of the place in scope."""
    return members() & Q(id__in=Role.objects.filter(on_day(day), kind__in=KINDS).values("person_id"))


def has_lead_and_deputy(place: Place, day: date) -> Verdict:
    """Two different people, so that a concern about one of them has somewhere to go."""
    held = Role.objects.filter(on_day(day), place=place, kind__in=KINDS, person__in=_here(place))
    kinds: dict[str, set[object]] = {kind: set() for kind in KINDS}
    for kind, person_id in held.values_list("kind", "person_id"):
        kinds[kind].add(person_id)
    leads, deputies = (kinds[kind] for kind in KINDS)
    if not leads:
        return NO_LEAD
    return YES if len(leads | deputies) > 1 else NO_DEPUTY


def _here(place: Place) -> QuerySet[Person, Any]:
    return Person.objects.filter(members(), place=place).values("id")
