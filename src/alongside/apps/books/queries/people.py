"""How many people, and on how many days, stand behind a figure: counted no further than it matters."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Exists, OuterRef

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Standing
from alongside.apps.books.queries.counting import CountUpTo
from alongside.apps.people.models import Person
from alongside.apps.people.rules.welcoming import never_met
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.remembering import remembered


class Counted(StrEnum):
    """What is counted: different days, or different named people."""

    DAYS = "happened_on"
    PEOPLE = "person_id"


@dataclass(frozen=True, slots=True)
class Ask:
    """Count standing hours of some stages, of one side or both; ``at_most`` reads "or more"."""

    what: Counted
    stages: frozenset[Stage]
    at_most: int
    side: Side | None = None
    undisputed: bool = False


def count_behind(work: Work, period: Period, asks: Collection[Ask]) -> dict[Ask, int]:
    """The answer to each, all in one query. A group's heads are not different people and are left out."""
    named = {f"ask_{number}": ask for number, ask in enumerate(dict.fromkeys(asks))}
    if not named:
        return {}
    counts = {name: _up_to(work, period, ask) for name, ask in named.items()}
    row = Work.objects.filter(id=work.id).annotate(**counts).values(*named).get()
    return {ask: row[name] for name, ask in named.items()}


def _up_to(work: Work, period: Period, ask: Ask) -> CountUpTo:
    rows = Standing.objects.filter(
        work=work,
        state=State.STANDS,
        book=Book.DOING,
        part=Part.GAVE,
        month__gte=period.start,
        month__lt=period.end,
        stage__in=ask.stages,
        minutes__gt=0,
    )
    if ask.what is Counted.PEOPLE:
        rows = rows.filter(person__isnull=False)
    if ask.side is not None:
        rows = rows.filter(side=ask.side)
    if ask.undisputed:
        rows = rows.filter(disputed=False)
    return CountUpTo(rows.order_by().values(ask.what.value).distinct()[: ask.at_most])


def never_met_behind(work: Work, period: Period) -> int:
    """How many of the named people behind its standing hours one person keyed in and nobody else ever met."""

    def count() -> int:
        # From the people to their lines: few are never met, and a large work has many lines.
        lines = Standing.objects.filter(
            person=OuterRef("pk"),
            work=work,
            state=State.STANDS,
            part=Part.GAVE,
            month__gte=period.start,
            month__lt=period.end,
            minutes__gt=0,
        )
        return Person.objects.filter(never_met(), Exists(lines), place_id=work.place_id).count()

    return remembered(work.place_id, ["never met", work.id, period], count)
