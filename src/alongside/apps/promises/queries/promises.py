"""Reading the promise book."""

import uuid
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Act, Entry, Standing, Words
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import on_day
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise, PromiseStep
from alongside.apps.promises.rules.endings import ending_of
from alongside.apps.work.models import Seat, Work


def promises_of(work: Work) -> QuerySet[Promise]:
    """Every promise of a work that was not withdrawn or replaced, soonest due first."""
    gone = Standing.objects.filter(work=work, state__in=[State.WITHDRAWN, State.REPLACED])
    return (
        _whole(Promise.objects.filter(entry__work=work))
        .exclude(entry__in=gone.values("entry_id"))
        .order_by("due_on", "id")
    )


def standing_promises(work: Work) -> list[Promise]:
    """Those whose entry stands, with their steps and whether they are disputed: only they are counted."""
    counted = [State.STANDS, State.UNCOUNTED]
    rows = Standing.objects.filter(entry=OuterRef("entry"))
    # From the work's own rows to its promises: the other way round every promise of the place would be read.
    own = Standing.objects.filter(work=work, state__in=counted, book=Book.PROMISE)
    return list(
        Promise.objects.filter(
            ~Exists(rows.exclude(state__in=counted)),
            entry__in=own.values("entry_id"),
        )
        .annotate(is_disputed=Exists(rows.filter(disputed=True)))
        .select_related("entry")
        .prefetch_related(Prefetch("steps", PromiseStep.objects.order_by("at", "id")))
        .order_by("due_on", "id")
    )


def promises_to(person: Person) -> QuerySet[Promise]:
    """What was promised to somebody by name, soonest due first."""
    mine = Act.objects.filter(person=person, part="PROMISED_TO").values("entry_id")
    return _whole(Promise.objects.filter(entry__in=mine)).order_by("due_on", "id")


def promises_owed_to(person: Person, today: date) -> list[Promise]:
    """What is promised to somebody, by name or as one of their side at a table, and not yet at its end.

    Soonest due first. What was withdrawn or replaced is left out.
    """
    seats = Seat.objects.filter(on_day(today), person=person)
    to = Act.objects.filter(entry=OuterRef("entry"), part=Part.PROMISED_TO)
    groups = to.filter(person__isnull=True)
    mine = Q(Exists(to.filter(person=person)))
    for work_id, side in seats.values_list("work_id", "side"):
        mine |= Q(Exists(groups.filter(side=side)), entry__work_id=work_id)
    made = Act.objects.filter(entry=OuterRef("entry"), part=Part.PROMISED, person=person)
    gone = Standing.objects.filter(entry=OuterRef("entry"), state__in=[State.WITHDRAWN, State.REPLACED])
    ended = PromiseStep.objects.filter(promise=OuterRef("pk"), kind__in=[StepKind.CHANGED, StepKind.BROKEN])
    said = PromiseStep.objects.filter(promise=OuterRef("pk"))
    kept = Exists(said.filter(kind=StepKind.SAID_KEPT)) & ~Exists(said.filter(kind=StepKind.SAID_NOT_KEPT))
    rows = Promise.objects.filter(mine, ~kept, ~Exists(made), ~Exists(gone), ~Exists(ended))
    return [promise for promise in _whole(rows).order_by("due_on", "id") if ending_of(promise) is None]


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
