"""The nearest missing steps: every test on the way to co-production that fails, and no other."""

from fractions import Fraction

from alongside.core.measures.axes import AxisReading
from alongside.core.measures.evidence import Evidence
from alongside.core.measures.grid import Grid
from alongside.core.measures.picture import has_public_contribution
from alongside.core.measures.steps import Step, StepCode
from alongside.core.measures.thresholds import Thresholds


def missing_steps(evidence: Evidence, grid: Grid, thresholds: Thresholds) -> tuple[Step, ...]:
    """The fewest tests whose passing would bring a work to rule 8, in the order of the rules.

    Each is needed and together they suffice: none is left exactly when the work is co-production.
    **Units**: those of each step's code. **Source**: domain brief A6, *nearest missing steps*.
    """
    return (
        *grid.design.enough.missing,
        *grid.delivery.enough.missing,
        *_unless_met(StepCode.PUBLIC_CONTRIBUTION, int(has_public_contribution(evidence)), 1),
        *_unless_met(StepCode.SHARED_DECISION, grid.design.deciding.shared, 1),
        *_both_sides(grid.design, thresholds.tolerance),
        *_both_sides(grid.delivery, thresholds.tolerance),
    )


def _both_sides(reading: AxisReading, tolerance: Fraction) -> tuple[Step, ...]:
    citizen, professional = reading.citizen_minutes, reading.professional_minutes
    return (
        *_unless_met(
            StepCode(f"{reading.axis}_CITIZEN_MINUTES"), citizen, _least_beside(professional, tolerance)
        ),
        *_unless_met(
            StepCode(f"{reading.axis}_PROFESSIONAL_MINUTES"), professional, _least_beside(citizen, tolerance)
        ),
    )


def _least_beside(other: int, tolerance: Fraction) -> int:
    """The fewest minutes that are more than t of the whole, beside the other side's minutes."""
    return int(tolerance * other / (1 - tolerance)) + 1


def _unless_met(code: StepCode, found: int, needed: int) -> tuple[Step, ...]:
    return (Step(code, found, needed),) if found < needed else ()
