"""Reading the promise book."""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Act, Entry, Standing, Words
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import on_day
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Footing, Promise, PromiseStep, Stopper
from alongside.apps.promises.queries.thanks import with_thanks
from alongside.apps.promises.rules.endings import Said, ended_in, explained
from alongside.apps.work.models import Seat, Work
from alongside.core.shared.sides import Side
from alongside.kernel.remembering import remembered

MOST = 1001  # as many as pages are offered, and one to tell that there are more


def promises_of(work: Work) -> QuerySet[Promise]:
    """Every promise of a work that was not withdrawn or replaced, soonest due first."""
    gone = Standing.objects.filter(work=work, state__in=[State.WITHDRAWN, State.REPLACED])
    return (
        _whole(Promise.objects.filter(entry__work=work))
        .exclude(entry__in=gone.values("entry_id"))
        .order_by("due_on", "id")
    )


@dataclass(frozen=True, slots=True)
class StandingPromise:
    """What a measure counts of a promise: its days and what was said of it since, in order. No words."""

    entry_id: uuid.UUID
    made_on: date
    due_on: date
    is_disputed: bool
    steps: tuple[Said, ...]


def standing_promises(work: Work) -> list[StandingPromise]:
    """Those whose entry stands: only they are counted. Columns, not rows: a large work has thousands."""
    counted = [State.STANDS, State.UNCOUNTED]
    lines = Standing.objects.filter(entry=OuterRef("entry"))
    # From the work's own rows to its promises: the other way round every promise of the place would be read.
    own = Standing.objects.filter(work=work, state__in=counted, book=Book.PROMISE).values("entry_id")
    promises = Promise.objects.filter(~Exists(lines.exclude(state__in=counted)), entry__in=own)
    told: dict[uuid.UUID, list[Said]] = defaultdict(list)
    steps = PromiseStep.objects.filter(promise__in=promises.values("id")).order_by("at", "id")
    for step in steps.values_list("promise_id", "kind", "by_id", "at", "done_on", named=True):
        told[step.promise_id].append(step)
    rows = promises.annotate(is_disputed=Exists(lines.filter(disputed=True))).order_by("due_on", "id")
    return [
        StandingPromise(entry_id, made_on, due_on, is_disputed, tuple(told[key]))
        for key, entry_id, made_on, due_on, is_disputed in rows.values_list(
            "id", "entry_id", "entry__happened_on", "due_on", "is_disputed"
        )
    ]


def promises_owed_to(
    person: Person, today: date, seats: Iterable[Seat] | None = None, *, start: int = 0, at_most: int
) -> list[Promise]:
    """What is promised to somebody, by name or as one of their side at a table, and not yet at its end.

    Soonest due first. Without what was withdrawn or replaced. ``seats``: theirs, if read already.
    """

    def read() -> list[uuid.UUID]:
        rows = _owed_to(person, today, seats).order_by("due_on", "id")
        return list(rows.values_list("id", flat=True)[:MOST])

    # First which, then the whole of each: the ends of all are looked up, the words of a few.
    keys = remembered(person.place_id, ["owed to", person.id, today], read)[start : start + at_most]
    return list(_told(Promise.objects.filter(id__in=keys)).order_by("due_on", "id"))


def _owed_to(person: Person, today: date, seats: Iterable[Seat] | None) -> QuerySet[Promise]:
    by_name = Act.objects.filter(part=Part.PROMISED_TO, person=person).order_by().values("entry_id")
    to_groups = [_to_group(side, works) for side, works in _seated(person, today, seats)]
    made = Act.objects.filter(entry=OuterRef("entry"), part=Part.PROMISED, person=person)
    seen_to = Footing.objects.filter(promise=OuterRef("pk"), owner=person)
    gone = Standing.objects.filter(entry=OuterRef("entry"), state__in=[State.WITHDRAWN, State.REPLACED])
    ended = ended_in()
    return Promise.objects.filter(
        ~ended["kept"],
        ~ended["let_go"],
        ~Exists(made),
        ~Exists(seen_to),
        ~Exists(gone),
        entry__in=by_name.union(*to_groups),
    )


