"""One person's own record: what stands of what they gave and received."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet, Sum

from alongside.apps.books.enums import Part, State
from alongside.apps.books.models import Standing, Words
from alongside.apps.people.models import Person
from alongside.core.shared.period import Period
from alongside.kernel.remembering import remembered


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
    asked: list[object] = ["record", person.id, period]
    return remembered(person.place_id, asked, lambda: [_line(row) for row in rows])


def _line(row: Mapping[str, Any]) -> RecordLine:
    return RecordLine(row["work__name"], row["stage"], row["part"], row["total_minutes"], row["total_pence"])


def record_rows(person: Person, period: Period, start: int, at_most: int) -> list[Standing]:
    """The lines behind them, latest first."""
    # First which, in the order of their index, then the whole of each.
    keys = _standing(person, period).order_by("-month", "-happened_on", "-act").values_list("pk", flat=True)
    rows = (
        Standing.objects.filter(pk__in=list(keys[start : start + at_most]))
        .select_related("entry", "entry__work", "act", "act__organisation")
        .prefetch_related(Prefetch("entry__words", Words.objects.order_by("field")))
        .order_by("-happened_on", "-act")
    )
    return list(rows)


def _standing(person: Person, period: Period) -> QuerySet[Standing]:
    """Every column asked of is in one index."""
    return Standing.objects.filter(
        person=person,
        state=State.STANDS,
        part__in=[Part.GAVE, Part.RECEIVED],
        month__gte=period.start,
        month__lt=period.end,
    )
