"""What a length may be read by, and why one is not taken."""

from dataclasses import dataclass
from enum import StrEnum


class Bare(StrEnum):
    """What a number without a unit means where it was written."""

    HOURS = "HOURS"
    MINUTES = "MINUTES"
    FORM = "FORM"  # a whole number above 12 is minutes, anything else is hours


class LengthFault(StrEnum):
    """Why a length could not be taken as it stands."""

    NOT_UNDERSTOOD = "NOT_UNDERSTOOD"
    BELOW_ZERO = "BELOW_ZERO"
    ZERO = "ZERO"
    UNCLEAR = "UNCLEAR"  # 1.30 may be an hour and a half, or 1.3 hours


class LengthNotTaken(ValueError):  # noqa: N818  what is raised is a question, not an error
    """Carries the fault as data, so that a screen can ask in its own language."""

    def __init__(self, fault: LengthFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class LengthRules:
    """How to read a length: what a bare number means, and the place's figure for half a day (minutes)."""

    bare: Bare
    half_day_minutes: int
