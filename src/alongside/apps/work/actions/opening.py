"""Sitting down to an idea, and opening it: a lead of each side, together."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Hat, Person
from alongside.apps.work.actions.lines import leave_line_of
from alongside.apps.work.enums import Stakeholders, ToldBy, WorkState
from alongside.apps.work.models import OpeningYes, Seat, Work
from alongside.apps.work.queries.beginning import idea_at_this_moment, missing_before_opening, yes_to_opening
from alongside.apps.work.queries.tables import leads_of, seat_of
from alongside.apps.work.rules.beginning import may_say_yes_to_opening, may_sit_down
from alongside.apps.work.rules.tables import SEATED, seat_side
from alongside.core.shared.sides import Side
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.outbox import queue_all
from alongside.kernel.verdict import Refused, Verdict, enforce, no


@transaction.atomic
def sit_down(*, work: Work, hat: Hat, group: Stakeholders, is_lead: bool, by: Person, now: datetime) -> Seat:
    """A seat at the table of an idea, taken oneself; sitting already, one may offer to lead."""
    today = local_day(now, work.place.time_zone)
    enforce(may_sit_down(by, work, hat, today))
    side = seat_side(hat, Side(hat.side))
    if isinstance(side, Verdict):
        raise Refused(side)
    seat = seat_of(work, by, today)
    if seat is None:
        with once(SEATED):
            seat = Seat.objects.create(
                place_id=work.place_id, work=work, person=by, hat=hat, side=side, group=group, since=today
            )
    seat.hat, seat.side, seat.group, seat.is_lead = hat, side, group, is_lead
    seat.save(update_fields=["hat", "side", "group", "is_lead"])
    details = {"person": str(by.id), "side": seat.side, "group": group, "is_lead": is_lead}
    leave_line_of(work, by, now, "sit_down", details)
    return seat


@transaction.atomic
def say_yes_to_opening(
    *, work: Work, person: Person, by: Person | None, now: datetime, channel: ToldBy = ToldBy.SCREEN
) -> Work:
    """One side's yes to what the idea says now. With the other side's the work opens, at that moment."""
    work = idea_at_this_moment(work)
    today = local_day(now, work.place.time_zone)
    missing = [one.verdict for one in missing_before_opening(work, today)]
    enforce(may_say_yes_to_opening(person, by, work, today, missing))
    seat = seat_of(work, person, today)
    if seat is None:
        raise Refused(no(_("A work is opened by those who lead it.")))
    OpeningYes.objects.update_or_create(
        work=work,
        person=person,
        defaults={
            "place_id": work.place_id,
            "side": seat.side,
            "said_at": now,
            "channel": channel,
            "keyed_in_by": by if by is not None and by.id != person.id else None,
        },
    )
    leave_line_of(work, by, now, "say_yes_to_opening", {"person": str(person.id), "side": seat.side})
    if len(yes_to_opening(work, today)) == len(Side):
        work.state, work.opened_on = WorkState.OPEN, today
        work.save(update_fields=["state", "opened_on"])
        leave_line_of(work, by, now, "open_work", {"opened_on": str(today)})
    else:
        _ask_the_others(work, Side(seat.side), today, now)
    return work


def _ask_the_others(work: Work, said_yes: Side, today: date, now: datetime) -> None:
    others = [seat for side, seats in leads_of(work, today).items() if side != said_yes for seat in seats]
    queue_all(
        place_id=work.place_id,
        person_ids=[seat.person_id for seat in others],
        kind="work_to_open",
        about_id=work.id,
        now=now,
    )
