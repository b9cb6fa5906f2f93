"""What it is, when it is not co-production: eight rules in order, and the nearest missing steps."""

from collections.abc import Callable
from dataclasses import dataclass

from alongside.core.measures.axes import Who
from alongside.core.measures.evidence import Evidence
from alongside.core.measures.grid import Grid
from alongside.core.measures.kinds import KIND_BY_CELL, Kind
from alongside.core.measures.missing import missing_steps
from alongside.core.measures.picture import Payer, Picture, Views, picture_of
from alongside.core.measures.steps import Step
from alongside.core.measures.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Instead:
    """The kind of work the books show, the rule that said so, and what would make it co-production.

    ``rule`` is 1 to 8, or 9 where none of the eight speaks and the cell lends its name.
    ``missing`` is empty exactly when ``kind`` is CO_PRODUCTION.
    """

    kind: Kind
    rule: int
    missing: tuple[Step, ...]


def what_it_is(evidence: Evidence, grid: Grid, thresholds: Thresholds) -> Instead:
    """Name the work by the first rule that holds.

    **Ties**: the order of the rules decides; within rule 5 a standing group comes first, because such
    a group also meets and gives views.
    **Source**: domain brief A6.
    """
    kind, rule = name_of(picture_of(evidence, grid))
    return Instead(kind, rule, missing_steps(evidence, grid, thresholds))


def name_of(picture: Picture) -> tuple[Kind, int]:
    """The kind and the number of the rule that gives it; every picture has exactly one."""
    for number, rule in enumerate(_RULES, start=1):
        kind = rule(picture)
        if kind is not None:
            return kind, number
    raise AssertionError("the ninth rule names every picture that the eight leave")


def _enough(picture: Picture) -> Kind | None:
    return Kind.NOT_ENOUGH if picture.cell is None else None


def _citizens_absent(picture: Picture) -> Kind | None:
    if picture.citizens_in_books:
        return None
    return Kind.PARTNERSHIP_BETWEEN_AGENCIES if picture.organisations >= 2 else Kind.TRADITIONAL_SERVICE


def _public_sector_absent(picture: Picture) -> Kind | None:
    if picture.public_contribution:
        return None
    return {
        Payer.VOLUNTARY_OR_FAITH: Kind.CIVIL_SOCIETY_PROVISION,
        Payer.PRIVATE: Kind.PRIVATE_PROVISION,
        Payer.NOBODY_MOSTLY: Kind.SELF_ORGANISED_PROVISION,
    }[picture.payer]


def _own_money(picture: Picture) -> Kind | None:
    return Kind.PERSONAL_BUDGET if picture.own_money else None


def _only_heard(picture: Picture) -> Kind | None:
    if picture.shared_decision or picture.delivery is not Who.PROF or picture.families_planned:
        return None
    if picture.standing_group:
        return Kind.USER_INVOLVEMENT
    if picture.views is Views.QUESTIONNAIRE_ONLY and not picture.meetings:
        return Kind.DATA_COLLECTION
    if picture.views is not Views.NONE or picture.meetings:
        return Kind.CONSULTATION
    if picture.citizens_in_a_decision:
        return Kind.USER_INVOLVEMENT
    return Kind.CONSULTATION if picture.citizens_helped_design else None


def _only_helping(picture: Picture) -> Kind | None:
    if picture.shared_decision or picture.families_planned:
        return None
    if picture.delivery is Who.FAMILY:
        return Kind.PEOPLE_TRAINED_TO_DELIVER if picture.learning else None
    if picture.delivery is Who.BOTH:
        return Kind.CO_DELIVERED_SERVICE if picture.citizens_in_a_decision else Kind.VOLUNTEERING
    return None


def _only_designing(picture: Picture) -> Kind | None:
    if not picture.shared_decision:
        return None
    if picture.delivery is Who.PROF:
        return Kind.CO_DESIGNED_SERVICE
    return Kind.CO_DESIGNED_COMMUNITY_DELIVERED if picture.delivery is Who.FAMILY else None


def _both(picture: Picture) -> Kind | None:
    return Kind.CO_PRODUCTION if picture.cell and picture.cell.is_co_production else None


def _named_by_its_cell(picture: Picture) -> Kind | None:
    return KIND_BY_CELL[picture.cell] if picture.cell else None


_RULES: tuple[Callable[[Picture], Kind | None], ...] = (
    _enough,
    _citizens_absent,
    _public_sector_absent,
    _own_money,
    _only_heard,
    _only_helping,
    _only_designing,
    _both,
    _named_by_its_cell,
)
