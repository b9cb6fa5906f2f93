"""Offering somebody a seat, and ending one."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.consent.rules.taking_part import may_be_entered
from alongside.apps.people.models import Hat, Person
from alongside.apps.work.actions.lines import leave_line_of
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import Seat, Work
from alongside.apps.work.rules.tables import SEATED, may_end_seat, may_seat_person, seat_side
from alongside.core.shared.sides import Side
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, Verdict, enforce, no


@transaction.atomic
def seat_person(
    *,
    work: Work,
    person: Person,
    hat: Hat,
    group: Stakeholders,
    since: date,
    by: Person | None,
    now: datetime,
    side: Side | None = None,
    is_lead: bool = False,
) -> Seat:
    """A seat at the table, in one hat. ``side`` is stated for a facilitator and comes with any other hat."""
    enforce(may_seat_person(by, work, person, hat, local_day(now, work.place.time_zone)))
    enforce(may_be_entered(person, now))
    found = seat_side(hat, side)
    if isinstance(found, Verdict):
        raise Refused(found)
    with once(SEATED):
        seat = Seat.objects.create(
            place_id=work.place_id,
            work=work,
            person=person,
            hat=hat,
            side=found,
            group=group,
            is_lead=is_lead,
            since=since,
        )
    _leave(seat, by, now, "seat_person")
    return seat


@transaction.atomic
def end_seat(*, seat: Seat, until: date, by: Person | None, now: datetime) -> Seat:
    """The seat is free from that day on."""
    enforce(may_end_seat(by, seat, local_day(now, seat.work.place.time_zone)))
    if until < seat.since:
        raise Refused(no(_("That is before they sat down."), _("Choose a later day.")))
    seat.until = until
    seat.save(update_fields=["until"])
    _leave(seat, by, now, "end_seat")
    return seat


def _leave(seat: Seat, by: Person | None, now: datetime, verb: str) -> None:
    details = {
        "work": str(seat.work_id),
        "person": str(seat.person_id),
        "side": seat.side,
        "group": seat.group,
        "is_lead": seat.is_lead,
        "since": str(seat.since),
        "until": str(seat.until or ""),
    }
    leave_line_of(seat, by, now, verb, details)
