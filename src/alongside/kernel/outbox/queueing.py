"""Putting something in the queue. Called by actions, last in their transaction."""

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime

from alongside.kernel.outbox.models import Queued


def queue(
    *,
    place_id: uuid.UUID,
    person_id: uuid.UUID,
    kind: str,
    about_id: uuid.UUID,
    now: datetime,
    send_after: datetime | None = None,
    once: bool = False,
) -> None:
    """Somebody is to be told of something. Queued again while it waits, it is told once.

    ``once``: never a second time, though it was told long ago. ``send_after``: not before that moment.
    ``kind`` is one of those in ``apps.letters.kinds``; a house test holds every call to them.
    """
    queue_all(
        place_id=place_id,
        person_ids=[person_id],
        kind=kind,
        about_id=about_id,
        now=now,
        send_after=send_after,
        once=once,
    )


def queue_all(
    *,
    place_id: uuid.UUID,
    person_ids: Iterable[uuid.UUID],
    kind: str,
    about_id: uuid.UUID,
    now: datetime,
    send_after: datetime | None = None,
    once: bool = False,
) -> None:
    """The same for several people, in one statement."""
    wanted = set(person_ids)
    if once and wanted:
        told = Queued.objects.filter(place_id=place_id, kind=kind, about_id=about_id, person_id__in=wanted)
        wanted -= set(told.values_list("person_id", flat=True))
    _queue_rows(place_id, dict.fromkeys(wanted, about_id), kind, now, send_after)


def queue_each(
    *, place_id: uuid.UUID, about: Mapping[uuid.UUID, uuid.UUID], kind: str, now: datetime
) -> None:
    """Each of these people of a thing of their own, in one statement."""
    _queue_rows(place_id, about, kind, now, None)


def _queue_rows(
    place_id: uuid.UUID,
    about: Mapping[uuid.UUID, uuid.UUID],
    kind: str,
    now: datetime,
    send_after: datetime | None,
) -> None:
    rows = [
        Queued(
            place_id=place_id,
            person_id=person_id,
            kind=kind,
            about_id=about[person_id],
            queued_at=now,
            send_after=send_after or now,
        )
        # Always in one order, so that two actions at one moment wait for each other and never in a ring.
        for person_id in sorted(about)
    ]
    # A row that waits already is written over with what it says, only to hold it: a letter being made out
    # just now, which cannot see this transaction yet, then waits for it and leaves nothing untold.
    Queued.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["place_id", "person_id", "kind", "about_id", "letter_id"],
        update_fields=["place_id"],
    )
