"""A phone is lost, and the sheet of recovery codes with it: two people take the second step off."""

from datetime import datetime

from django.db import transaction

from alongside.apps.people.actions.second_step import take_off_second_step
from alongside.apps.people.models import Person, StepOff
from alongside.apps.people.queries.hats import latest_hats
from alongside.apps.people.queries.persons import leads_here
from alongside.apps.people.queries.second_step import second_step_of
from alongside.apps.people.rules.second_step import (
    ASKED_ALREADY,
    NOT_SET_UP,
    may_agree_step_off,
    may_ask_step_off,
)
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.outbox import queue_all
from alongside.kernel.verdict import Refused, enforce


@transaction.atomic
def ask_step_off(*, person: Person, by: Person, now: datetime) -> StepOff:
    """A lead asks; nothing happens before a second person agrees. The person is told at once."""
    day = local_day(now, person.place.time_zone)
    enforce(may_ask_step_off(by, person, day))
    if person.account is None or second_step_of(person.account) is None:
        raise Refused(NOT_SET_UP)
    hat = latest_hats([by.id]).get(by.id)
    with once(ASKED_ALREADY):
        asked = StepOff.objects.create(
            place_id=person.place_id, person=person, asked_by=by, side=hat.side if hat else "", asked_at=now
        )
    _leave(asked, by, "ask_step_off", now)
    told = {person.id, *(lead.id for lead in leads_here(person.place, day))} - {by.id}
    queue_all(
        place_id=person.place_id, person_ids=told, kind="second_step_off_asked", about_id=asked.id, now=now
    )
    return asked


@transaction.atomic
def agree_step_off(*, asked: StepOff, by: Person, now: datetime) -> StepOff:
    """The second person has spoken with them: the second step is off, and they can set up another phone."""
    rows = StepOff.objects.select_for_update(of=("self",)).select_related("place", "person__account")
    held = rows.get(id=asked.id)
    enforce(may_agree_step_off(by, held, local_day(now, held.place.time_zone)))
    held.agreed_by, held.agreed_at = by, now
    held.save(update_fields=["agreed_by", "agreed_at"])
    _leave(held, by, "agree_step_off", now)
    if held.person.account is not None and second_step_of(held.person.account) is not None:
        take_off_second_step(account=held.person.account, by=by, now=now)
    return held


def _leave(asked: StepOff, by: Person, verb: str, now: datetime) -> None:
    leave_line(
        place_id=asked.place_id,
        actor_id=by.id,
        verb=verb,
        about="StepOff",
        about_id=asked.id,
        at=now,
        details={"person": str(asked.person_id)},
    )
