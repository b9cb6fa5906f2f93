"""The four verdicts on how two sides' giving changed, from four amounts and two tolerances."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Verdict(StrEnum):
    """What happened to both sides' input together. **Source**: domain brief A5."""

    ADDITIVE = "ADDITIVE"
    SUBSTITUTIVE = "SUBSTITUTIVE"
    WITHDRAWAL = "WITHDRAWAL"
    NO_CITIZEN_GROWTH = "NO_CITIZEN_GROWTH"
    CANNOT_BE_CLASSIFIED = "CANNOT_BE_CLASSIFIED"

    @property
    def is_alarm(self) -> bool:
        """Public help went away."""
        return self in {Verdict.SUBSTITUTIVE, Verdict.WITHDRAWAL}


@dataclass(frozen=True, slots=True)
class Pair:
    """An amount before and now. **Units**: those of the change it belongs to."""

    before: Fraction
    now: Fraction

    @property
    def change(self) -> Fraction:
        """Now less before."""
        return self.now - self.before

    def divided(self, before: int, now: int) -> "Pair":
        """The same per person served, before and now."""
        return Pair(self.before / before, self.now / now)


@dataclass(frozen=True, slots=True)
class Change:
    """Both sides before and now, what counts as change, and the verdict.

    ``ratio`` is how much was withdrawn for each unit that citizens added, only where SUBSTITUTIVE;
    over 1 reads *more was withdrawn than given* and it is never clipped.
    **Units**: one unit throughout (hours, pounds) per 30 days; ratio has none.
    """

    citizen: Pair
    professional: Pair
    citizen_tolerance: Fraction
    professional_tolerance: Fraction
    verdict: Verdict
    ratio: Fraction | None


def compare(
    citizen: Pair | None, professional: Pair | None, tolerance: Fraction, citizen_floor: Fraction
) -> Change | None:
    """Give the verdict on two sides' amounts, or None where a side's is not known.

    A change is growth only above its tolerance, and withdrawal only below minus its tolerance.
    **Units**: amounts and floor in one unit per 30 days; ``tolerance`` a fraction of what was before.
    **Ties**: a change equal to its tolerance counts as none.
    **Source**: domain brief A5.
    """
    if citizen is None or professional is None:
        return None
    citizen_tolerance = max(tolerance * citizen.before, citizen_floor)
    professional_tolerance = tolerance * professional.before
    grew = citizen.change > citizen_tolerance
    fell = professional.change < -professional_tolerance
    verdict = {
        (True, False): Verdict.ADDITIVE,
        (True, True): Verdict.SUBSTITUTIVE,
        (False, True): Verdict.WITHDRAWAL,
        (False, False): Verdict.NO_CITIZEN_GROWTH,
    }[grew, fell]
    ratio = -professional.change / citizen.change if verdict is Verdict.SUBSTITUTIVE else None
    return Change(citizen, professional, citizen_tolerance, professional_tolerance, verdict, ratio)
