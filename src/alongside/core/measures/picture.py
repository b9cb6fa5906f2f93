"""The few yes-or-no facts that the rules of *what it is instead* ask about."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.core.measures.axes import Who
from alongside.core.measures.evidence import Evidence
from alongside.core.measures.grid import Cell, Grid, cell_of
from alongside.core.shared.help import HelpKind, ViewsHow
from alongside.core.shared.sectors import Sector
from alongside.core.shared.sides import Side


class Views(StrEnum):
    """How citizens' views were gathered, as far as the rules care."""

    NONE = "NONE"
    QUESTIONNAIRE_ONLY = "QUESTIONNAIRE_ONLY"
    HEARD = "HEARD"


class Payer(StrEnum):
    """Who paid for nearly all of the minutes, when that was not the public sector."""

    NOBODY_MOSTLY = "NOBODY_MOSTLY"
    VOLUNTARY_OR_FAITH = "VOLUNTARY_OR_FAITH"
    PRIVATE = "PRIVATE"


@dataclass(frozen=True, slots=True)
class Picture:
    """A work in a period, as the rules see it. Every combination of these lands in exactly one kind.

    ``design`` and ``delivery`` are None together, where the books do not hold enough.
    ``citizens_helped_design``: by hours alone the design axis is not the professionals'.
    ``families_planned``: the design axis is the families', and they took more of its decisions
    alone than professionals did.
    **Raises** ValueError for a picture no evidence can give.
    """

    design: Who | None
    delivery: Who | None
    shared_decision: bool
    citizens_in_books: bool
    organisations: int
    public_contribution: bool
    payer: Payer
    own_money: bool
    citizens_in_a_decision: bool
    citizens_helped_design: bool
    families_planned: bool
    views: Views
    meetings: bool
    standing_group: bool
    learning: bool

    def __post_init__(self) -> None:
        if (self.design is None) is not (self.delivery is None):
            raise ValueError("there is enough for both axes or the picture has neither")
        if self.design is Who.BOTH and not self.shared_decision:
            raise ValueError("the design axis is never both without a shared decision")

    @property
    def cell(self) -> Cell | None:
        """Where it lies on the grid."""
        return cell_of(self.design, self.delivery) if self.design and self.delivery else None


def picture_of(evidence: Evidence, grid: Grid) -> Picture:
    """Gather the facts. **Source**: domain brief A6, *Evidence of a period*."""
    enough = grid.cell is not None
    deciding = grid.design.deciding
    in_a_decision = any(fact.citizens for fact in evidence.decisions)
    return Picture(
        design=grid.design.who if enough else None,
        delivery=grid.delivery.who if enough else None,
        shared_decision=deciding.shared > 0,
        citizens_in_books=in_a_decision or bool(evidence.views or evidence.minutes(Side.CITIZEN)),
        organisations=len(evidence.organisations),
        public_contribution=has_public_contribution(evidence),
        payer=_payer(evidence, grid),
        own_money=_own_money(evidence),
        citizens_in_a_decision=in_a_decision,
        citizens_helped_design=grid.design.by_hours not in {None, Who.PROF},
        families_planned=grid.design.who is Who.FAMILY
        and deciding.citizens_alone > deciding.professionals_alone,
        views=_views(evidence),
        meetings=_citizens_met(evidence),
        standing_group=evidence.standing_group_with_citizen_seats,
        learning=evidence.learning_minutes > 0,
    )


def has_public_contribution(evidence: Evidence) -> bool:
    """Whether any time, money or thing came from the public sector.

    A professional's gift whose payer the books do not name counts too: not knowing is no proof that the
    public sector stayed away.
    """
    given = [(line.side, line.sector) for line in evidence.hours if line.minutes]
    given += [(thing.side, thing.sector) for thing in evidence.things]
    return any(side is Side.PROFESSIONAL and sector in {Sector.PUBLIC, None} for side, sector in given)


def _payer(evidence: Evidence, grid: Grid) -> Payer:
    nearly_all = (1 - grid.tolerance) * evidence.minutes()
    for payer, sectors in (
        (Payer.VOLUNTARY_OR_FAITH, {Sector.VOLUNTARY, Sector.FAITH}),
        (Payer.PRIVATE, {Sector.PRIVATE}),
    ):
        paid = sum(line.minutes for line in evidence.hours if line.sector in sectors)
        if paid and paid >= nearly_all:
            return payer
    return Payer.NOBODY_MOSTLY


def _own_money(evidence: Evidence) -> bool:
    """Marked as one person's own money, and no decision was anybody's but theirs alone."""
    theirs = all((fact.citizens, fact.professionals) == (1, 0) for fact in evidence.decisions)
    return evidence.personal_budget and theirs


def _views(evidence: Evidence) -> Views:
    if not evidence.views:
        return Views.NONE
    only = all(view.how is ViewsHow.QUESTIONNAIRE for view in evidence.views)
    return Views.QUESTIONNAIRE_ONLY if only else Views.HEARD


def _citizens_met(evidence: Evidence) -> bool:
    return any(
        line.minutes and line.side is Side.CITIZEN and line.kind is HelpKind.MEET for line in evidence.hours
    )
