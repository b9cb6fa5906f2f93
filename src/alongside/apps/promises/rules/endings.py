"""How a promise ended, if it did."""

import uuid
from collections.abc import Iterable
from datetime import date, datetime
from typing import Protocol, TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise, PromiseStep
from alongside.kernel.clock import local_day


class Said(Protocol):
    """What the rules read of a step: a whole row, or only these columns of it."""

    @property
    def kind(self) -> str: ...
    @property
    def by_id(self) -> uuid.UUID: ...
    @property
    def at(self) -> datetime: ...
    @property
    def done_on(self) -> date | None: ...


Step = TypeVar("Step", bound=Said)


def ending_of(promise: Promise) -> PromiseStep | None:
    """The step that ended it, as ``ending_among`` has it."""
    return ending_among(promise.steps.all())


def ending_among(steps: Iterable[Step]) -> Step | None:
    """What ended a promise: kept by the word of those it was made to, changed, or broken. Steps in order.

    A promise somebody it was made to says was *not* kept is not kept until they say otherwise.
    """
    latest: dict[uuid.UUID, Step] = {}
    for step in steps:
        if step.kind in (StepKind.CHANGED, StepKind.BROKEN):
            return step
        if step.kind in (StepKind.SAID_KEPT, StepKind.SAID_NOT_KEPT):
            latest.pop(step.by_id, None)  # who says it again says it last
            latest[step.by_id] = step
    said = list(latest.values())
    if said and all(step.kind == StepKind.SAID_KEPT for step in said):
        return said[-1]
    return None


def ended_in() -> dict[str, Q]:
    """The same rule as filters on promises: ``kept``, and ``let_go`` when changed or broken."""
    steps = PromiseStep.objects.filter(promise=OuterRef("pk"))
    let_go = steps.filter(kind__in=[StepKind.CHANGED, StepKind.BROKEN])
    kept = steps.filter(kind=StepKind.SAID_KEPT)
    since = PromiseStep.objects.filter(
        promise=OuterRef("promise"), by=OuterRef("by"), kind=StepKind.SAID_KEPT, at__gt=OuterRef("at")
    )
    still_no = steps.filter(~Exists(since), kind=StepKind.SAID_NOT_KEPT)
    return {"kept": Q(Exists(kept)) & ~Q(Exists(still_no)), "let_go": Q(Exists(let_go))}


def explained(today: date) -> QuerySet[PromiseStep]:
    """For a filter on promises: said why it is late, with a day to hope for that has not gone by."""
    hoped = PromiseStep.objects.filter(promise=OuterRef("pk"), kind=StepKind.EXPLAINED)
    return hoped.filter(new_due_on__gte=today)


def done_on(steps: Iterable[Said]) -> date | None:
    """The day its maker says it was done."""
    days = [step.done_on for step in steps if step.kind == StepKind.SAID_DONE]
    return min((day for day in days if day is not None), default=None)


def is_easy_win(promise: Promise, days: int, zone: str) -> bool:
    """Kept, done by its day, and within so many days of being made; done when said kept, at the latest."""
    ending = ending_of(promise)
    if ending is None or ending.kind != StepKind.SAID_KEPT:
        return False
    done = done_on(promise.steps.all()) or local_day(ending.at, zone)
    return done <= promise.due_on and (done - promise.entry.happened_on).days <= days
