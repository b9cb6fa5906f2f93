"""Making a promise, and saying what became of it."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.actions.once import once
from alongside.apps.books.actions.words import prepare_words
from alongside.apps.books.drafts import EntryDraft, Text
from alongside.apps.books.enums import Part
from alongside.apps.books.models import Entry, Words
from alongside.apps.people.models import Person
from alongside.apps.promises.actions.footing import write_footing
from alongside.apps.promises.actions.telling import ask_whether_it_was_kept
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise, PromiseStep
from alongside.apps.promises.rules.footing import FootingDraft, footing_makes_sense
from alongside.apps.promises.rules.promising import (
    OWING_A_REASON,
    days_make_sense,
    may_change_promise,
    may_key_step,
    may_say_kept,
    promise_makes_sense,
)
from alongside.apps.work.queries.tables import seat_of
from alongside.core.shared.sides import Side
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_id, new_secret_id
from alongside.kernel.verdict import enforce, no


def make_promise(
    *,
    draft: EntryDraft,
    due_on: date,
    by: Person,
    now: datetime,
    because_of: Entry | None = None,
    footing: FootingDraft | None = None,
) -> Entry:
    """Write a promise: its entry, by when, because of what, and what it stands on."""
    enforce(promise_makes_sense(draft, due_on))
    if footing is not None:
        promised_to = [act.person.id for act in draft.acts if act.part == Part.PROMISED_TO and act.person]
        enforce(footing_makes_sense(footing, draft.work.place_id, promised_to))
    if because_of is not None and because_of.work_id != draft.work.id:
        enforce(no(_("A promise can only rest on an entry of its own work.")))
    with transaction.atomic():
        entry = write_entry(draft=draft, by=by, now=now)
        promise, is_new = Promise.objects.get_or_create(
            entry=entry,
            defaults={
                "place_id": entry.place_id,
                "due_on": due_on,
                "because_of": because_of,
            },
        )
        if is_new and footing is not None:
            write_footing(promise, footing, by, now, new_secret_id())
    return entry


@dataclass(frozen=True, slots=True)
class StepDraft:
    """What is said of a promise; ``words`` give the reason where one is owed."""

    kind: StepKind
    words: Text | None = None
    done_on: date | None = None
    new_due_on: date | None = None


def take_step(
    *,
    promise: Promise,
    step: StepDraft,
    person: Person,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
) -> PromiseStep:
    """``person`` says it; ``by`` is the same, or whoever keys in their paper or call."""
    today = local_day(now, promise.entry.place.time_zone)

    def write() -> PromiseStep:
        if by.id != person.id:
            enforce(may_key_step(by, person, promise, today))
        enforce_step(promise, step, person, today)
        row = PromiseStep(
            id=new_id(),
            place_id=promise.place_id,
            promise=promise,
            kind=step.kind,
            by=person,
            side=_side_in(promise, person, today),
            keyed_by=None if by.id == person.id else by,
            done_on=step.done_on or (today if step.kind == StepKind.SAID_DONE else None),
            new_due_on=step.new_due_on,
            at=now,
            form_token=form_token,
        )
        kept = _keep_step(row, step, by)
        if step.kind == StepKind.SAID_DONE:
            ask_whether_it_was_kept(promise, now)
        return kept

    return once(sent_before=lambda: PromiseStep.objects.filter(form_token=form_token).first(), write=write)


def _keep_step(row: PromiseStep, step: StepDraft, by: Person) -> PromiseStep:
    texts = {"reason": step.words} if step.words else {}
    promise = row.promise
    words, row.words_hash = prepare_words(
        texts, place_id=promise.place_id, entry=promise.entry, about_id=row.id
    )
    row.save(force_insert=True)
    Words.objects.bulk_create(words)
    leave_line(
        place_id=promise.place_id,
        actor_id=by.id,
        verb=f"promise_{step.kind.lower()}",
        about="Promise",
        about_id=promise.id,
        at=row.at,
        details={"words": row.words_hash},
    )
    return row


def enforce_step(promise: Promise, step: StepDraft, person: Person, today: date) -> None:
    """Those it was made to say kept or not; who made it says the rest, with a reason where owed."""
    enforce(days_make_sense(step.kind, done_on=step.done_on, new_due_on=step.new_due_on, today=today))
    if step.kind in (StepKind.SAID_KEPT, StepKind.SAID_NOT_KEPT):
        enforce(may_say_kept(person, promise, today))
        return
    enforce(may_change_promise(person, promise, today))
    if step.kind in OWING_A_REASON and (step.words is None or not step.words.text.strip()):
        enforce(no(_("A promise that changes or is late owes a reason."), _("Say why in a sentence.")))


def _side_in(promise: Promise, person: Person, today: date) -> Side:
    for act in promise.entry.acts.all():
        if act.person_id == person.id:
            return Side(act.side)
    seat = seat_of(promise.entry.work, person, today)
    return Side(seat.side) if seat else Side.PROFESSIONAL
