"""Whoever told a concern adds to it, by their code. Nothing of it is ever shown to them."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from alongside.apps.places.rules.texts import paragraphs
from alongside.apps.safeguarding.actions.raising import LONGEST
from alongside.apps.safeguarding.actions.telling import tell
from alongside.apps.safeguarding.enums import Part, RowKind, State
from alongside.apps.safeguarding.models import Addition, CaseCode, ConcernSeal, Watch
from alongside.apps.safeguarding.queries.cases import addition_sent
from alongside.apps.safeguarding.queries.clocks import due_at
from alongside.apps.safeguarding.queries.keys import first_told, keys_to_seal_to
from alongside.apps.safeguarding.rules.cases import NO_SUCH_CASE
from alongside.apps.safeguarding.rules.concerns import SENT_ALREADY, says_something
from alongside.apps.safeguarding.words import Said
from alongside.kernel.audit.lines import SEALED, leave_line
from alongside.kernel.boxes import new_key, seal_key, seal_words
from alongside.kernel.digests import digest
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce


@transaction.atomic
def add_to_concern(
    *, case: CaseCode, words: str, in_danger: bool, language: str, form_token: UUID, now: datetime
) -> Addition:
    """Sealed as it arrives, for those who can open the concern; its clock runs again. Sent twice, once."""
    if (sent := addition_sent(form_token)) is not None:
        return sent
    if not ConcernSeal.objects.filter(concern=case.concern).exists():
        raise Refused(NO_SUCH_CASE)  # it has ended: nobody could open what is added
    text = paragraphs(words, at_most=LONGEST)
    enforce(says_something([text] if text else []))
    said = Said(kind=RowKind.ADDED, parts={str(Part.WHAT): text}, at=now.isoformat(), language=language)
    content = new_key()
    with once(SENT_ALREADY):
        row = Addition.objects.create(
            place_id=case.place_id,
            case=case,
            added_at=now,
            sealed_key=seal_key(content, to=case.public),
            sealed=seal_words(said.as_json(), key=content),
            form_token=form_token,
        )
    _wake(case, now, in_danger=in_danger)
    leave_line(
        place_id=case.place_id,
        actor_id=None,
        verb="add_to_concern",
        about="Concern",
        about_id=case.concern_id,
        at=now,
        details={"words": digest([row.sealed])},
        chain=SEALED,
    )
    _tell_those_who_open_it(case, now, in_danger=in_danger)
    return row


def _wake(case: CaseCode, now: datetime, *, in_danger: bool) -> None:
    """Somebody has to say once more that they have it, though it was closed."""
    watch = Watch.objects.select_for_update().get(concern=case.concern)
    due = due_at(case.place, now, in_danger=in_danger)
    watch.due_at = min(watch.due_at, due) if watch.state == State.WAITING else due
    watch.state, watch.escalations = State.WAITING, 0
    watch.seen_at = watch.closed_at = watch.escalated_at = None
    watch.save()


def _tell_those_who_open_it(case: CaseCode, now: datetime, *, in_danger: bool) -> None:
    held = set(ConcernSeal.objects.filter(concern=case.concern).values_list("key_id", flat=True))
    keys = [key for key in keys_to_seal_to(case.place, now) if key.id in held]
    tell(keys if in_danger else first_told(keys, case.place, now), now)
