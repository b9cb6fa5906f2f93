"""Saying what a promise stands on: before it is made, and again whenever that changes."""

import uuid
from datetime import datetime

from alongside.apps.books.actions.once import once
from alongside.apps.books.actions.words import prepare_words
from alongside.apps.books.enums import Part
from alongside.apps.books.models import Words
from alongside.apps.people.models import Person
from alongside.apps.promises.models import Footing, Promise, Stopper
from alongside.apps.promises.rules.footing import FootingDraft, footing_makes_sense, may_note_footing
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.digests import digest
from alongside.kernel.ids import new_id
from alongside.kernel.verdict import enforce


def note_footing(
    *, promise: Promise, draft: FootingDraft, by: Person, now: datetime, form_token: uuid.UUID
) -> Footing:
    """Say what is so now; what was said before stays in sight."""
    today = local_day(now, promise.entry.place.time_zone)

    def write() -> Footing:
        enforce(may_note_footing(by, promise, today))
        promised_to = [act.person_id for act in promise.entry.acts.all() if act.part == Part.PROMISED_TO]
        enforce(footing_makes_sense(draft, promise.place_id, promised_to))
        return write_footing(promise, draft, by, now, form_token)

    return once(sent_before=lambda: Footing.objects.filter(form_token=form_token).first(), write=write)


def write_footing(
    promise: Promise, draft: FootingDraft, by: Person, now: datetime, form_token: uuid.UUID
) -> Footing:
    """The rows of a checked footing; the caller holds the transaction."""
    footing = Footing(
        id=new_id(),
        place_id=promise.place_id,
        promise=promise,
        owner=draft.owner,
        means=draft.means,
        stoppable=draft.stoppable,
        by=by,
        at=now,
        form_token=form_token,
    )
    stoppers, rows, hashes = [], [], []
    for position, (text, asked) in enumerate(draft.stoppers):
        stopper = Stopper(
            id=new_id(), place_id=promise.place_id, footing=footing, position=position, asked=asked
        )
        words, found = prepare_words(
            {"stopper": text}, place_id=promise.place_id, entry=promise.entry, about_id=stopper.id
        )
        stoppers.append(stopper)
        rows += words
        hashes.append(found)
    footing.words_hash = digest(hashes) if hashes else ""
    footing.save(force_insert=True)
    Stopper.objects.bulk_create(stoppers)
    Words.objects.bulk_create(rows)
    leave_line(
        place_id=promise.place_id,
        actor_id=by.id,
        verb="note_footing",
        about="Promise",
        about_id=promise.id,
        at=now,
        details={"means": draft.means, "stoppers": len(stoppers), "words": footing.words_hash},
    )
    return footing
