"""Raising a concern: written once, sealed to those who may read it, and out of this program's reach."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from alongside.apps.people.models import Person
from alongside.apps.people.rules.long_codes import hash_of
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import paragraphs
from alongside.apps.safeguarding.actions.telling import tell
from alongside.apps.safeguarding.enums import Part, RowKind
from alongside.apps.safeguarding.models import CaseCode, Concern, ConcernRow, ConcernSeal, LeadKey, Watch
from alongside.apps.safeguarding.queries.clocks import due_at
from alongside.apps.safeguarding.queries.concerns import concern_sent
from alongside.apps.safeguarding.queries.keys import first_told, keys_to_seal_to
from alongside.apps.safeguarding.rules.cases import case_code
from alongside.apps.safeguarding.rules.concerns import NOBODY_CAN_READ, SENT_ALREADY, says_something
from alongside.apps.safeguarding.rules.keys import may_have_key
from alongside.apps.safeguarding.words import Said, Telling
from alongside.kernel.audit.lines import SEALED, leave_line
from alongside.kernel.boxes import as_text, new_key, new_pair, seal_key, seal_words
from alongside.kernel.clock import local_day
from alongside.kernel.digests import digest
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce

LONGEST = 20_000


def raise_concern(
    *, place: Place, telling: Telling, form_token: UUID, now: datetime, by: Person | None = None
) -> Concern:
    """From anybody, signed in or not; sent twice, it is one. **Raises** Refused.

    ``by``: whoever looks after safeguarding and keys in what reached them on paper, by phone or in words.
    """
    sent = concern_sent(place, form_token)
    if sent is None:
        try:
            return _raise(place, telling, form_token, now, by)
        except Refused as refused:
            sent = concern_sent(place, form_token)
            if refused.verdict != SENT_ALREADY or sent is None:
                raise
    return sent


@transaction.atomic
def _raise(place: Place, telling: Telling, form_token: UUID, now: datetime, by: Person | None) -> Concern:
    if by is not None:
        enforce(may_have_key(by, local_day(now, place.time_zone)))
    public, private = new_pair()
    said = _said(telling, by, now, inbox=as_text(private))
    enforce(says_something(said.parts))
    keys = keys_to_seal_to(place, now, without=telling.about)
    if not keys:
        raise Refused(NOBODY_CAN_READ)
    with once(SENT_ALREADY):
        concern = Concern.objects.create(
            place=place, logged_at=now, in_danger=telling.in_danger, form_token=form_token
        )
    due = due_at(place, now, in_danger=telling.in_danger)
    Watch.objects.create(place=place, concern=concern, due_at=due)
    _seal(concern, said, keys)
    code_hash = hash_of(case_code(form_token))
    CaseCode.objects.create(place=place, concern=concern, code_hash=code_hash, public=public)
    leave_line(
        place_id=place.id,
        actor_id=by.id if by else None,
        verb="raise_concern",
        about="Concern",
        about_id=concern.id,
        at=now,
        details={"words": digest([row.sealed for row in concern.rows.all()])},
        chain=SEALED,
    )
    tell(keys if telling.in_danger else first_told(keys, place, now), now)
    return concern


def _said(telling: Telling, by: Person | None, now: datetime, *, inbox: str) -> Said:
    parts = {
        str(part): text for part in Part if (text := paragraphs(telling.parts.get(part, ""), at_most=LONGEST))
    }
    return Said(
        kind=RowKind.RAISED,
        parts=parts,
        at=now.isoformat(),
        language=telling.language,
        by=str(by.id) if by else "",
        about=sorted(str(one) for one in telling.about),
        inbox=inbox,
    )


def _seal(concern: Concern, said: Said, keys: list[LeadKey]) -> None:
    """The words under a key of their own; that key under each lead's public key; then it is forgotten."""
    content = new_key()
    ConcernRow.objects.create(
        place_id=concern.place_id,
        concern=concern,
        position=1,
        sealed=seal_words(said.as_json(), key=content),
        form_token=concern.form_token,
    )
    ConcernSeal.objects.bulk_create(
        ConcernSeal(
            place_id=concern.place_id, concern=concern, key=key, sealed=seal_key(content, to=key.public)
        )
        for key in keys
    )
