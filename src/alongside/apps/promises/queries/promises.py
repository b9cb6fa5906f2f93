"""Reading the promise book."""

import uuid
from datetime import date

from django.db.models import Prefetch, QuerySet

from alongside.apps.books.enums import State
from alongside.apps.books.models import Act, Entry, Standing, Words
from alongside.apps.people.models import Person
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise, PromiseStep
from alongside.apps.work.models import Work

ENDINGS = (StepKind.SAID_KEPT, StepKind.CHANGED, StepKind.BROKEN)


def promises_of(work: Work) -> QuerySet[Promise]:
    """Every promise of a work that was not withdrawn or replaced, soonest due first."""
    gone = Standing.objects.filter(work=work, state__in=[State.WITHDRAWN, State.REPLACED])
    return (
        _whole(Promise.objects.filter(entry__work=work))
        .exclude(entry__in=gone.values("entry_id"))
        .order_by("due_on", "id")
    )


def standing_promises(work: Work) -> list[Promise]:
    """Those whose entry stands: only they are counted."""
    counted = {State.STANDS, State.UNCOUNTED}
    return [
        promise
        for promise in promises_of(work)
        if all(row.state in counted for row in promise.entry.standings.all())
    ]


def promises_to(person: Person) -> QuerySet[Promise]:
    """What was promised to somebody by name, soonest due first."""
    mine = Act.objects.filter(person=person, part="PROMISED_TO").values("entry_id")
    return _whole(Promise.objects.filter(entry__in=mine)).order_by("due_on", "id")


def promise_of(entry: Entry) -> Promise | None:
    """What makes this entry a promise, with all its steps."""
    return _whole(Promise.objects.filter(entry=entry)).first()


def promise_by_id(promise_id: uuid.UUID) -> Promise | None:
    return _whole(Promise.objects.filter(id=promise_id)).first()


def _whole(promises: QuerySet[Promise]) -> QuerySet[Promise]:
    return promises.select_related("entry", "entry__work", "entry__place").prefetch_related(
        Prefetch("steps", PromiseStep.objects.select_related("by").order_by("at", "id")),
        Prefetch("entry__acts", Act.objects.select_related("person", "organisation").order_by("position")),
        Prefetch("entry__standings", Standing.objects.order_by("act_id")),
        Prefetch("entry__words", Words.objects.order_by("field")),
    )


def ending_of(promise: Promise) -> PromiseStep | None:
    """The step that ended it: kept by the word of those it was made to, changed, or broken.

    A promise somebody it was made to says was *not* kept is not kept until they say otherwise.
    """
    steps = list(promise.steps.all())
    for step in steps:
        if step.kind in (StepKind.CHANGED, StepKind.BROKEN):
            return step
    latest = {step.by_id: step for step in steps if step.kind in (StepKind.SAID_KEPT, StepKind.SAID_NOT_KEPT)}
    said = list(latest.values())
    if said and all(step.kind == StepKind.SAID_KEPT for step in said):
        return said[-1]
    return None


def done_on(promise: Promise) -> date | None:
    """The day its maker says it was done."""
    days = [step.done_on for step in promise.steps.all() if step.kind == StepKind.SAID_DONE]
    return min((day for day in days if day is not None), default=None)
