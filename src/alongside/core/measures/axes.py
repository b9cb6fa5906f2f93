"""One axis of the grid: whose hours it is, and on the design axis, who decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from alongside.core.measures.enough import Enough, enough_in_the_books
from alongside.core.measures.evidence import Evidence
from alongside.core.measures.facts import Axis, DecisionFact
from alongside.core.measures.thresholds import Thresholds
from alongside.core.shared.sides import Side


class Who(StrEnum):
    """Whose an axis is."""

    PROF = "PROF"
    BOTH = "BOTH"
    FAMILY = "FAMILY"


class Why(StrEnum):
    """What settled whose an axis is."""

    NOT_ENOUGH = "NOT_ENOUGH"
    BY_HOURS = "BY_HOURS"
    SHARED_DECISION = "SHARED_DECISION"
    CITIZENS_DECIDED = "CITIZENS_DECIDED"
    PROFESSIONALS_DECIDED = "PROFESSIONALS_DECIDED"
    DECIDED_APART = "DECIDED_APART"
    NOBODY_DECIDED = "NOBODY_DECIDED"


@dataclass(frozen=True, slots=True)
class Deciding:
    """Who took part in the decisions that were counted. **Units**: decisions."""

    shared: int
    citizens_alone: int
    professionals_alone: int


@dataclass(frozen=True, slots=True)
class AxisReading:
    """Whose an axis is, with everything that led there.

    ``by_hours`` is what the hours alone say (None where there are none), ``who`` the reading (None
    where the books do not hold enough), ``deciding`` counts the decisions of the axis' own stages.
    **Units**: whole minutes; ``citizen_share`` is a fraction of one.
    """

    axis: Axis
    citizen_minutes: int
    professional_minutes: int
    enough: Enough
    deciding: Deciding
    by_hours: Who | None
    who: Who | None
    why: Why

    @property
    def citizen_share(self) -> Fraction | None:
        """Citizen minutes out of all minutes; None where there are none."""
        return share_of(self.citizen_minutes, self.professional_minutes)

    @property
    def absent(self) -> tuple[Side, ...]:
        """The sides without a minute here. Absent reads as 0, and the page says so."""
        given = {Side.CITIZEN: self.citizen_minutes, Side.PROFESSIONAL: self.professional_minutes}
        return tuple(side for side in Side if not given[side])


def share_of(citizen: int, professional: int) -> Fraction | None:
    """The citizens' part of a whole; None where the whole is nothing."""
    return Fraction(citizen, citizen + professional) if citizen + professional else None


def read_axis(evidence: Evidence, axis: Axis, thresholds: Thresholds) -> AxisReading:
    """Say whose an axis is.

    Hours give PROF at a citizen share of t or less, FAMILY at 1 - t or more, BOTH between. On the
    design axis BOTH also needs a shared decision.
    **Ties**: a share equal to t or to 1 - t falls outwards, to one side.
    **Source**: domain brief A4, *Quantified version*.
    """
    citizen = evidence.minutes(Side.CITIZEN, axis.stages)
    professional = evidence.minutes(Side.PROFESSIONAL, axis.stages)
    enough = enough_in_the_books(evidence, axis, thresholds)
    deciding = count_deciding(fact for fact in evidence.decisions if fact.stage in axis.stages)
    by_hours = _by_hours(share_of(citizen, professional), thresholds.tolerance)
    who, why = by_hours, Why.BY_HOURS
    if not enough.holds or by_hours is None:
        who, why = None, Why.NOT_ENOUGH
    elif axis is Axis.DESIGN and by_hours is Who.BOTH:
        who, why = _by_power(deciding)
    return AxisReading(axis, citizen, professional, enough, deciding, by_hours, who, why)


def count_deciding(decisions: Iterable[DecisionFact]) -> Deciding:
    """Sort decisions by which sides took part; those in which nobody did are in none of the counts."""
    took_part = [(fact.citizens > 0, fact.professionals > 0) for fact in decisions]
    return Deciding(
        shared=took_part.count((True, True)),
        citizens_alone=took_part.count((True, False)),
        professionals_alone=took_part.count((False, True)),
    )


def _by_hours(share: Fraction | None, tolerance: Fraction) -> Who | None:
    if share is None:
        return None
    if share <= tolerance:
        return Who.PROF
    return Who.FAMILY if share >= 1 - tolerance else Who.BOTH


def _by_power(deciding: Deciding) -> tuple[Who, Why]:
    """Hours are not power: without a shared decision the axis is the side's that decided."""
    if deciding.shared:
        return Who.BOTH, Why.SHARED_DECISION
    if deciding.citizens_alone > deciding.professionals_alone:
        return Who.FAMILY, Why.CITIZENS_DECIDED
    if deciding.professionals_alone > deciding.citizens_alone:
        return Who.PROF, Why.PROFESSIONALS_DECIDED
    return Who.PROF, Why.DECIDED_APART if deciding.citizens_alone else Why.NOBODY_DECIDED
