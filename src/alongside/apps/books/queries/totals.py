"""Totals by month, side and hat, with the people behind them: all that strangers ever see of the books."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, QuerySet, Sum

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Standing
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side


@dataclass(frozen=True, slots=True)
class Total:
    """Standing minutes of one month and hat, or of all months or hats where that is None.

    ``people`` are the different named people, and the largest group among them.
    """

    side: Side
    month: date | None
    hat: str | None
    minutes: int
    people: int


def totals_of(work: Work, period: Period) -> list[Total]:
    """Every cell and every margin of both sides' tables, in four queries however long the book."""
    given = _given(work, period)
    return [
        *_grouped(given, "month", "hat"),
        *_grouped(given, "month"),
        *_grouped(given, "hat"),
        *_grouped(given),
    ]


def _given(work: Work, period: Period) -> QuerySet[Standing]:
    return Standing.objects.filter(
        work=work,
        state=State.STANDS,
        book=Book.DOING,
        part=Part.GAVE,
        month__gte=period.start,
        month__lt=period.end,
        minutes__gt=0,
    )


_COLUMNS = {"month": "month", "hat": "act__hat"}


def _grouped(given: QuerySet[Standing], *by: str) -> Iterable[Total]:
    columns = ["side", *(_COLUMNS[name] for name in by)]
    rows: Iterable[dict[str, Any]] = (
        given.values(*columns)
        .annotate(
            total=Sum("minutes"),
            named=Count("person_id", distinct=True),
            heads=Max("group_heads"),
        )
        .order_by(*columns)
    )
    for row in rows:
        yield Total(
            side=Side(row["side"]),
            month=row.get("month"),
            hat=row.get("act__hat"),
            minutes=row["total"],
            people=row["named"] + row["heads"],
        )
