"""Entries made together: a meeting, a paper sheet."""

import uuid
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from alongside.apps.books.actions.entries import check_draft, write_rows
from alongside.apps.books.actions.telling import tell_whose_word_is_missing
from alongside.apps.books.drafts import EntryDraft
from alongside.apps.books.enums import Channel
from alongside.apps.books.models import Batch
from alongside.apps.books.rules.writing import may_write_in_work
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.digests import digest
from alongside.kernel.verdict import enforce


def _open_batch(
    work: Work, title: str, channel: Channel, by: Person, now: datetime, form_token: uuid.UUID
) -> tuple[Batch, bool]:
    """The batch to write into, and whether it is new: a sheet sent twice at one moment finds the first."""
    enforce(may_write_in_work(by, work, local_day(now, work.place.time_zone)))
    return Batch.objects.get_or_create(
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
        batch, new = _open_batch(work, title, channel, by, now, form_token)
        if not new:
            return batch
        for draft in drafts:
            check_draft(draft, by, now, long_day_confirmed=long_day_confirmed)
        entries = write_rows([replace(draft, batch=batch) for draft in drafts], by, now)
        leave_line(
            place_id=batch.place_id,
            actor_id=by.id,
            verb="write_batch",
            about="Batch",
            about_id=batch.id,
            at=now,
            details={
                "channel": channel,
                "entries": len(entries),
                "rows": digest([[str(entry.id), entry.words_hash] for entry in entries]),
            },
        )
        tell_whose_word_is_missing(work, by, now, named=[act for draft in drafts for act in draft.acts])
    return batch
