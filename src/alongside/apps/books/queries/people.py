"""How many people stand behind a figure, counted no further than it matters."""

from django.db.models import Exists, IntegerField, QuerySet, Subquery

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Standing
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage


class _CountUpTo(Subquery):
    """The rows of a sliced query, counted: the database stops where the slice ends."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS up_to)"
    output_field = IntegerField()


def people_by_stage(
    work: Work, period: Period, *, at_most: int
) -> tuple[dict[tuple[Stage, Side], int], dict[Side, int]]:
    """People behind the hours of each stage and side, and of each side in all; ``at_most`` reads "or more".

    Named people count; a group counts once it alone has as many heads as asked for. One query.
    """
    given = Standing.objects.filter(
        work=work,
        state=State.STANDS,
        book=Book.DOING,
        part=Part.GAVE,
        month__gte=period.start,
        month__lt=period.end,
        minutes__gt=0,
    )
    slices: dict[str, QuerySet[Standing]] = {f"all_{side}": given.filter(side=side) for side in Side}
    slices |= {f"{stage}_{side}": given.filter(stage=stage, side=side) for stage in Stage for side in Side}
    row = (
        Work.objects.filter(id=work.id)
        .annotate(**{f"people_{name}": _people(rows, at_most) for name, rows in slices.items()})
        .annotate(
            **{
                f"group_{name}": Exists(rows.filter(group_heads__gte=at_most))
                for name, rows in slices.items()
            }
        )
        .values()
        .get()
    )
    counts = {name: at_most if row[f"group_{name}"] else row[f"people_{name}"] for name in slices}
    stages = {(stage, side): counts[f"{stage}_{side}"] for stage in Stage for side in Side}
    return stages, {
        side: max(counts[f"all_{side}"], *(stages[stage, side] for stage in Stage)) for side in Side
    }


def _people(rows: QuerySet[Standing], at_most: int) -> _CountUpTo:
    named = rows.filter(person__isnull=False).order_by()
    return _CountUpTo(named.values("person_id").distinct()[:at_most])
