"""Noting that somebody is asked something, and the pause they can take."""

import uuid
from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from alongside.apps.people.models import Asked, AskPause, Person
from alongside.apps.people.rules.asking import askable, may_ask
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
def note_all_asked(
    *, persons: Collection[Person], kind: str, about_id: uuid.UUID, now: datetime
) -> set[uuid.UUID]:
    """The same for many people of one place: those of them who may be asked are, the others are left out.

    Always held in one order, so that two programs that ask at one moment wait for each other.
    """
    keys = [person.id for person in persons]
    held = Person.objects.select_for_update(of=("self",)).filter(id__in=keys).order_by("id")
    place = next((person.place for person in persons), None)
    if place is None:
        return set()
    list(held.values_list("id", flat=True))
    may = list(Person.objects.filter(askable(place, now), id__in=keys).values_list("id", flat=True))
    Asked.objects.bulk_create(
        [Asked(place_id=place.id, person_id=key, kind=kind, about_id=about_id, at=now) for key in may]
    )
    return set(may)


@transaction.atomic
def pause_as_told(*, person: Person, by: Person, now: datetime) -> None:
    """They said to whoever asked them that they want to be asked nothing: it holds at once.

    Whoever asked may not tend their record, but may write down this one word. The caller's own rule has
    been enforced before.
    """
    AskPause.objects.update_or_create(person=person, defaults={"place_id": person.place_id, "paused_at": now})
    _leave_pause(person, by, now, "pause_asking")


@transaction.atomic
def pause_asking(*, person: Person, pauses: bool, by: Person, now: datetime) -> None:
    """Nothing is asked of them until they are open again; told they still are."""
    enforce(may_tend_person(by, person, local_day(now, person.place.time_zone)))
    AskPause.objects.update_or_create(
        person=person, defaults={"place_id": person.place_id, "paused_at": now if pauses else None}
    )
    _leave_pause(person, by, now, "pause_asking" if pauses else "end_pause")


def _leave_pause(person: Person, by: Person, now: datetime, verb: str) -> None:
    leave_line(
        place_id=person.place_id,
        actor_id=by.id,
        verb=verb,
        about="Person",
        about_id=person.id,
        at=now,
    )
