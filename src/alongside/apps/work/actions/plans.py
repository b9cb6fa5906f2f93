"""Writing a step of a plan, saying how it stands, and what keeps the plan alive."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line, paragraphs
from alongside.apps.work.actions.lines import hashed, leave_line_of
from alongside.apps.work.enums import Layer, StepState
from alongside.apps.work.models import PlanCare, PlanStep, StepMove, Work
from alongside.apps.work.rules.plans import may_end_step, may_move_step, may_own_step, may_write_plan
from alongside.kernel.clock import local_day
from alongside.kernel.outbox import queue
from alongside.kernel.verdict import Refused, enforce, no


@transaction.atomic
def write_step(
    *,
    place: Place,
    work: Work | None,
    layer: Layer,
    what: str,
    owner: Person,
    due_on: date,
    by: Person | None,
    now: datetime,
    language: str = "",
) -> PlanStep:
    """A step: at which layer, whose, by when."""
    enforce(may_write_plan(by, place, work, local_day(now, place.time_zone)))
    enforce(may_own_step(owner, place))
    step = PlanStep.objects.create(
        place=place,
        work=work,
        layer=layer,
        what=paragraphs(what, at_most=500) or line(what, at_most=500),
        language=language or place.language,
        owner=owner,
        due_on=due_on,
        written_by=by,
        written_at=now,
    )
    _leave(step, by, now, "write_step", what)
    return step


@transaction.atomic
def end_step(
    *, step: PlanStep, state: StepState, by: Person | None, now: datetime, reason: str = ""
) -> PlanStep:
    """Done, or dropped with its reason."""
    step = _alone(step)
    today = local_day(now, step.place.time_zone)
    enforce(may_end_step(by, step, today))
    said = paragraphs(reason, at_most=500)
    if state == StepState.DROPPED and not said:
        raise Refused(no(_("A step is dropped with its reason."), _("Write a sentence.")))
    step.state, step.ended_on, step.reason = state, today, said
    step.save(update_fields=["state", "ended_on", "reason"])
    _leave(step, by, now, "end_step", said)
    return step


@transaction.atomic
def move_step(
    *, step: PlanStep, due_on: date, reason: str, by: Person | None, now: datetime, language: str = ""
) -> PlanStep:
    """Another day, with its reason; the day it had stays in sight. Sent twice, it is moved once."""
    step, said = _alone(step), paragraphs(reason, at_most=500)
    before = step.moves.order_by("-moved_at", "-id").first()
    if before and by and (before.due_on, before.reason, before.moved_by_id) == (due_on, said, by.id):
        return step
    enforce(may_move_step(by, step, due_on, local_day(now, step.place.time_zone)))
    if not said:
        raise Refused(no(_("A step is moved with its reason."), _("Write a sentence.")))
    StepMove.objects.create(
        place_id=step.place_id,
        step=step,
        was_due_on=step.due_on,
        due_on=due_on,
        reason=said,
        language=language or step.language,
        moved_by=by,
        moved_at=now,
    )
    step.due_on = due_on
    step.save(update_fields=["due_on"])
    _leave(step, by, now, "move_step", f"{due_on}\n{said}")
    if by is None or by.id != step.owner_id:
        queue(place_id=step.place_id, person_id=step.owner_id, kind="step_moved", about_id=step.id, now=now)
    return step


def _alone(step: PlanStep) -> PlanStep:
    """The step as it stands, with nobody else acting on it until the transaction ends."""
    rows = PlanStep.objects.select_for_update(of=("self",)).select_related("place", "work__place")
    return rows.get(pk=step.pk)


@transaction.atomic
def care_for_plan(
    *,
    place: Place,
    work: Work | None,
    sponsor: str,
    cleared: str,
    cleared_on: date | None,
    refresh_on: date | None,
    by: Person | None,
    now: datetime,
) -> PlanCare:
    """Who clears the way and what they cleared, and when the seats are looked at again."""
    today = local_day(now, place.time_zone)
    enforce(may_write_plan(by, place, work, today))
    if cleared.strip() and cleared_on is None:
        raise Refused(no(_("It does not say when that was cleared."), _("Write the day.")))
    if cleared_on is not None and cleared_on > today:
        raise Refused(no(_("That day has not come yet."), _("Write it down once it has happened.")))
    care = PlanCare.objects.create(
        place=place,
        work=work,
        sponsor=line(sponsor, at_most=200) if sponsor.strip() else "",
        cleared=paragraphs(cleared, at_most=1000),
        cleared_on=cleared_on,
        refresh_on=refresh_on,
        said_by=by,
        said_at=now,
    )
    _leave(care, by, now, "care_for_plan", f"{sponsor}\n{cleared}")
    return care


def tell_of_late_steps(*, steps: Iterable[PlanStep], now: datetime) -> None:
    """Whoever a late step belongs to is told of it once for each day it had."""
    for step in steps:
        moves = sorted(step.moves.all(), key=lambda move: (move.moved_at, move.id))
        queue(
            place_id=step.place_id,
            person_id=step.owner_id,
            kind="step_late",
            about_id=moves[-1].id if moves else step.id,
            now=now,
            once=True,
        )


def _leave(row: PlanStep | PlanCare, by: Person | None, now: datetime, verb: str, words: str) -> None:
    leave_line_of(row, by, now, verb, {"work": str(row.work_id or "")} | hashed(words))
