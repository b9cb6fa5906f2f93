"""Welcoming a newcomer, and saying that one has met somebody who was keyed in."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Hat, Person, Welcome
from alongside.apps.people.rules.belonging import is_newcomer
from alongside.apps.people.rules.welcoming import is_welcomed, may_welcome, sides_here
from alongside.core.shared.sides import Side
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.outbox.queueing import queue
from alongside.kernel.verdict import enforce, no

TWICE = no(_("You have said so already."), _("Now somebody else says it too."))


@transaction.atomic
def welcome_person(*, person: Person, by: Person, hat: Hat, now: datetime) -> Person:
    """One person's word that they met them; with the second, and both sides, the newcomer is a member."""
    held = Person.objects.select_for_update(of=("self",)).select_related("place").get(id=person.id)
    day = local_day(now, held.place.time_zone)
    enforce(may_welcome(by, hat, held, day))
    with once(TWICE):
        Welcome.objects.create(
            place_id=held.place_id, person=held, by=by, hat=hat.kind, side=hat.side, at=now
        )
    leave_line(
        place_id=held.place_id,
        actor_id=by.id,
        verb="welcome_person",
        about="Person",
        about_id=held.id,
        at=now,
        details={"hat": hat.kind, "side": hat.side},
    )
    given = [Side(side) for side in held.welcomes.values_list("side", flat=True)]
    if is_newcomer(held) and is_welcomed(given, sides_here(held.place_id, day)):
        _make_member(held, by, now)
    return held


def _make_member(person: Person, by: Person, now: datetime) -> None:
    person.welcomed_at = now
    person.save(update_fields=["welcomed_at"])
    leave_line(
        place_id=person.place_id,
        actor_id=by.id,
        verb="become_member",
        about="Person",
        about_id=person.id,
        at=now,
        details={},
    )
    queue(place_id=person.place_id, person_id=person.id, kind="welcomed", about_id=person.id, now=now)
