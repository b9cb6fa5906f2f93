"""One person's own record: what stands of what they gave and received."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet, Sum

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Standing, Words
from alongside.apps.people.models import Person
from alongside.core.shared.period import Period


@dataclass(frozen=True, slots=True)
class RecordLine:
    """**Units**: minutes and pence, of one work and stage."""

    work: str
    stage: str
    part: str
    minutes: int
    pence: int


def record_totals(person: Person, period: Period) -> list[RecordLine]:
    """By work and stage; months are whole."""
    rows = (
        _standing(person, period)
        .values("work__name", "stage", "part")
        .annotate(total_minutes=Sum("minutes"), total_pence=Sum("pence"))
        .order_by("work__name", "stage", "part")
    )
    return [
        RecordLine(row["work__name"], row["stage"], row["part"], row["total_minutes"], row["total_pence"])
        for row in rows
    ]


def record_rows(person: Person, period: Period) -> QuerySet[Standing]:
    """The lines behind them, latest month first, in the order of the index. Slice it."""
    return (
        _standing(person, period)
        .select_related("entry", "entry__work", "act", "act__organisation")
        .prefetch_related(Prefetch("entry__words", Words.objects.order_by("field")))
        .order_by("-month", "-happened_on", "-id")
    )


def _standing(person: Person, period: Period) -> QuerySet[Standing]:
    return Standing.objects.filter(
        person=person,
        state=State.STANDS,
        book=Book.DOING,
        part__in=[Part.GAVE, Part.RECEIVED],
        month__gte=period.start,
        month__lt=period.end,
    )
