"""Saying thank you, for what somebody gave or for a promise that was kept; and taking it back."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from alongside.apps.books.actions.once import once
from alongside.apps.books.actions.words import empty_words, prepare_words
from alongside.apps.books.drafts import Text
from alongside.apps.books.models import Entry, Words
from alongside.apps.people.models import Person
from alongside.apps.promises.models import Thanks, ThanksBack
from alongside.apps.promises.rules.thanking import (
    may_key_thanks,
    may_take_thanks_back,
    may_thank,
    promise_in,
)
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_id
from alongside.kernel.outbox import queue
from alongside.kernel.verdict import enforce


@dataclass(frozen=True, slots=True)
class ThanksDraft:
    """Who is thanked; ``words`` if somebody wants to say more."""

    to: Person
    words: Text | None = None


def say_thanks(
    *,
    entry: Entry,
    thanks: ThanksDraft,
    person: Person,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
) -> Thanks:
    """``person`` thanks; ``by`` is the same, or whoever keys in their card or call. Only the two see it."""
    today = local_day(now, entry.place.time_zone)

    def write() -> Thanks:
        if by.id != person.id:
            enforce(may_key_thanks(by, person, thanks.to, entry, today))
        enforce(may_thank(person, thanks.to, entry, today))
        row = Thanks(
            id=new_id(),
            place_id=entry.place_id,
            entry=entry,
            to=thanks.to,
            by=person,
            keyed_by=None if by.id == person.id else by,
            at=now,
            form_token=form_token,
        )
        return _keep(row, thanks, by)

    return once(sent_before=lambda: Thanks.objects.filter(form_token=form_token).first(), write=write)


def _keep(row: Thanks, thanks: ThanksDraft, by: Person) -> Thanks:
    texts = {"thanks": thanks.words} if thanks.words else {}
    words, row.words_hash = prepare_words(texts, place_id=row.place_id, entry=row.entry, about_id=row.id)
    row.save(force_insert=True)
    Words.objects.bulk_create(words)
    leave_line(
        place_id=row.place_id,
        actor_id=by.id,
        verb="say_thanks",
        about="Entry",
        about_id=row.entry_id,
        at=row.at,
        details={"to": str(row.to_id), "words": row.words_hash},
    )
    _tell(row)
    return row


def _tell(row: Thanks) -> None:
    promise = promise_in(row.entry)
    if promise is not None:
        queue(place_id=row.place_id, person_id=row.to_id, kind="thanks", about_id=promise.id, now=row.at)
    else:
        queue(
            place_id=row.place_id,
            person_id=row.to_id,
            kind="thanks_for_giving",
            about_id=row.entry_id,
            now=row.at,
        )


def take_thanks_back(*, thanks: Thanks, by: Person, now: datetime) -> ThanksBack:
    """Struck out for both, and the words erased; ``by`` said them, or keyed in the card."""

    def write() -> ThanksBack:
        enforce(may_take_thanks_back(by, thanks))
        back = ThanksBack.objects.create(place_id=thanks.place_id, thanks=thanks, by=by, at=now)
        for words in Words.objects.filter(about_id=thanks.id):
            empty_words(words=words, by=by, now=now)
        leave_line(
            place_id=thanks.place_id,
            actor_id=by.id,
            verb="take_thanks_back",
            about="Entry",
            about_id=thanks.entry_id,
            at=now,
            details={"thanks": str(thanks.id)},
        )
        return back

    return once(sent_before=lambda: ThanksBack.objects.filter(thanks=thanks).first(), write=write)
