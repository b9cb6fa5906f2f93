"""Reading the decision book."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Entry, Standing
from alongside.apps.decisions.models import Citation, Decision, Told, Views
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side


@dataclass(frozen=True, slots=True)
class BookEntry:
    """A decision, or views that were asked for, whose every act stands; with its rows and what rests on it.

    ``cites_citizens``: the decision rests on something citizens said that stands itself.
    """

    entry: Entry
    rows: tuple[Standing, ...]
    decision: Decision | None
    views: Views | None
    cites_citizens: bool
    told: bool


def standing_book(work: Work, period: Period) -> list[BookEntry]:
    """The decision book of a work in whole months, as far as it stands, oldest first. One query."""
    told = Told.objects.filter(decision__entry=OuterRef("entry"))
    said = Standing.objects.filter(
        entry=OuterRef("cites"), side=Side.CITIZEN, part=Part.SAID, state=State.STANDS
    )
    cited = Citation.objects.filter(Exists(said), decision__entry=OuterRef("entry"))
    rows = (
        _in_the_book(work, State.values)
        .filter(month__gte=period.start, month__lt=period.end)
        .select_related("act", "entry", "entry__decision", "entry__views")
        .annotate(was_told=Exists(told), cites_citizens=Exists(cited))
        .order_by("happened_on", "entry_id", "act_id")
    )
    groups = [list(group) for _id, group in groupby(rows, lambda row: row.entry_id)]
    return [_book_entry(group) for group in groups if _stands(group)]


def _stands(rows: list[Any]) -> bool:
    """Somebody's act stands, and nobody's waits, was withdrawn or replaced."""
    states = {row.state for row in rows}
    return State.STANDS in states and states <= {State.STANDS, State.UNCOUNTED}


def _book_entry(rows: list[Any]) -> BookEntry:
    entry = rows[0].entry
    return BookEntry(
        entry=entry,
        rows=tuple(rows),
        decision=getattr(entry, "decision", None),
        views=getattr(entry, "views", None),
        cites_citizens=rows[0].cites_citizens,
        told=rows[0].was_told,
    )


def citable_entries(work: Work) -> QuerySet[Entry]:
    """What a new decision can rest on: views and decisions of its work, latest first."""
    return (
        Entry.objects.filter(work=work, book=Book.DECISION, withdrawal__isnull=True)
        .select_related("decision", "views")
        .prefetch_related("words")
        .order_by("-happened_on", "-id")[:50]
    )


def _not_standing(work: Work) -> QuerySet[Standing, uuid.UUID]:
    rows = _in_the_book(work, [State.WAITING, State.REPLACED, State.WITHDRAWN])
    return rows.values_list("entry_id", flat=True)


def _in_the_book(work: Work, states: Iterable[str]) -> QuerySet[Standing]:
    """Every state is named, or else the index could not skip the work's other books."""
    return Standing.objects.filter(work=work, state__in=list(states), book=Book.DECISION)


def decided(work: Work, *, undisputed: bool) -> QuerySet[Standing]:
    """The acts of deciding that stand, of entries that stand whole."""
    rows = Standing.objects.filter(
        work=work, state=State.STANDS, book=Book.DECISION, part=Part.DECIDED
    ).exclude(entry__in=_not_standing(work))
    return rows.filter(disputed=False) if undisputed else rows
