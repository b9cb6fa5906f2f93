"""Sums of a work, added up live over one covering index. No running totals anywhere."""

import uuid
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, QuerySet, Sum

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Standing
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period
from alongside.kernel.remembering import remembered


@dataclass(frozen=True, slots=True)
class SumLine:
    """One total of standing lines. ``heads`` is the largest head count of a group among them."""

    part: str
    month: date
    side: str
    hat: str
    stage: str
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
    "part",
    "month",
    "side",
    "hat",
    "stage",
    "kind",
    "sector",
    "organisation_id",
    "disputed",
    "by_proxy",
    "witnessed",
    "in_kind",
)


def sums_of(work: Work, period: Period) -> list[SumLine]:
    """Standing hours, money and things of the doing book, in whole months: what was given, and received."""
    rows = (
        Standing.objects.filter(
            work=work,
            state=State.STANDS,
            book=Book.DOING,
            part__in=[Part.GAVE, Part.RECEIVED],
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
    asked = ["minutes of", person.id, period]
    return remembered(person.place_id, asked, lambda: {row["part"]: row["total"] for row in rows})


def money_given(work: Work, *, undisputed: bool) -> QuerySet[Standing]:
    """Money that stands."""
    rows = Standing.objects.filter(
        work=work, state=State.STANDS, book=Book.DOING, part=Part.GAVE, pence__gt=0
    )
    return rows.filter(disputed=False) if undisputed else rows
