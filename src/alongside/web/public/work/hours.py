"""Who gave their time: both sides beside each other, stage by stage."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alongside.apps.books.enums import Book, State
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.ui.parts import PairRow
from alongside.web.public.telling import Telling
from alongside.web.shared.sentences import amounts, ladder


@dataclass(frozen=True, slots=True)
class HoursTable:
    """What the pair table needs, and the sentences beside it."""

    caption: str
    citizen: str
    professional: str
    rows: list[PairRow]
    in_short: str
    held_back: str
    witnessed: str
    by_proxy: str


def hours_table(told: Telling) -> HoursTable:
    """Every stage, even those without an hour."""
    return HoursTable(
        caption=_("Hours given, %(months)s") % {"months": told.months.said},
        citizen=told.sides.head(Side.CITIZEN),
        professional=told.sides.head(Side.PROFESSIONAL),
        rows=[_row(told, stage) for stage in Stage],
        in_short=_in_short(told),
        held_back=_held_back(told),
        witnessed=_witnessed(told),
        by_proxy=_by_proxy(told),
    )


def _row(told: Telling, stage: Stage) -> PairRow:
    citizen = told.hours.sides[Side.CITIZEN].stages[stage]
    professional = told.hours.sides[Side.PROFESSIONAL].stages[stage]
    shown = citizen is not None and professional is not None
    return PairRow(
        label=ladder.stage_name(stage),
        citizen=float(citizen or 0) if shown else 0.0,
        professional=float(professional or 0) if shown else 0.0,
        citizen_text=amounts.short_hours(citizen),
        professional_text=amounts.short_hours(professional),
        url=told.links.books(book=Book.DOING, stages=(stage,), state=State.STANDS),
    )


def _in_short(told: Telling) -> str:
    citizen, professional = told.hours.sides[Side.CITIZEN].total, told.hours.sides[Side.PROFESSIONAL].total
    if citizen is None or professional is None:
        return _("Too few people of one side gave time for everyone to see how much.")
    words = told.sides.words | {
        "citizen": amounts.hours(citizen),
        "professional": amounts.hours(professional),
    }
    return _("%(C)s gave %(citizen)s in all, %(p)s gave %(professional)s.") % words


def _held_back(told: Telling) -> str:
    if not told.hours.few:
        return ""
    return _(
        "Where fewer than %(n)s people of a side gave time, everyone else sees no figure, so that nobody "
        "can be picked out. A second figure may be kept back with it, so that the first cannot be worked out."
    ) % {"n": told.finding.thresholds.smallest_group}


def _witnessed(told: Telling) -> str:
    if not told.shares.witnessed:
        return _("No hour here rests on a witness alone.")
    part = _part(told, told.shares.witnessed)
    return _("Witnessed, because one side had nobody at the table: %(part)s of these hours.") % {"part": part}


def _by_proxy(told: Telling) -> str:
    if not told.shares.by_proxy:
        return _("None was vouched for on paper or by phone.")
    part = _part(told, told.shares.by_proxy)
    return _("Vouched for on paper or by phone and keyed in by somebody: %(part)s.") % {"part": part}


def _part(told: Telling, minutes: int) -> str:
    """A share in numbers; in words alone for those who see no figure on a few people."""
    share = amounts.share(minutes, told.shares.minutes)
    if told.hours.everything:
        return amounts.percent(share)
    return _("a small part") if share * 4 < 1 else _("less than half") if share * 2 < 1 else _("half or more")
