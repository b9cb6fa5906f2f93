"""A secret given by somebody else: remembered, told to the person, and seen to by the other side."""

from datetime import datetime, timedelta

from django.db import transaction

from alongside.apps.people.models import Person, SecretReset
from alongside.apps.people.queries.hats import latest_hats
from alongside.apps.people.rules.resets import may_see_to_reset
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figure_on
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.outbox.queueing import queue
from alongside.kernel.verdict import enforce


def remember_reset(*, person: Person, by: Person | None, now: datetime) -> SecretReset:
    """Part of giving the secret: in the same transaction, so that none is ever given unseen."""
    day = local_day(now, person.place.time_zone)
    days = int(figure_on(person.place, FigureKey.RESET_MARK_DAYS, day))
    hat = latest_hats([by.id]).get(by.id) if by else None
    reset = SecretReset.objects.create(
        place_id=person.place_id,
        person=person,
        by=by,
        side=hat.side if hat else "",
        at=now,
        marked_until=now + timedelta(days=days),
    )
    queue(place_id=person.place_id, person_id=person.id, kind="secret_reset", about_id=reset.id, now=now)
    return reset


@transaction.atomic
def see_to_reset(*, reset: SecretReset, by: Person, now: datetime) -> SecretReset:
    """Somebody of the other side has asked the person, and it was them."""
    held = SecretReset.objects.select_for_update(of=("self",)).select_related("place").get(id=reset.id)
    enforce(may_see_to_reset(by, held, local_day(now, held.place.time_zone)))
    held.seen_by, held.seen_at = by, now
    held.save(update_fields=["seen_by", "seen_at"])
    leave_line(
        place_id=held.place_id,
        actor_id=by.id,
        verb="see_to_reset",
        about="SecretReset",
        about_id=held.id,
        at=now,
        details={"person": str(held.person_id)},
    )
    return held
