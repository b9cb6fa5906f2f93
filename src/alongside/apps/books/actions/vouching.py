"""Saying: yes, that is how it was."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from alongside.apps.books.actions.standing import restand
from alongside.apps.books.enums import Channel
from alongside.apps.books.models import Batch, Entry, Vouch
from alongside.apps.books.rules.vouching import (
    hat_worn,
    may_key_vouch,
    may_vouch_for_entry,
    vouchable_by,
)
from alongside.apps.people.models import Person
from alongside.apps.work.queries.tables import seat_of
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce

CHUNK = 400


def vouch_for_entry(
    *,
    entry: Entry,
    person: Person,
    by: Person,
    now: datetime,
    channel: Channel = Channel.SCREEN,
) -> None:
    """``person`` vouches; ``by`` is the same person, or whoever keys in their paper or call.

    Two presses at one moment leave one vouch.
    """
    today = local_day(now, entry.place.time_zone)
    if by.id == person.id:
        enforce(may_vouch_for_entry(person, entry, today))
    else:
        enforce(may_key_vouch(by, person, entry, today))
    with transaction.atomic():
        _vouch([entry], person, by, now, channel, today)
        leave_line(
            place_id=entry.place_id,
            actor_id=by.id,
            verb="vouch_for_entry",
            about="Entry",
            about_id=entry.id,
            at=now,
            details={"person": str(person.id), "channel": channel},
        )


def vouch_for_batch(*, batch: Batch, by: Person, now: datetime, leaving_out: Iterable[Entry] = ()) -> int:
    """Vouch for every row of a batch one saw and may vouch for, but those left out; says how many."""
    today = local_day(now, batch.place.time_zone)
    left_out = {entry.id for entry in leaving_out}
    rows = Entry.objects.filter(vouchable_by(by, today), batch=batch).exclude(id__in=left_out)
    entries = list(rows.select_related("work", "place", "corrects").prefetch_related("acts").order_by("id"))
    if not entries:
        first = Entry.objects.filter(batch=batch).order_by("id").first()
        if first is not None:
            enforce(may_vouch_for_entry(by, first, today))
        return 0
    with transaction.atomic():
        for start in range(0, len(entries), CHUNK):
            _vouch(entries[start : start + CHUNK], by, by, now, Channel.SCREEN, today)
        leave_line(
            place_id=batch.place_id,
            actor_id=by.id,
            verb="vouch_for_batch",
            about="Batch",
            about_id=batch.id,
            at=now,
            details={"entries": len(entries), "left_out": len(left_out)},
        )
    return len(entries)


def _vouch(
    entries: list[Entry], person: Person, by: Person, now: datetime, channel: Channel, today: date
) -> None:
    vouches = []
    works = {entry.work_id: entry.work for entry in entries}
    seats = {work_id: seat_of(work, person, today) for work_id, work in works.items()}
    for entry in entries:
        worn = hat_worn(person, entry, seats[entry.work_id])
        if worn is None:
            continue
        hat, side = worn
        vouches.append(
            Vouch(
                place_id=entry.place_id,
                entry=entry,
                person=person,
                hat=hat,
                side=side,
                channel=channel,
                keyed_by=None if by.id == person.id else by,
                at=now,
            )
        )
    Vouch.objects.bulk_create(vouches, ignore_conflicts=True, batch_size=200)
    restand(entries)
