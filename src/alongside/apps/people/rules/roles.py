"""Who looks after a place."""

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person, Role
from alongside.apps.people.rules.belonging import is_member, members
from alongside.apps.places.models import Place
from alongside.kernel.keeper import is_keeper
from alongside.kernel.second_step import keys_rest
from alongside.kernel.verdict import YES, Verdict, no


def on_day(day: date) -> Q:
    """Whatever runs from a day until a day, and is running: the end day no longer counts."""
    return Q(since__lte=day) & (Q(until__isnull=True) | Q(until__gt=day))


def has_role(person: Person, kind: RoleKind, day: date) -> bool:
    """Whether somebody holds that role that day; only members hold any."""
    return has_role_among(person, (kind,), day)


def has_role_among(person: Person, kinds: Collection[RoleKind], day: date) -> bool:
    """Whether they hold any of these and may use it now, in one query."""
    if not is_member(person) or keys_rest(person.id):
        return False
    held = Role.objects.filter(on_day(day), person=person, place_id=person.place_id, kind__in=kinds)
    return held.exists()


def is_lead(person: Person, day: date) -> bool:
    """Whether somebody is a co-production lead of their place that day."""
    return has_role(person, RoleKind.LEAD, day)


def leads(day: date) -> Q:
    """The same rule as a filter on persons of the place in scope."""
    held = Role.objects.filter(on_day(day), kind=RoleKind.LEAD)
    return members() & Q(id__in=held.values("person_id"))


def may_look_after_place(by: Person | None, place: Place, day: date) -> Verdict:
    """Leads look after their place; None is whoever keeps the server, at its own command line."""
    if is_keeper(by) or (by is not None and by.place_id == place.id and is_lead(by, day)):
        return YES
    return no(_("Only a co-production lead of this place can do that."), _("Ask a lead to do it with you."))


def may_give_role(by: Person | None, person: Person) -> Verdict:
    """Alone only the keeper of the server gives one; people give it by two, see ``rules.giving``."""
    if person.left_at is not None:
        return no(_("That person does not take part any more."))
    if not is_member(person):
        return no(_("They are new here."), _("Welcome them first: two people, one of each side."))
    if is_keeper(by):
        return YES
    return no(_("Nobody gives a role alone."), _("Ask for it; a second person says yes."))


def may_end_role(by: Person | None, role: Role, day: date) -> Verdict:
    """The person lays it down themselves, or a lead of the place ends it."""
    if by is not None and by.id == role.person_id:
        return YES
    return may_look_after_place(by, role.person.place, day)


def roles_to_end(by: Person, place: Place, roles: Iterable[Role], day: date) -> frozenset[UUID]:
    """The same rule for the roles of one place, asked once."""
    looks_after = bool(may_look_after_place(by, place, day))
    return frozenset(role.id for role in roles if looks_after or role.person_id == by.id)
