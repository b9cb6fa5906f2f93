"""Keeping words apart from acts."""

import uuid
from datetime import datetime

from django.db import transaction

from alongside.apps.books.drafts import Text
from alongside.apps.books.models import Entry, Words
from alongside.apps.books.rules.disputing import may_erase_words
from alongside.apps.people.models import Person
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.digests import digest, new_salt, salted
from alongside.kernel.verdict import enforce


def prepare_words(
    texts: dict[str, Text], *, place_id: uuid.UUID, entry: Entry | None, about_id: uuid.UUID
) -> tuple[list[Words], str]:
    """The rows to keep, and the one hash that stands for all of them ("" for none)."""
    rows = [
        Words(
            place_id=place_id,
            entry=entry,
            about_id=about_id,
            field=name,
            language=text.language,
            text=text.text,
            salt=new_salt(),
        )
        for name, text in sorted(texts.items())
        if text.text.strip()
    ]
    hashes = {row.field: salted(row.text, row.salt) for row in rows}
    return rows, digest(hashes) if hashes else ""


def erase_words(*, words: Words, by: Person, now: datetime) -> None:
    """Empty a text. The act it belonged to, its hash and its audit line stay."""
    enforce(may_erase_words(by, words))
    empty_words(words=words, by=by, now=now)


def empty_words(*, words: Words, by: Person, now: datetime) -> None:
    """The same for a room above, which has asked its own rule."""
    with transaction.atomic():
        words.text = words.tells_of = ""
        words.erased_at = now
        words.save(update_fields=["text", "tells_of", "erased_at"])
        leave_line(
            place_id=words.place_id,
            actor_id=by.id,
            verb="erase_words",
            about="Words",
            about_id=words.id,
            at=now,
        )
