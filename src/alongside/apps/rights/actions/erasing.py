"""Erasing somebody: one sees it through, a second agrees, and in one transaction it is done or is not."""

from datetime import date, datetime

from django.db import transaction

from alongside.apps.people.models import Person
from alongside.apps.rights.actions.emptying import erase_record
from alongside.apps.rights.enums import RequestState, StepKind
from alongside.apps.rights.models import DataRequest, Erasure, RequestStep
from alongside.apps.rights.queries.erasing import hold_on_any, records_of
from alongside.apps.rights.queries.requests import people_looking_after
from alongside.apps.rights.rules.erasing import PROPOSED, may_agree_erasing, may_propose_erasing
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.clock import local_day
from alongside.kernel.erasing import erasing
from alongside.kernel.ids import new_secret_id
from alongside.kernel.once import once
from alongside.kernel.outbox import queue_all
from alongside.kernel.verdict import enforce


@transaction.atomic
def propose_erasing(*, request: DataRequest, by: Person, now: datetime) -> Erasure:
    """Somebody has seen what would go and what would stay; nothing happens before a second agrees."""
    held = _held(request)
    day = local_day(now, held.place.time_zone)
    records = records_of(held.person) if held.person else []
    enforce(may_propose_erasing(by, held, hold_on_any(records, day), day))
    with once(PROPOSED):
        erasure = Erasure.objects.create(
            place_id=held.place_id, request=held, proposed_by=by, proposed_at=now
        )
    _leave(held, by, "propose_erasing", now)
    queue_all(
        place_id=held.place_id,
        person_ids=set(people_looking_after(day)) - {by.id, held.person_id},
        kind="erasing_to_agree",
        about_id=held.id,
        now=now,
    )
    return erasure


@transaction.atomic
def agree_erasing(*, erasure: Erasure, by: Person, now: datetime) -> Erasure:
    """The second person agrees: it is done at once, for every record of this human being."""
    request = _held(erasure.request)
    found = Erasure.objects.select_related("request__place", "request__person").get(id=erasure.id)
    day = local_day(now, request.place.time_zone)
    records = records_of(request.person) if request.person else []
    enforce(may_agree_erasing(by, found, hold_on_any(records, day), day))
    found.agreed_by, found.agreed_at = by, now
    found.save(update_fields=["agreed_by", "agreed_at"])
    _answer(request, by, day, now)
    line = _leave(request, by, "erase_person", now)
    with erasing(line):
        for record in records:
            erase_record(person=record, day=day, now=now)
    return found


def _held(request: DataRequest) -> DataRequest:
    """Under its lock: two who press at one moment do it once."""
    rows = DataRequest.objects.select_for_update(of=("self",)).select_related("place", "person__place")
    return rows.get(id=request.id)


def _answer(request: DataRequest, by: Person, day: date, now: datetime) -> None:
    RequestStep.objects.create(
        place_id=request.place_id,
        request=request,
        kind=StepKind.ANSWERED,
        by=by,
        on=day,
        at=now,
        form_token=new_secret_id(),
    )
    request.state, request.due_on = RequestState.ANSWERED, None
    request.save(update_fields=["state", "due_on"])


def _leave(request: DataRequest, by: Person, verb: str, now: datetime) -> AuditLine:
    return leave_line(
        place_id=request.place_id,
        actor_id=by.id,
        verb=verb,
        about="DataRequest",
        about_id=request.id,
        at=now,
        details={"person": str(request.person_id)},
    )
