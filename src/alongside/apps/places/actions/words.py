"""Teaching a place's registers a word, and taking it back."""

import uuid
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.places.enums import WordKind
from alongside.apps.places.models import Place, RegisterWord
from alongside.apps.places.rules.texts import line
from alongside.core.shared.names import name_key
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.digests import digest
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, no

KNOWN = no(_("This place knows that word already."), _("Take the old meaning away first."))


@transaction.atomic
def add_register_word(
    *, place: Place, kind: WordKind, word: str, meaning: str, by: uuid.UUID, now: datetime
) -> RegisterWord:
    """What a word means in this place's registers. A word has one meaning: retire the old one first."""
    written = line(word, at_most=120)
    key = name_key(written)[:120]
    if RegisterWord.objects.filter(place=place, kind=kind, word_key=key).exists():
        raise Refused(KNOWN)
    with once(KNOWN):
        row = RegisterWord.objects.create(
            place=place,
            kind=kind,
            word=written,
            word_key=key,
            meaning=line(meaning, at_most=80),
            added_at=now,
            added_by_id=by,
        )
    _leave(row, "add_register_word", by, now)
    return row


@transaction.atomic
def retire_register_word(*, word: RegisterWord, by: uuid.UUID, now: datetime) -> None:
    """The place no longer reads that word its own way; what was read with it stays as it was."""
    _leave(word, "retire_register_word", by, now)
    RegisterWord.objects.filter(id=word.id).delete()


def _leave(word: RegisterWord, verb: str, by: uuid.UUID, now: datetime) -> None:
    # Somebody may have typed a name where a role word goes, so the line keeps only its hash.
    leave_line(
        place_id=word.place_id,
        actor_id=by,
        verb=verb,
        about="RegisterWord",
        about_id=word.id,
        at=now,
        details={"kind": word.kind, "word": digest(word.word_key), "meaning": word.meaning},
    )
