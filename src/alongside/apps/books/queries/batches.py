"""A sheet as a whole: how many rows, and how many minutes of each side."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, Sum

from alongside.apps.books.enums import Part, State
from alongside.apps.books.models import Batch, Entry, Standing
from alongside.apps.books.queries.entries import entries_in_batch
from alongside.apps.books.rules.vouching import vouchable_by
from alongside.apps.people.models import Person
from alongside.core.shared.sides import Side


@dataclass(frozen=True, slots=True)
class BatchTotals:
    """**Units**: rows and minutes; ``waiting`` are rows with an act that waits."""

    rows: int
    waiting: int
    minutes: dict[Side, int]


def batch_totals(batch: Batch) -> BatchTotals:
    """Of the whole sheet, however many rows it has, in two queries."""
    rows = Standing.objects.filter(entry__in=Entry.objects.filter(batch=batch))
    counts = rows.aggregate(
        rows=Count("entry_id", distinct=True),
        waiting=Count("entry_id", distinct=True, filter=Q(state=State.WAITING)),
    )
    sides = rows.filter(part=Part.GAVE).values("side").annotate(total=Sum("minutes")).order_by("side")
    minutes = {Side(row["side"]): row["total"] for row in sides}
    return BatchTotals(counts["rows"], counts["waiting"], {side: minutes.get(side, 0) for side in Side})


def rows_numbered(batch: Batch, person: Person, numbers: list[int]) -> list[Entry]:
    """The rows of a sheet by the numbers somebody saw them under, from 1."""
    rows = entries_in_batch(batch, person)
    ids = list(rows.values_list("id", flat=True)) if numbers else []
    wanted = {ids[number - 1] for number in numbers if 0 < number <= len(ids)}
    return list(Entry.objects.filter(id__in=wanted).order_by("id"))


def rows_to_vouch_for(batch: Batch, person: Person, today: date) -> int:
    """How many rows somebody may still vouch for."""
    return Entry.objects.filter(vouchable_by(person, today), batch=batch).count()
