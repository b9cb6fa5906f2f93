"""Totals by month, side and hat, as everyone may see them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from alongside.apps.books.queries.totals import Total, totals_of
from alongside.apps.work.models import Work
from alongside.core.measures.covering import Key
from alongside.core.measures.disclosure import Figure
from alongside.core.measures.showing import months_for_strangers
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side
from alongside.kernel.remembering import remembered


@dataclass(frozen=True, slots=True)
class TotalsShown:
    """One side's table: minutes under (month, hat), margins under None; None is held back."""

    months: tuple[date, ...]
    hats: tuple[str, ...]
    cells: Mapping[Key, int | None]

    @property
    def total(self) -> int | None:
        """The side's minutes in all."""
        return self.cells.get((None, None), 0)

    @property
    def holds_back(self) -> bool:
        """Some figure of the table is not shown."""
        return None in self.cells.values()


def totals_shown(work: Work, period: Period, smallest_group: int) -> dict[Side, TotalsShown]:
    """Both sides' tables for strangers: no figure on a few people, and none that gives one away."""
    asked = ["totals", work.id, period, smallest_group]
    totals = remembered(work.place_id, asked, lambda: totals_of(work, period, at_most=smallest_group))
    return {side: _table([one for one in totals if one.side is side], smallest_group) for side in Side}


def _table(totals: list[Total], smallest_group: int) -> TotalsShown:
    figures: dict[Key, Figure] = {(one.month, one.hat): Figure(one.minutes, one.people) for one in totals}
    if not figures:
        return TotalsShown((), (), {})
    return TotalsShown(
        months=tuple(sorted({one.month for one in totals if one.month})),
        hats=tuple(sorted({one.hat for one in totals if one.hat})),
        cells=months_for_strangers(figures, smallest_group),
    )