def _to_group(side: Side, works: list[uuid.UUID]) -> QuerySet[Standing, Any]:
    """The entries of promises to everybody of a side at these tables."""
    rows = Standing.objects.filter(
        work__in=works,
        state__in=[State.STANDS, State.WAITING, State.UNCOUNTED],
        book=Book.PROMISE,
        part=Part.PROMISED_TO,
        side=side,
        person__isnull=True,
    )
    return rows.order_by().values("entry_id")


def _seated(person: Person, today: date, known: Iterable[Seat] | None) -> list[tuple[Side, list[uuid.UUID]]]:
    """The works at whose tables somebody sits, by the side they sit on."""
    seats = Seat.objects.filter(on_day(today), person=person) if known is None else known
    found = [(seat.work_id, seat.side) for seat in seats]
    return [(side, [work for work, own in found if own == side]) for side in Side]


def late_promises_of(person: Person, today: date) -> QuerySet[Promise]:
    """What somebody promised or sees to, past its day, neither ended nor explained; longest overdue first."""
    gone = Standing.objects.filter(entry=OuterRef("entry"), state__in=[State.WITHDRAWN, State.REPLACED])
    made = Act.objects.filter(part=Part.PROMISED, person=person).order_by().values("entry_id")
    seen_to = Footing.objects.filter(owner=person).order_by().values("promise_id")
    done = PromiseStep.objects.filter(promise=OuterRef("pk"), kind=StepKind.SAID_DONE)
    ended = ended_in()
    rows = Promise.objects.filter(
        Q(entry__in=made) | Q(pk__in=seen_to),
        ~ended["kept"],
        ~ended["let_go"],
        ~Exists(gone),
        ~Exists(explained(today)),
        ~Exists(done),
        due_on__lt=today,
    )
    words = Prefetch("entry__words", Words.objects.order_by("field"))
    return rows.select_related("entry", "entry__work").prefetch_related(words).order_by("due_on", "id")


def promise_of(entry: Entry) -> Promise | None:
    """What makes this entry a promise, with all its steps."""
    return _whole(Promise.objects.filter(entry=entry)).first()


def promise_by_id(promise_id: uuid.UUID) -> Promise | None:
    """With what it rests on and who was thanked."""
    rows = _whole(Promise.objects.filter(id=promise_id)).select_related("because_of")
    return rows.prefetch_related(
        Prefetch("because_of__acts", Act.objects.select_related("person").order_by("position")),
        with_thanks("entry"),
    ).first()


def _told(promises: QuerySet[Promise]) -> QuerySet[Promise]:
    """With what a line in a list tells of a promise."""
    return promises.select_related("entry", "entry__work").prefetch_related(
        Prefetch("steps", PromiseStep.objects.order_by("at", "id")),
        Prefetch("entry__acts", Act.objects.select_related("person", "organisation").order_by("position")),
        Prefetch("entry__words", Words.objects.order_by("field")),
    )


def _whole(promises: QuerySet[Promise]) -> QuerySet[Promise]:
    return promises.select_related("entry", "entry__work").prefetch_related(
        Prefetch("steps", PromiseStep.objects.select_related("by").order_by("at", "id")),
        with_footings(),
        Prefetch("entry__acts", Act.objects.select_related("person", "organisation").order_by("position")),
        Prefetch("entry__standings", Standing.objects.order_by("act_id")),
        Prefetch("entry__words", Words.objects.order_by("field")),
    )


def with_footings() -> "Prefetch[Any]":
    """What promises stand on, in two queries."""
    stoppers = Prefetch("stoppers", Stopper.objects.order_by("position"))
    rows = Footing.objects.select_related("owner", "by").prefetch_related(stoppers)
    return Prefetch("footings", rows.order_by("at", "id"))
