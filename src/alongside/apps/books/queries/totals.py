"""Totals by month, side and hat, with the people behind them: all that strangers ever see of the books."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, OuterRef, QuerySet, Sum

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Standing
from alongside.apps.books.queries.counting import CountUpTo
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side

# A cell of one side's table, or a margin of it where month or hat is None.
Key = tuple[Side, date | None, str | None]


@dataclass(frozen=True, slots=True)
class Total:
    """Standing minutes, and the different people behind them: those named, and the largest group.

    ``people`` is exact below what was asked for; from there on it reads "or more".
    """

    side: Side
    month: date | None
    hat: str | None
    minutes: int
    people: int


def totals_of(work: Work, period: Period, *, at_most: int) -> list[Total]:
    """Every cell and every margin of both sides' tables, in two queries however long the book."""
    given = _given(work).filter(month__gte=period.start, month__lt=period.end)
    cells = _cells(given, _given(work), at_most)
    minutes = _with_margins({key: cell.minutes for key, cell in cells.items()}, sum)
    heads = _with_margins({key: cell.heads for key, cell in cells.items()}, max)
    named = _with_margins({key: cell.named for key, cell in cells.items()}, max)
    unsure = [key for key in minutes if key not in cells and named[key] < at_most]
    named |= _people(work, given, unsure, at_most)
    return [Total(*key, minutes[key], named[key] + heads[key]) for key in minutes]


def _given(work: Work) -> QuerySet[Standing]:
    return Standing.objects.filter(
        work=work,
        state=State.STANDS,
        book=Book.DOING,
        part=Part.GAVE,
        minutes__gt=0,
    )


@dataclass(frozen=True, slots=True)
class _Cell:
    minutes: int
    heads: int
    named: int


def _cells(given: QuerySet[Standing], ever: QuerySet[Standing], at_most: int) -> dict[Key, _Cell]:
    """Minutes of each cell, the heads of its largest group, and its named people as far as they matter."""
    # Of all months, then one: beside a span of months the planner would walk all of them for every cell.
    behind = ever.filter(
        month=OuterRef("month"), side=OuterRef("side"), hat=OuterRef("hat"), person__isnull=False
    )
    rows = (
        given.values("month", "side", "hat")
        .annotate(
            total=Sum("minutes"),
            heads=Max("group_heads"),
            named=CountUpTo(behind.order_by().values("person_id").distinct()[:at_most]),
        )
        .order_by("month", "side", "hat")
    )
    return {
        (Side(row["side"]), row["month"], row["hat"]): _Cell(row["total"], row["heads"], row["named"])
        for row in rows
    }


def _with_margins(cells: dict[Key, int], together: Callable[[list[int]], int]) -> dict[Key, int]:
    parts: dict[Key, list[int]] = defaultdict(list)
    for (side, month, hat), number in cells.items():
        for key in ((side, month, hat), (side, month, None), (side, None, hat), (side, None, None)):
            parts[key].append(number)
    return {key: together(numbers) for key, numbers in parts.items()}


def _people(work: Work, given: QuerySet[Standing], keys: Iterable[Key], at_most: int) -> dict[Key, int]:
    """Different named people behind each, the counting ended as soon as there are enough. One query."""
    names = {f"cell_{number}": key for number, key in enumerate(keys)}
    if not names:
        return {}
    people = {name: _rows(given, key).values("person_id").distinct() for name, key in names.items()}
    counts = {name: CountUpTo(rows[:at_most]) for name, rows in people.items()}
    row = Work.objects.filter(id=work.id).annotate(**counts).values(*names).get()
    return {key: row[name] for name, key in names.items()}


def _rows(given: QuerySet[Standing], key: Key) -> QuerySet[Standing]:
    side, month, hat = key
    rows = given.filter(side=side, person__isnull=False).order_by()
    if month is not None:
        rows = rows.filter(month=month)
    return rows if hat is None else rows.filter(hat=hat)
