"""Strangers' tables: one side's hours by month and hat."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from alongside.apps.insight.queries.shown_totals import TotalsShown
from alongside.apps.people.enums import HAT_WORDS
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.ui.parts import Head
from alongside.web.shared.sentences import amounts
from alongside.web.shared.sentences.sides import Sides


@dataclass(frozen=True, slots=True)
class SideTable:
    """One side: a sentence, then its table."""

    code: str
    heading: str
    in_short: str
    caption: str
    heads: list[Head]
    rows: list[list[str]]


def tables_of(shown: dict[Side, TotalsShown], sides: Sides) -> list[SideTable]:
    """Both sides, in the order of the books."""
    return [_table(side, table, sides) for side, table in shown.items()]


def hat_name(hat: str) -> str:
    """ "Parent or carer"."""
    name = str(HAT_WORDS[HatKind(hat)])
    return name[:1].upper() + name[1:]


def month_name(month: date) -> str:
    """ "November 2026"."""
    return date_format(month, "F Y")


def _table(side: Side, table: TotalsShown, sides: Sides) -> SideTable:
    hats = [Head(hat_name(hat), numeric=True) for hat in table.hats]
    rows = [[month_name(month), *_cells(table, month)] for month in table.months]
    return SideTable(
        code=side.value,
        heading=sides.head(side),
        in_short=_in_short(side, table, sides),
        caption=_("Hours of %(side)s by month and hat") % {"side": sides.of(side)},
        heads=[Head(_("Month")), *hats, Head(_("All"), numeric=True)],
        rows=[*rows, [_("All months"), *_cells(table, None)]] if rows else [],
    )


def _cells(table: TotalsShown, month: date | None) -> list[str]:
    return [amounts.short_hours(table.cells.get((month, hat), 0)) for hat in (*table.hats, None)]


def _in_short(side: Side, table: TotalsShown, sides: Sides) -> str:
    words = {"side": sides.head(side)}
    if table.total is None:
        return _("%(side)s gave time, but too few people for everyone to see how much.") % words
    if not table.total:
        return _("No hours of %(side)s stand in the books for these months.") % {"side": sides.of(side)}
    return _("%(side)s gave %(hours)s in all.") % (words | {"hours": amounts.hours(table.total)})
