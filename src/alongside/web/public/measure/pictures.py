"""The picture of a measure whose figures are amounts: bars under each other, never more than its table."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from alongside.core.shared.sides import Side
from alongside.ui.parts import Bar
from alongside.web.public.telling import Telling
from alongside.web.shared.sentences import amounts, outset


@dataclass(frozen=True, slots=True)
class Picture:
    """Bars, and what they are of."""

    caption: str
    rows: list[Bar]


def picture_of(name: str, told: Telling) -> Picture | None:
    """The bars of a measure; none where there is nothing to draw, or nothing that may be seen."""
    drawn = PICTURES[name](told) if name in PICTURES else None
    return drawn if drawn and any(bar.amount for bar in drawn.rows) else None


def _before_and_now(told: Telling) -> Picture | None:
    change = told.finding.adding.hours
    if change is None or not told.hours.totals_shown:
        return None
    rows = []
    for side, pair in ((Side.CITIZEN, change.citizen), (Side.PROFESSIONAL, change.professional)):
        for when, given in ((_("before"), pair.before), (_("now"), pair.now)):
            label = _("%(side)s, %(when)s") % {"side": told.sides.head(side), "when": when}
            rows.append(Bar(label, float(given), _("%(n)s hours") % {"n": amounts.amount(given)}, side))
    return Picture(_("Hours in 30 days, before and now"), rows)


def _promises(told: Telling) -> Picture:
    kept = told.finding.promises
    counts = (
        (_("Kept"), kept.kept),
        (_("Open"), kept.open),
        (_("Late"), kept.late),
        (_("Changed, with a reason"), kept.changed),
        (_("Broken"), kept.broken),
    )
    return Picture(_("Promises made so far"), [Bar(label, count, str(count)) for label, count in counts])


def _first_days(told: Telling) -> Picture:
    found = told.finding.outset
    firsts = (
        (_("First of %(c)s at the table") % told.sides.words, found.days_to_citizen_at_table),
        (_("First decision"), found.days_to_decision),
        (_("First money"), found.days_to_money),
    )
    rows = [
        Bar(label, max(days, 0), outset.since_opening(days)) for label, days in firsts if days is not None
    ]
    return Picture(_("Days from the opening of the work"), rows)


PICTURES: dict[str, Callable[[Telling], Picture | None]] = {
    "adding": _before_and_now,
    "promises": _promises,
    "outset": _first_days,
}
