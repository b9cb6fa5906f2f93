"""Reading the decision book."""

import uuid
from collections.abc import Iterable
from datetime import date

from django.db.models import Min, Prefetch, QuerySet

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Entry, Standing
from alongside.apps.decisions.models import Citation, Decision, Told, Views
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period


def standing_decisions(work: Work, period: Period) -> QuerySet[Decision]:
    """The decisions of a work in a period whose every act stands, with who took part, oldest first."""
    return (
        Decision.objects.filter(
            entry__work=work,
            entry__happened_on__gte=period.start,
            entry__happened_on__lt=period.end,
        )
        .filter(entry__in=_standing(work, period, Part.DECIDED))
        .exclude(entry__in=_not_standing(work))
        .select_related("entry")
        .prefetch_related(
            Prefetch("entry__standings", Standing.objects.order_by("act_id")),
            Prefetch("citations", Citation.objects.order_by("id")),
            Prefetch("told", Told.objects.order_by("told_on", "id")),
        )
        .order_by("entry__happened_on", "entry_id")
    )


def standing_views(work: Work, period: Period) -> QuerySet[Views]:
    """Views asked for in a period, as far as they stand, oldest first."""
    return (
        Views.objects.filter(entry__in=_standing(work, period, Part.SAID))
        .exclude(entry__in=_not_standing(work))
        .select_related("entry")
        .prefetch_related(Prefetch("entry__standings", Standing.objects.order_by("act_id")))
        .order_by("entry__happened_on", "entry_id")
    )


def views_cited(decisions: Iterable[Decision]) -> set[uuid.UUID]:
    """The decisions among these that cite something citizens said or raised and that stands."""
    cited = {c.cites_id: c.decision_id for one in decisions for c in one.citations.all()}
    said = Standing.objects.filter(entry__in=cited, side="CITIZEN", part=Part.SAID, state=State.STANDS)
    return {cited[entry_id] for entry_id in said.values_list("entry_id", flat=True)}


def citable_entries(work: Work) -> QuerySet[Entry]:
    """What a new decision can rest on: views and decisions of its work, latest first."""
    return (
        Entry.objects.filter(work=work, book=Book.DECISION, withdrawal__isnull=True)
        .select_related("decision", "views")
        .prefetch_related("words")
        .order_by("-happened_on", "-id")[:50]
    )


def _standing(work: Work, period: Period, part: Part) -> QuerySet[Standing, uuid.UUID]:
    return Standing.objects.filter(
        work=work,
        state=State.STANDS,
        book=Book.DECISION,
        part=part,
        month__gte=period.start,
        month__lt=period.end,
    ).values_list("entry_id", flat=True)


def _not_standing(work: Work) -> QuerySet[Standing, uuid.UUID]:
    return (
        Standing.objects.filter(work=work, book=Book.DECISION)
        .exclude(state__in=[State.STANDS, State.UNCOUNTED])
        .values_list("entry_id", flat=True)
    )


def first_decision_on(work: Work, *, undisputed: bool) -> date | None:
    """The day of the first decision that stands."""
    rows = Standing.objects.filter(
        work=work, state=State.STANDS, book=Book.DECISION, part=Part.DECIDED
    ).exclude(entry__in=_not_standing(work))
    rows = rows.filter(disputed=False) if undisputed else rows
    first: date | None = rows.aggregate(first=Min("happened_on"))["first"]
    return first
