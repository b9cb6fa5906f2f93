"""What changed because of people: promises made to many, kept or late, newest first."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Act, Standing, Words
from alongside.apps.places.models import Place
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise, PromiseStep
from alongside.apps.promises.queries.promises import with_footings
from alongside.apps.promises.rules.endings import ended_in, is_easy_win
from alongside.apps.work.models import Work
from alongside.kernel.remembering import remembered

LATE_FOR_DAYS = 365
LOOKED_AT = 20
COUNTED = [State.STANDS, State.UNCOUNTED]


def promises_heard(place: Place, today: date, *, at_most: int, but: Collection[UUID] = ()) -> list[Promise]:
    """Standing promises to several people or a group, never to one: kept last, then late longest.

    ``but`` leaves out what the page tells of already.
    """
    # First which, then the whole of each: joined to all that is shown, a planner reads every promise.
    kept = _kept_last(_to_many(place).exclude(id__in=list(but)))
    return _in_order([*kept[:at_most], *_late_longest(place, today)[: at_most - 1]])


def easy_wins(place: Place, days: int, *, at_most: int, work: Work | None = None) -> list[Promise]:
    """Kept in its time and within so many days of being made: small, and done. The last one first.

    Looked for among the promises kept last.
    """

    def read() -> list[UUID]:
        kept = _kept_last(_to_many(place), among=_promises_of(work) if work else None)
        keys = list(kept[:LOOKED_AT])
        found = _with_steps(Promise.objects.filter(id__in=keys).select_related("entry")).in_bulk()
        return [key for key in keys if is_easy_win(found[key], days, place.time_zone)][:at_most]

    asked = ["easy wins", days, at_most, work.id if work else None]
    return _in_order(remembered(place.id, asked, read))


def _in_order(keys: list[UUID]) -> list[Promise]:
    found = _whole(Promise.objects.filter(id__in=keys)).in_bulk() if keys else {}
    return [found[key] for key in keys]


def _promises_of(work: Work) -> QuerySet[Promise, UUID]:
    """From the work's own rows: the other way round every promise of the place would be read."""
    own = Standing.objects.filter(work=work, state__in=COUNTED, book=Book.PROMISE).order_by()
    return Promise.objects.filter(entry__in=own.values("entry_id")).order_by().values_list("id", flat=True)


def _kept_last(
    promises: QuerySet[Promise], among: QuerySet[Promise, UUID] | None = None
) -> QuerySet[PromiseStep, UUID]:
    """From what was said last: each promise where the last of those it was made to said that it was kept."""
    said = PromiseStep.objects.filter(kind=StepKind.SAID_KEPT)
    if among is not None:
        said = said.filter(promise__in=among)
    later = said.filter(
        Q(at__gt=OuterRef("at")) | Q(at=OuterRef("at"), id__gt=OuterRef("id")), promise=OuterRef("promise")
    )
    kept = promises.filter(ended_in()["kept"], pk=OuterRef("promise"))
    return said.filter(~Exists(later), Exists(kept)).order_by("-at", "-id").values_list("promise", flat=True)


def _late_longest(place: Place, today: date) -> QuerySet[Promise, UUID]:
    lately = today - timedelta(days=LATE_FOR_DAYS)
    late = _to_many(place).filter(~ended_in()["kept"], due_on__lt=today, due_on__gte=lately)
    return late.order_by("due_on", "id").values_list("id", flat=True)


def _to_many(place: Place) -> QuerySet[Promise]:
    rows = Standing.objects.filter(entry=OuterRef("entry"))
    waiting = rows.exclude(state__in=COUNTED)
    to = Act.objects.filter(entry=OuterRef("entry"), part=Part.PROMISED_TO)
    several = Exists(to.filter(position__gt=Subquery(to.order_by("position").values("position")[:1])))
    return Promise.objects.filter(
        ~ended_in()["let_go"],
        Exists(to.filter(person__isnull=True)) | several,
        ~Exists(waiting),
        Exists(rows),
        place=place,
    )


def _whole(promises: QuerySet[Promise]) -> QuerySet[Promise]:
    acts = Act.objects.select_related("person", "organisation").order_by("position")
    words = Words.objects.order_by("field")
    rows = promises.select_related("entry", "entry__work", "because_of")
    return _with_steps(rows).prefetch_related(
        with_footings(),
        Prefetch("entry__acts", acts),
        Prefetch("entry__words", words),
        Prefetch("because_of__acts", acts),
        Prefetch("because_of__words", words),
    )


def _with_steps(promises: QuerySet[Promise]) -> QuerySet[Promise]:
    return promises.prefetch_related(
        Prefetch("steps", PromiseStep.objects.select_related("by").order_by("at", "id"))
    )
