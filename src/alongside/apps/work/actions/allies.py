"""Naming somebody to speak up with one, their yes or no, and its end."""

from datetime import date, datetime

from django.db import transaction

from alongside.apps.people.models import Person
from alongside.apps.work.actions.lines import leave_line_of
from alongside.apps.work.enums import ToldBy
from alongside.apps.work.models import Ally, Seat
from alongside.apps.work.rules.allies import HAS_ONE, OVER, may_answer_ally, may_end_ally, may_name_ally
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.outbox import queue, queue_all
from alongside.kernel.verdict import Refused, enforce


@transaction.atomic
def name_ally(
    *, seat: Seat, ally: Person, by: Person, now: datetime, channel: ToldBy = ToldBy.SCREEN
) -> Ally:
    """They are asked; nothing shows until they have said yes. Pressed twice for the same person, once."""
    running = Ally.objects.filter(seat=seat, ended_at__isnull=True, ally=ally).first()
    if running is not None and by.id in (seat.person_id, running.keyed_by_id):
        return running
    enforce(may_name_ally(by, seat, ally, _day(seat, now)))
    with once(HAS_ONE):
        asked = Ally.objects.create(
            place_id=seat.place_id,
            seat=seat,
            person=seat.person,
            ally=ally,
            channel=channel,
            asked_at=now,
            keyed_by=None if by.id == seat.person_id else by,
        )
    _leave(asked, by, now, "name_ally")
    if asked.ally_id != by.id:
        queue(place_id=asked.place_id, person_id=asked.ally_id, kind="ally_asked", about_id=asked.id, now=now)
    return asked


@transaction.atomic
def answer_ally(*, asked: Ally, says_yes: bool, by: Person, now: datetime) -> Ally:
    """With a yes both stand together at that table; a no ends it, and needs no reason."""
    asked = _held(asked)
    if says_yes and asked.agreed_at is not None and asked.ended_at is None:
        return asked
    enforce(may_answer_ally(by, asked, _day(asked.seat, now)))
    asked.answer_keyed_by = None if by.id == asked.ally_id else by
    if says_yes:
        asked.agreed_at = now
        Seat.objects.filter(id=asked.seat_id).update(beside=asked.ally)
    else:
        asked.ended_at, asked.ended_by = now, by
    asked.save(update_fields=["agreed_at", "answer_keyed_by", "ended_at", "ended_by"])
    _leave(asked, by, now, "answer_ally", is_yes=says_yes)
    queue(
        place_id=asked.place_id, person_id=asked.person_id, kind="ally_answered", about_id=asked.id, now=now
    )
    return asked


@transaction.atomic
def end_ally(*, asked: Ally, by: Person, now: datetime) -> None:
    """Either of the two ends it. The other hears of it, and no reason is asked."""
    asked = _held(asked)
    if asked.ended_at is not None:
        raise Refused(OVER)
    enforce(may_end_ally(by, asked, _day(asked.seat, now)))
    was_agreed = asked.agreed_at is not None
    asked.ended_at, asked.ended_by = now, by
    asked.save(update_fields=["ended_at", "ended_by"])
    Seat.objects.filter(id=asked.seat_id, beside=asked.ally).update(beside=None)
    _leave(asked, by, now, "end_ally")
    if was_agreed:
        others = {asked.person_id, asked.ally_id} - {by.id}
        queue_all(place_id=asked.place_id, person_ids=others, kind="ally_ended", about_id=asked.id, now=now)


def end_allies_of(*, person: Person, by: Person, now: datetime) -> None:
    """Somebody leaves: they stand beside nobody any more, and nobody beside them."""
    running = Ally.objects.filter(ended_at__isnull=True)
    for asked in (running.filter(person=person) | running.filter(ally=person)).order_by("id"):
        end_ally(asked=asked, by=by, now=now)


def _held(asked: Ally) -> Ally:
    rows = Ally.objects.select_for_update(of=("self",))
    return rows.select_related("seat__work", "seat__place", "person__place", "ally__place").get(pk=asked.pk)


def _day(seat: Seat, now: datetime) -> date:
    return local_day(now, seat.place.time_zone)


def _leave(asked: Ally, by: Person, now: datetime, verb: str, **more: bool) -> None:
    details = {"person": str(asked.person_id), "ally": str(asked.ally_id), "channel": asked.channel} | more
    leave_line_of(asked, by, now, verb, details)
