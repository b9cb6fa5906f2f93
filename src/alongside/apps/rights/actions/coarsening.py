"""At erasing: the day of an act becomes its month where so few remain that the day could lead to somebody."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, DateField, F, Q, QuerySet
from django.db.models.functions import Cast, TruncMonth

from alongside.apps.books.models import Entry, Standing
from alongside.apps.people.models import Person
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figure_on

AT_ONCE = 500


def coarsen_days(*, person: Person, day: date) -> int:
    """Called inside ``kernel.erasing``; says how many entries lost their day.

    Few: in that work and month fewer known people are left in the books than the place shows to strangers.
    A group’s heads are nobody one could ask, so they do not count.
    """
    smallest = int(figure_on(person.place, FigureKey.SMALL_NUMBER, day))
    keys = _entries(person, smallest)
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        month = Cast(TruncMonth("happened_on"), DateField())
        Entry.objects.filter(pk__in=some).update(happened_on=month, month_only=True)
        Standing.objects.filter(entry__in=some).update(happened_on=F("month"))
    return len(keys)


def _entries(person: Person, smallest: int) -> list[UUID]:
    own = Standing.objects.filter(person=person).order_by()
    months = set(own.values_list("work_id", "month").distinct())
    if not months:
        return []
    works = {work for work, _month in months}
    crowded = {key for key, people in _others(person, works).items() if people >= smallest}
    few = Q()
    for work, month in sorted(months - crowded, key=str):
        few |= Q(work_id=work, month=month)
    rows = own.filter(few) if few else own.none()
    found = rows.exclude(entry__month_only=True).values_list("entry_id", flat=True).distinct()
    return list(found)


def _others(person: Person, works: set[UUID]) -> dict[tuple[UUID, date], int]:
    """How many people who have not been erased stand in each month of these works beside them."""
    rows = Standing.objects.filter(work__in=works, person__isnull=False)
    known = rows.exclude(person=person).exclude(person__name="").order_by()
    counted: QuerySet[Standing, Any] = known.values("work_id", "month").annotate(
        n=Count("person", distinct=True)
    )
    return {(row["work_id"], row["month"]): row["n"] for row in counted}
