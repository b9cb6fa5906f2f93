"""Sums of a work, added up live over one covering index. No running totals anywhere."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Min, QuerySet, Sum

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Standing
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage


@dataclass(frozen=True, slots=True)
class SumLine:
    """One total of standing lines. ``heads`` is the largest head count of a group among them."""

    month: date
    stage: str
    side: str
    kind: str
    sector: str
    organisation_id: uuid.UUID | None
    in_kind: str
    disputed: bool
    by_proxy: bool
    witnessed: bool
    minutes: int
    pence: int
    heads: int


_GROUP = (
    "month",
    "stage",
    "side",
    "kind",
    "sector",
    "organisation_id",
    "disputed",
    "by_proxy",
    "witnessed",
    "in_kind",
)


def sums_of(work: Work, period: Period, part: Part = Part.GAVE) -> list[SumLine]:
    """Standing hours, money and things of the doing book, in whole months: what was given, or received."""
    rows = (
        Standing.objects.filter(
            work=work,
            state=State.STANDS,
            book=Book.DOING,
            part=part,
            month__gte=period.start,
            month__lt=period.end,
        )
        .values(*_GROUP)
        .annotate(total_minutes=Sum("minutes"), total_pence=Sum("pence"), most_heads=Max("group_heads"))
        .order_by(*_GROUP)
    )
    return [
        SumLine(
            **{name: row[name] for name in _GROUP},
            minutes=row["total_minutes"],
            pence=row["total_pence"],
            heads=row["most_heads"],
        )
        for row in rows
    ]


def distinct_days(
    work: Work, period: Period, stages: frozenset[Stage], *, at_most: int, undisputed: bool
) -> int:
    """On how many days something stands, counted no further than needed."""
    rows = _given(work, period, stages, undisputed=undisputed).values_list("happened_on", flat=True)
    return len(rows.distinct().order_by()[:at_most])


def distinct_people(
    work: Work, period: Period, stages: frozenset[Stage], *, at_most: int, undisputed: bool
) -> int:
    """How many named people gave time that stands, counted no further than needed."""
    rows = _given(work, period, stages, undisputed=undisputed).filter(person__isnull=False)
    return len(rows.values_list("person_id", flat=True).distinct().order_by()[:at_most])


def people_on_side(work: Work, period: Period, side: Side, *, at_most: int) -> int:
    """How many named people of a side gave time that stands: small numbers are not shown to strangers."""
    rows = _given(work, period, frozenset(Stage)).filter(person__isnull=False, side=side)
    return len(rows.values_list("person_id", flat=True).distinct().order_by()[:at_most])


def _given(
    work: Work, period: Period, stages: frozenset[Stage], *, undisputed: bool = False
) -> QuerySet[Standing]:
    rows = Standing.objects.filter(
        work=work,
        state=State.STANDS,
        book=Book.DOING,
        part=Part.GAVE,
        month__gte=period.start,
        month__lt=period.end,
        stage__in=stages,
        minutes__gt=0,
    )
    return rows.filter(disputed=False) if undisputed else rows


def minutes_of(person: Person, period: Period) -> dict[str, int]:
    """What one person gave and received in a period, as far as it stands."""
    rows = (
        Standing.objects.filter(
            person=person, state=State.STANDS, month__gte=period.start, month__lt=period.end
        )
        .values("part")
        .annotate(total=Sum("minutes"))
        .order_by("part")
    )
    return {row["part"]: row["total"] for row in rows}


def first_money_on(work: Work, *, undisputed: bool) -> date | None:
    """The day money that stands was first given, if it ever was."""
    rows = Standing.objects.filter(
        work=work, state=State.STANDS, book=Book.DOING, part=Part.GAVE, pence__gt=0
    )
    rows = rows.filter(disputed=False) if undisputed else rows
    first: date | None = rows.aggregate(first=Min("happened_on"))["first"]
    return first
