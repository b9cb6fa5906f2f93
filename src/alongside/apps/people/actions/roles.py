"""Giving and ending roles."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.actions.contacts import renew_contacts
from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person, Role
from alongside.apps.people.rules.roles import has_role, may_end_role, may_give_role
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import Refused, enforce, no


@transaction.atomic
def give_role(*, person: Person, kind: RoleKind, since: date, by: Person | None, now: datetime) -> Role:
    """Somebody looks after something from a day on; the keeper of the server gives the first role."""
    today = local_day(now, person.place.time_zone)
    enforce(may_give_role(by, person))
    if has_role(person, kind, max(since, today)):
        raise Refused(no(_("They look after that already.")))
    role = Role.objects.create(place_id=person.place_id, person=person, kind=kind, since=since, given_by=by)
    renew_contacts(person.place)
    _leave(role, by, now, "give_role")
    return role


@transaction.atomic
def end_role(*, role: Role, until: date, by: Person | None, now: datetime) -> Role:
    """From that day on somebody no longer looks after it; they may also lay it down themselves."""
    enforce(may_end_role(by, role, local_day(now, role.person.place.time_zone)))
    if until < role.since:
        raise Refused(no(_("That is before the role began."), _("Choose a later day.")))
    role.until = until
    role.save(update_fields=["until"])
    renew_contacts(role.person.place)
    _leave(role, by, now, "end_role")
    return role


def _leave(role: Role, by: Person | None, now: datetime, verb: str) -> None:
    leave_line(
        place_id=role.place_id,
        actor_id=by.id if by else None,
        verb=verb,
        about="Role",
        about_id=role.id,
        at=now,
        details={"person": str(role.person_id), "kind": role.kind, "until": str(role.until or "")},
    )
