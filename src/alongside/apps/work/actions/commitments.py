"""Writing down what people promise each other, and signing it by name."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.queries.hats import latest_hats
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import paragraphs
from alongside.apps.work.actions.answering import touch_beginning
from alongside.apps.work.actions.lines import hashed, leave_line_of
from alongside.apps.work.enums import ToldBy, WorkState
from alongside.apps.work.models import Commitment, Signature, Work
from alongside.apps.work.queries.commitments import commitments_of, not_signed_yet
from alongside.apps.work.queries.tables import seat_of
from alongside.apps.work.rules.commitments import SIGNED, may_sign, may_write_commitment
from alongside.core.shared.sides import Side
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.outbox import queue_all
from alongside.kernel.verdict import Refused, enforce, no

SAME_MOMENT = no(_("Somebody wrote another version at this moment."), _("Read theirs, then write yours."))
PARTS = ("definition", "ground_rules", "citizen_duties", "professional_duties")


@transaction.atomic
def write_commitment(
    *,
    place: Place,
    work: Work | None,
    definition: str,
    ground_rules: str,
    citizen_duties: str,
    professional_duties: str,
    by: Person | None,
    now: datetime,
    language: str = "",
    channel: ToldBy = ToldBy.SCREEN,
) -> Commitment:
    """A further version, unless nothing of it is new. Names under an earlier one stay with that one."""
    enforce(may_write_commitment(by, place, work, local_day(now, place.time_zone)))
    said = [definition, ground_rules, citizen_duties, professional_duties]
    texts = dict(zip(PARTS, (_part(text) for text in said), strict=True))
    before = next(iter(commitments_of(place, work)), None)
    if before is not None and all(getattr(before, part) == texts[part] for part in PARTS):
        return before
    with once(SAME_MOMENT):
        commitment = Commitment.objects.create(
            place=place,
            work=work,
            number=before.number + 1 if before else 1,
            language=language or (work.language if work else place.language),
            written_by=by,
            written_at=now,
            **texts,
        )
    if work is not None and work.state == WorkState.PROPOSED:
        touch_beginning(work, now)
    _leave(commitment, by, now, "write_commitment", "\n".join(texts.values()), channel)
    _ask_to_sign(commitment, by, now)
    return commitment


def _ask_to_sign(commitment: Commitment, by: Person | None, now: datetime) -> None:
    """Everybody at the table but whoever wrote it; the letter is about the work."""
    if commitment.work is None:
        return
    waiting = not_signed_yet(commitment, local_day(now, commitment.place.time_zone))
    queue_all(
        place_id=commitment.place_id,
        person_ids=[seat.person_id for seat in waiting if by is None or seat.person_id != by.id],
        kind="commitment_to_sign",
        about_id=commitment.work.id,
        now=now,
    )


@transaction.atomic
def sign_commitment(
    *,
    commitment: Commitment,
    person: Person,
    understood: str,
    by: Person,
    now: datetime,
    language: str = "",
    channel: ToldBy = ToldBy.SCREEN,
) -> Signature:
    """A name under this version, with what it means in that person's own words."""
    today = local_day(now, commitment.place.time_zone)
    enforce(may_sign(person, by, commitment, today))
    words = paragraphs(understood, at_most=1000)
    if not words:
        raise Refused(no(_("Say in your own words what you say yes to."), _("One sentence is enough.")))
    with once(SIGNED):
        signature = Signature.objects.create(
            place_id=commitment.place_id,
            commitment=commitment,
            person=person,
            side=_side(commitment, person, now),
            understood=words,
            language=language or person.language,
            signed_at=now,
            channel=channel,
            keyed_in_by=by if by.id != person.id else None,
        )
    _leave(commitment, by, now, "sign_commitment", f"{person.id}\n{words}", channel)
    return signature


def _side(commitment: Commitment, person: Person, now: datetime) -> Side:
    """Of their seat; for the place's own, of the hat they took up last."""
    if commitment.work is not None:
        seat = seat_of(commitment.work, person, local_day(now, commitment.place.time_zone))
        if seat is not None:
            return Side(seat.side)
    hat = latest_hats([person.id]).get(person.id)
    return Side(hat.side) if hat else Side.CITIZEN


def _part(text: str) -> str:
    written = paragraphs(text, at_most=2000)
    if not written:
        raise Refused(no(_("A part of the commitment is empty."), _("Write each of the four parts.")))
    return written


def _leave(
    commitment: Commitment, by: Person | None, now: datetime, verb: str, words: str, channel: ToldBy
) -> None:
    details = {"number": commitment.number, "channel": channel} | hashed(words)
    leave_line_of(commitment, by, now, verb, details)
