"""A whole meeting: those at the table, groups by head count, and others by name."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from alongside.apps.books.actions.batches import write_batch
from alongside.apps.books.drafts import ActDraft, EntryDraft
from alongside.apps.books.enums import Book, Channel
from alongside.apps.books.models import Batch
from alongside.apps.doing.actions.sheets import Sheet, SheetLine, acts_of
from alongside.apps.people.models import Person


def write_meeting(
    *,
    meeting: Sheet,
    channel: Channel,
    acts: Sequence[ActDraft],
    named: Sequence[SheetLine],
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
) -> Batch:
    """One sheet with a row for each; whoever is new comes with it. Sent twice, written once.

    ``acts``: those at the table, and groups. ``named``: people who do not sit there.
    """
    if (before := Batch.objects.filter(form_token=form_token, made_by=by).first()) is not None:
        return before
    with transaction.atomic():
        rows = [*acts, *acts_of(named, meeting, by, now)]
        return write_batch(
            work=meeting.work,
            title=meeting.title,
            channel=channel,
            drafts=[_draft(meeting, channel, act) for act in rows],
            by=by,
            now=now,
            form_token=form_token,
            long_day_confirmed=True,
        )


def _draft(meeting: Sheet, channel: Channel, act: ActDraft) -> EntryDraft:
    """Whoever keys it in from paper or from a call vouches for nobody in it."""
    return EntryDraft(
        work=meeting.work,
        book=Book.DOING,
        stage=meeting.stage,
        happened_on=meeting.happened_on,
        hat=meeting.hat,
        acts=(act,),
        on_behalf=channel != Channel.SCREEN,
        channel=channel,
    )
