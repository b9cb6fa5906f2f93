"""Who may write a plan, and say how a step of it stands."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import takes_part
from alongside.apps.people.rules.roles import may_look_after_place
from alongside.apps.places.models import Place
from alongside.apps.work.enums import StepState, WorkState
from alongside.apps.work.models import PlanStep, Work
from alongside.apps.work.rules.works import may_run_work
from alongside.kernel.verdict import YES, Verdict, no


def may_write_plan(by: Person | None, place: Place, work: Work | None, day: date) -> Verdict:
    """A lead of the work; for the plan of the place, a lead of the place."""
    if work is None:
        return may_look_after_place(by, place, day)
    if work.state == WorkState.PROPOSED:
        return no(_("This work is not open yet."), _("Its plan begins when it opens."))
    return may_run_work(by, work, day)


def may_own_step(owner: Person, place: Place) -> Verdict:
    """A step belongs to somebody who takes part."""
    return YES if takes_part(owner, place) else no(_("That person does not take part in this place."))


def may_end_step(by: Person | None, step: PlanStep, day: date) -> Verdict:
    """Whoever it belongs to, or whoever may write the plan; once."""
    if step.state != StepState.OPEN:
        return no(_("This step has ended already."))
    if by is not None and by.id == step.owner_id and takes_part(by, step.place):
        return YES
    return may_write_plan(by, step.place, step.work, day)


def steps_to_end(
    by: Person | None, steps: Iterable[PlanStep], day: date, *, may_write: bool
) -> frozenset[UUID]:
    """The same rule for the steps of one plan, where ``may_write_plan`` was asked already."""
    owns = by.id if by is not None else None
    return frozenset(
        step.id
        for step in steps
        if step.state == StepState.OPEN
        and (may_write or (step.owner_id == owns and takes_part(by, step.place)))
    )


def may_move_step(by: Person | None, step: PlanStep, due_on: date, day: date) -> Verdict:
    """Whoever may say how it stands, to a day that has not gone by and is another one."""
    if not (verdict := may_end_step(by, step, day)):
        return verdict
    if due_on == step.due_on:
        return no(_("It has that day already."), _("Choose another day, or leave it as it is."))
    if due_on < day:
        return no(_("That day has gone by."), _("Choose today or a later day."))
    return YES
