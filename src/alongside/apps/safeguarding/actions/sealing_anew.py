"""Sealing what one can open to one more lead: a new one, or one with a new key."""

from datetime import datetime

from django.db import transaction

from alongside.apps.people.models import Person
from alongside.apps.safeguarding.actions.reading import leave
from alongside.apps.safeguarding.models import Concern, ConcernRow, ConcernSeal, LeadKey
from alongside.apps.safeguarding.rules.keys import may_have_key
from alongside.apps.safeguarding.rules.recovering import NO_KEY_TO_SEAL_TO
from alongside.apps.safeguarding.words import Opened, Said
from alongside.kernel.boxes import open_key, open_words, seal_key
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import Refused, enforce


def seal_to_lead(*, to: Person, key: LeadKey | None, by: Person, opened: Opened, now: datetime) -> int:
    """All that ``by`` can open and that is not about ``to``; says how many that were not sealed to them yet.

    One transaction each: what is done stays done, and pressed again it goes on.
    """
    day = local_day(now, by.place.time_zone)
    for person in (by, to):
        enforce(may_have_key(person, day))
    if key is None or key.ended_at is not None:
        raise Refused(NO_KEY_TO_SEAL_TO)
    mine = ConcernSeal.objects.filter(key_id=opened.key_id, key__person=by)
    missing = mine.exclude(concern__seals__key=key).select_related("concern").order_by("id")
    return sum(_seal(seal, key, by, opened, now) for seal in missing)


def seal_anew(*, old: LeadKey, private: bytes, new: LeadKey, by: Person, now: datetime) -> int:
    """What was sealed to a key that is brought back, to the key used now. Says how many."""
    rows = ConcernSeal.objects.filter(key=old).exclude(concern__seals__key=new).select_related("concern")
    opened = Opened(old.id, private)
    return sum(_seal(seal, new, by, opened, now) for seal in rows.order_by("id"))


@transaction.atomic
def _seal(seal: ConcernSeal, key: LeadKey, by: Person, opened: Opened, now: datetime) -> bool:
    content = open_key(seal.sealed, private=opened.private)
    if str(key.person_id) in _about(seal.concern, content):
        return False
    _row, made = ConcernSeal.objects.get_or_create(
        place_id=seal.place_id,
        concern=seal.concern,
        key=key,
        defaults={"sealed": seal_key(content, to=key.public)},
    )
    if made:
        leave(seal.concern, by, now, "seal_concern_to", key=str(key.id))
    return made


def _about(concern: Concern, content: bytes) -> list[str]:
    """Whom it is about stands in its first row."""
    first = ConcernRow.objects.get(concern=concern, position=1)
    return Said.from_json(open_words(first.sealed, key=content)).about
