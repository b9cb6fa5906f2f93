"""That is not how I remember it: kindly first, then openly, until it is settled."""

import uuid
from datetime import datetime

from django.db import transaction

from alongside.apps.books.actions.standing import restand
from alongside.apps.books.actions.words import prepare_words
from alongside.apps.books.drafts import Text
from alongside.apps.books.enums import DisputeStep
from alongside.apps.books.models import Answer, Dispute, Entry, Words
from alongside.apps.books.rules.disputing import (
    may_answer_dispute,
    may_dispute_entry,
    may_take_dispute_on,
)
from alongside.apps.people.models import Person
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_id
from alongside.kernel.verdict import enforce


def dispute_entry(
    *,
    entry: Entry,
    words: Text,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    keyed_by: Person | None = None,
) -> Dispute:
    """Ask the maker kindly; nothing shows to others yet."""
    if (before := Dispute.objects.filter(form_token=form_token).first()) is not None:
        return before
    enforce(may_dispute_entry(by, entry, local_day(now, entry.place.time_zone)))
    with transaction.atomic():
        return _step(entry, None, DisputeStep.KINDLY, words, by, now, form_token, keyed_by)


def dispute_openly(
    *, raised: Dispute, words: Text, by: Person, now: datetime, form_token: uuid.UUID
) -> Dispute:
    """Asking did not settle it: from now on the entry is shown as disputed."""
    return _take_on(raised, DisputeStep.OPENLY, words, by, now, form_token)


def settle_dispute(
    *, raised: Dispute, words: Text, by: Person, now: datetime, form_token: uuid.UUID
) -> Dispute:
    """Whoever raised it says that it is settled; what was said stays in sight."""
    return _take_on(raised, DisputeStep.SETTLED, words, by, now, form_token)


def answer_dispute(
    *, raised: Dispute, words: Text, by: Person, now: datetime, form_token: uuid.UUID
) -> Answer:
    """Say the other side of it; the answer stays beside the dispute."""
    if (before := Answer.objects.filter(form_token=form_token).first()) is not None:
        return before
    enforce(may_answer_dispute(by, raised, local_day(now, raised.place.time_zone)))
    with transaction.atomic():
        answer = Answer(
            id=new_id(), place_id=raised.place_id, dispute=raised, by=by, at=now, form_token=form_token
        )
        rows, answer.words_hash = prepare_words(
            {"answer": words}, place_id=raised.place_id, entry=raised.entry, about_id=answer.id
        )
        answer.save(force_insert=True)
        Words.objects.bulk_create(rows)
        _leave(raised.place_id, by, "answer_dispute", answer.id, now, answer.words_hash)
    return answer


def _take_on(
    raised: Dispute, step: DisputeStep, words: Text, by: Person, now: datetime, form_token: uuid.UUID
) -> Dispute:
    if (before := Dispute.objects.filter(form_token=form_token).first()) is not None:
        return before
    enforce(may_take_dispute_on(by, raised))
    with transaction.atomic():
        taken = _step(raised.entry, raised, step, words, by, now, form_token, None)
        restand([raised.entry])
    return taken


def _step(
    entry: Entry,
    raised: Dispute | None,
    step: DisputeStep,
    words: Text,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    keyed_by: Person | None,
) -> Dispute:
    dispute = Dispute(
        id=new_id(),
        place_id=entry.place_id,
        entry=entry,
        raised=raised,
        step=step,
        by=by,
        keyed_by=keyed_by,
        at=now,
        form_token=form_token,
    )
    rows, dispute.words_hash = prepare_words(
        {"dispute": words}, place_id=entry.place_id, entry=entry, about_id=dispute.id
    )
    dispute.save(force_insert=True)
    Words.objects.bulk_create(rows)
    _leave(entry.place_id, by, f"dispute_{step.lower()}", dispute.id, now, dispute.words_hash)
    return dispute


def _leave(
    place_id: uuid.UUID, by: Person, verb: str, about_id: uuid.UUID, now: datetime, words: str
) -> None:
    leave_line(
        place_id=place_id,
        actor_id=by.id,
        verb=verb,
        about="Dispute",
        about_id=about_id,
        at=now,
        details={"words": words},
    )
