"""Putting a hat on somebody, and taking it off."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Hat, Organisation, Person
from alongside.apps.people.rules.hats import hat_makes_sense, may_give_hat
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.places.rules.texts import line
from alongside.core.shared.hats import HatKind, side_of_hat
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import Refused, enforce, no


@transaction.atomic
def give_hat(
    *,
    person: Person,
    kind: HatKind,
    paid: bool,
    since: date,
    by: Person | None,
    now: datetime,
    title: str = "",
    organisation: Organisation | None = None,
    group_name: str = "",
) -> Hat:
    """A further hat; its side comes from the kind and from being paid, and never changes."""
    enforce(may_give_hat(by, person, paid=paid, day=local_day(now, person.place.time_zone)))
    enforce(hat_makes_sense(kind, paid=paid, organisation=organisation, group_name=group_name))
    if organisation is not None and organisation.place_id != person.place_id:
        raise Refused(no(_("That organisation is not known in this place.")))
    hat = Hat.objects.create(
        place_id=person.place_id,
        person=person,
        kind=kind,
        side=side_of_hat(kind, paid=paid),
        title=line(title, at_most=80) if title else "",
        organisation=organisation,
        group_name=line(group_name, at_most=120) if group_name else "",
        since=since,
    )
    _leave(hat, by, now, "give_hat")
    return hat


@transaction.atomic
def end_hat(*, hat: Hat, until: date, by: Person | None, now: datetime) -> Hat:
    """The hat is not worn from that day on; what was done in it stays."""
    enforce(may_tend_person(by, hat.person, local_day(now, hat.person.place.time_zone)))
    if until < hat.since:
        raise Refused(no(_("That is before the hat was put on."), _("Choose a later day.")))
    hat.until = until
    hat.save(update_fields=["until"])
    _leave(hat, by, now, "end_hat")
    return hat


def _leave(hat: Hat, by: Person | None, now: datetime, verb: str) -> None:
    leave_line(
        place_id=hat.place_id,
        actor_id=by.id if by else None,
        verb=verb,
        about="Hat",
        about_id=hat.id,
        at=now,
        details={
            "person": str(hat.person_id),
            "kind": hat.kind,
            "side": hat.side,
            "until": str(hat.until or ""),
        },
    )
