"""Entries made together: a meeting, a paper sheet."""

import uuid
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.drafts import EntryDraft
from alongside.apps.books.enums import Channel
from alongside.apps.books.models import Batch
from alongside.apps.books.rules.writing import may_write_in_work
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce


def open_batch(
    *, work: Work, title: str, channel: Channel, by: Person, now: datetime, form_token: uuid.UUID
) -> Batch:
    """The batch entries are written into; the caller holds the transaction."""
    enforce(may_write_in_work(by, work, local_day(now, work.place.time_zone)))
    batch, made = Batch.objects.get_or_create(
        form_token=form_token,
        defaults={
            "place": work.place,
            "work": work,
            "title": title,
            "channel": channel,
            "made_by": by,
            "made_at": now,
        },
    )
    if made:
        leave_line(
            place_id=work.place_id,
            actor_id=by.id,
            verb="open_batch",
            about="Batch",
            about_id=batch.id,
            at=now,
            details={"channel": channel},
        )
    return batch


def write_batch(
    *,
    work: Work,
    title: str,
    channel: Channel,
    drafts: list[EntryDraft],
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    long_day_confirmed: bool = False,
) -> Batch:
    """Write a whole sheet: all of its entries or none. Sent twice, written once."""
    if (before := Batch.objects.filter(form_token=form_token, made_by=by).first()) is not None:
        return before
    with transaction.atomic():
        batch = open_batch(work=work, title=title, channel=channel, by=by, now=now, form_token=form_token)
        for draft in drafts:
            write_entry(draft=_in_batch(draft, batch), by=by, now=now, long_day_confirmed=long_day_confirmed)
    return batch


def _in_batch(draft: EntryDraft, batch: Batch) -> EntryDraft:
    return replace(draft, batch=batch)
