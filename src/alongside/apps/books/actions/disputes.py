"""That is not how I remember it: kindly first, then openly, until it is settled."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from alongside.apps.books.actions.once import once
from alongside.apps.books.actions.standing import restand
from alongside.apps.books.actions.telling import tell_that_it_was_answered, tell_that_it_was_raised
from alongside.apps.books.actions.words import prepare_words
from alongside.apps.books.drafts import Text
from alongside.apps.books.enums import Channel, DisputeStep
from alongside.apps.books.models import Answer, Dispute, Entry, Words
from alongside.apps.books.rules.disputing import (
    may_answer_dispute,
    may_dispute_entry,
    may_key_answer,
    may_key_for,
    may_open_dispute,
    may_take_dispute_on,
    says_something,
)
from alongside.apps.people.models import Person
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_id, new_secret_id
from alongside.kernel.verdict import enforce


@dataclass(frozen=True, slots=True)
class _Said:
    """What somebody says in a dispute, and when."""

    words: Text
    by: Person
    now: datetime
    form_token: uuid.UUID
    keyed_by: Person | None = None


def dispute_entry(
    *,
    entry: Entry,
    words: Text,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    keyed_by: Person | None = None,
) -> Dispute:
    """Ask the maker kindly; nothing shows to others yet. ``keyed_by``: who keyed in a letter or a call."""
    said = _Said(words, by, now, form_token, keyed_by)
    today = local_day(now, entry.place.time_zone)

    def write() -> Dispute:
        if keyed_by is not None:
            enforce(may_key_for(keyed_by, by, entry.work, today))
        enforce(may_dispute_entry(by, entry, today))
        enforce(says_something(words))
        raised = _step(entry, None, DisputeStep.KINDLY, said)
        tell_that_it_was_raised(raised, now)
        return raised

    return once(sent_before=lambda: _sent_before(form_token), write=write)


def dispute_openly(
    *, raised: Dispute, words: Text, by: Person, now: datetime, form_token: uuid.UUID
) -> Dispute:
    """Asking did not settle it: from now on the entry is shown as disputed."""
    return _take_on(raised, DisputeStep.OPENLY, _Said(words, by, now, form_token))


def settle_dispute(
    *, raised: Dispute, words: Text, by: Person, now: datetime, form_token: uuid.UUID
) -> Dispute:
    """Whoever raised it says that it is settled; what was said stays in sight."""
    return _take_on(raised, DisputeStep.SETTLED, _Said(words, by, now, form_token))


def settle_as_mediated(*, raised: Dispute, by: Person, keyed_by: Person | None, now: datetime) -> None:
    """A pair wrote what both agree on, and signed it. The caller holds the transaction."""
    _step(
        raised.entry, raised, DisputeStep.SETTLED, _Said(Text("", "en"), by, now, new_secret_id(), keyed_by)
    )
    restand([raised.entry])


def answer_dispute(
    *,
    raised: Dispute,
    words: Text,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    keyed_by: Person | None = None,
    channel: Channel = Channel.SCREEN,
) -> Answer:
    """Say the other side of it; it stays beside the dispute. ``keyed_by``: who keyed in a letter or call."""

    def write() -> Answer:
        today = local_day(now, raised.place.time_zone)
        if keyed_by is not None:
            enforce(may_key_answer(keyed_by, by, raised, today))
        enforce(may_answer_dispute(by, raised, today))
        enforce(says_something(words))
        answer = Answer(
            id=new_id(),
            place_id=raised.place_id,
            dispute=raised,
            by=by,
            keyed_by=keyed_by,
            channel=channel,
            at=now,
            form_token=form_token,
        )
        rows, answer.words_hash = prepare_words(
            {"answer": words}, place_id=raised.place_id, entry=raised.entry, about_id=answer.id
        )
        answer.save(force_insert=True)
        Words.objects.bulk_create(rows)
        _leave(raised.place_id, keyed_by or by, "answer_dispute", answer.id, now, answer.words_hash)
        tell_that_it_was_answered(raised, by, now)
        return answer

    return once(sent_before=lambda: Answer.objects.filter(form_token=form_token).first(), write=write)


def _sent_before(form_token: uuid.UUID) -> Dispute | None:
    return Dispute.objects.filter(form_token=form_token).first()


def _take_on(raised: Dispute, step: DisputeStep, said: _Said) -> Dispute:
    may_take_it = may_open_dispute if step == DisputeStep.OPENLY else may_take_dispute_on

    def write() -> Dispute:
        enforce(may_take_it(said.by, raised))
        taken = _step(raised.entry, raised, step, said)
        restand([raised.entry])
        return taken

    return once(sent_before=lambda: _sent_before(said.form_token), write=write)


def _step(entry: Entry, raised: Dispute | None, step: DisputeStep, said: _Said) -> Dispute:
    dispute = Dispute(
        id=new_id(),
        place_id=entry.place_id,
        entry=entry,
        raised=raised,
        step=step,
        by=said.by,
        keyed_by=said.keyed_by,
        at=said.now,
        form_token=said.form_token,
    )
    rows, dispute.words_hash = prepare_words(
        {"dispute": said.words}, place_id=entry.place_id, entry=entry, about_id=dispute.id
    )
    dispute.save(force_insert=True)
    Words.objects.bulk_create(rows)
    actor = said.keyed_by or said.by
    _leave(entry.place_id, actor, f"dispute_{step.lower()}", dispute.id, said.now, dispute.words_hash)
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
