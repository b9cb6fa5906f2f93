"""Noting that somebody is asked something, and the pause they can take."""

import uuid
from datetime import datetime

from django.db import transaction

from alongside.apps.people.models import Asked, AskPause, Person
from alongside.apps.people.rules.asking import may_ask
from alongside.apps.people.rules.persons import may_tend_person
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce


@transaction.atomic
def note_asked(*, person: Person, kind: str, about_id: uuid.UUID, now: datetime) -> Asked:
    """They are asked now. Called by whatever asks, in its own transaction, before it asks.

    The person is held while it is counted, so that two programs never ask once too often. **Raises** Refused.
    """
    held = Person.objects.select_for_update(of=("self",)).select_related("place").get(id=person.id)
    enforce(may_ask(held, now))
    return Asked.objects.create(place_id=held.place_id, person=held, kind=kind, about_id=about_id, at=now)


@transaction.atomic
def pause_asking(*, person: Person, pauses: bool, by: Person, now: datetime) -> None:
    """Nothing is asked of them until they are open again; told they still are."""
    enforce(may_tend_person(by, person, local_day(now, person.place.time_zone)))
    AskPause.objects.update_or_create(
        person=person, defaults={"place_id": person.place_id, "paused_at": now if pauses else None}
    )
    leave_line(
        place_id=person.place_id,
        actor_id=by.id,
        verb="pause_asking" if pauses else "end_pause",
        about="Person",
        about_id=person.id,
        at=now,
    )
