"""Saying thank you to those who moved a promise that was kept."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from alongside.apps.books.actions.once import once
from alongside.apps.books.actions.words import prepare_words
from alongside.apps.books.drafts import Text
from alongside.apps.books.models import Words
from alongside.apps.people.models import Person
from alongside.apps.promises.models import Promise, Thanks
from alongside.apps.promises.rules.thanking import may_key_thanks, may_thank
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
    promise: Promise,
    thanks: ThanksDraft,
    person: Person,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
) -> Thanks:
    """``person`` thanks; ``by`` is the same, or whoever keys in their card or call. Only the two see it."""
    today = local_day(now, promise.entry.place.time_zone)

    def write() -> Thanks:
        if by.id != person.id:
            enforce(may_key_thanks(by, person, thanks.to, promise, today))
        enforce(may_thank(person, thanks.to, promise, today))
        row = Thanks(
            id=new_id(),
            place_id=promise.place_id,
            promise=promise,
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
    words, row.words_hash = prepare_words(
        texts, place_id=row.place_id, entry=row.promise.entry, about_id=row.id
    )
    row.save(force_insert=True)
    Words.objects.bulk_create(words)
    leave_line(
        place_id=row.place_id,
        actor_id=by.id,
        verb="say_thanks",
        about="Promise",
        about_id=row.promise_id,
        at=row.at,
        details={"to": str(row.to_id), "words": row.words_hash},
    )
    queue(place_id=row.place_id, person_id=row.to_id, kind="thanks", about_id=row.promise_id, now=row.at)
    return row
