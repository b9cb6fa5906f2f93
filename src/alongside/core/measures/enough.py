"""Is there enough in the books to say anything about an axis of the grid?"""

from dataclasses import dataclass

from alongside.core.measures.evidence import Evidence
from alongside.core.measures.facts import Axis
from alongside.core.measures.steps import Step, StepCode
from alongside.core.measures.thresholds import Thresholds


@dataclass(frozen=True, slots=True)
class Enough:
    """Whether an axis has enough standing entries, and every test that fails.

    **Units**: whole minutes, days and people.
    """

    axis: Axis
    minutes: int
    days: int
    people: int
    missing: tuple[Step, ...]

    @property
    def holds(self) -> bool:
        """Nothing is missing."""
        return not self.missing


def enough_in_the_books(evidence: Evidence, axis: Axis, thresholds: Thresholds) -> Enough:
    """Test one axis against the place's least minutes, days and people.

    **Units**: whole minutes, days and people; a figure equal to its minimum is enough.
    **Source**: domain brief A4, *Enough in the books*.
    """
    minutes, presence = evidence.minutes(stages=axis.stages), evidence.presence(axis)
    tests = (
        Step(StepCode(f"{axis}_MINUTES"), minutes, thresholds.minimum_minutes),
        Step(StepCode(f"{axis}_DAYS"), presence.days, thresholds.minimum_days),
        Step(StepCode(f"{axis}_PEOPLE"), presence.people, thresholds.minimum_people),
    )
    missing = tuple(test for test in tests if test.found < test.needed)
    return Enough(axis, minutes, presence.days, presence.people, missing)
