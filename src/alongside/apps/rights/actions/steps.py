"""What happens to a request: acknowledged, held up, given more time, answered, refused, taken back."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from alongside.apps.people.models import Person
from alongside.apps.places.rules.texts import paragraphs
from alongside.apps.rights.enums import ENDS, StepKind
from alongside.apps.rights.models import DataRequest, RequestStep
from alongside.apps.rights.queries.requests import reading_on, steps_of
from alongside.apps.rights.rules.requests import in_time_for_more, may_take_step, says_why
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.outbox import queue
from alongside.kernel.verdict import enforce


@transaction.atomic
def take_request_step(
    *,
    request: DataRequest,
    kind: StepKind,
    by: Person,
    words: str,
    form_token: UUID,
    now: datetime,
    language: str = "en",
) -> RequestStep:
    """One thing happened to it. Two who answer at one moment: the second is told."""
    rows = DataRequest.objects.select_for_update(of=("self",)).select_related("place")
    held = rows.get(id=request.id)
    if (sent := RequestStep.objects.filter(form_token=form_token, request=held).first()) is not None:
        return sent
    day = local_day(now, held.place.time_zone)
    steps = steps_of(held)
    enforce(may_take_step(by, held, steps, kind, day))
    enforce(says_why(kind, words))
    if kind == StepKind.EXTENDED:
        enforce(in_time_for_more(day, reading_on(held, held.place, day, steps).due_on))
    step = RequestStep.objects.create(
        place_id=held.place_id,
        request=held,
        kind=kind,
        by=by,
        on=day,
        at=now,
        words=paragraphs(words, at_most=2000),
        language=language,
        form_token=form_token,
    )
    _keep(held, [*steps, step], kind, day)
    _leave(step, now)
    _tell(held, by, kind, now)
    return step


def _keep(held: DataRequest, steps: list[RequestStep], kind: StepKind, day: date) -> None:
    held.state = ENDS.get(kind, held.state)
    held.due_on = reading_on(held, held.place, day, steps).due_on
    held.save(update_fields=["state", "due_on"])


def _leave(step: RequestStep, now: datetime) -> None:
    leave_line(
        place_id=step.place_id,
        actor_id=step.by_id,
        verb="take_request_step",
        about="DataRequest",
        about_id=step.request_id,
        at=now,
        details={"kind": step.kind},
    )


def _tell(held: DataRequest, by: Person, kind: StepKind, now: datetime) -> None:
    """Whoever asked is told at once of everything but what they did themselves."""
    if held.person_id is None or held.person_id == by.id or kind == StepKind.WENT_ON:
        return
    queue(
        place_id=held.place_id,
        person_id=held.person_id,
        kind="data_request_moved",
        about_id=held.id,
        now=now,
    )
