"""What is still missing, as data: a code, what was found and what was needed. Screens find the words."""

from dataclasses import dataclass
from enum import StrEnum


class StepCode(StrEnum):
    """One test on the way to co-production. The name says what would pass it."""

    DESIGN_MINUTES = "DESIGN_MINUTES"
    DESIGN_DAYS = "DESIGN_DAYS"
    DESIGN_PEOPLE = "DESIGN_PEOPLE"
    DELIVERY_MINUTES = "DELIVERY_MINUTES"
    DELIVERY_DAYS = "DELIVERY_DAYS"
    DELIVERY_PEOPLE = "DELIVERY_PEOPLE"
    PUBLIC_CONTRIBUTION = "PUBLIC_CONTRIBUTION"
    SHARED_DECISION = "SHARED_DECISION"
    DESIGN_CITIZEN_MINUTES = "DESIGN_CITIZEN_MINUTES"
    DESIGN_PROFESSIONAL_MINUTES = "DESIGN_PROFESSIONAL_MINUTES"
    DELIVERY_CITIZEN_MINUTES = "DELIVERY_CITIZEN_MINUTES"
    DELIVERY_PROFESSIONAL_MINUTES = "DELIVERY_PROFESSIONAL_MINUTES"


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """A test that fails.

    ``found`` is what the books hold and ``needed`` the least that would pass, all else staying as it is.
    **Units**: those of the code: minutes, days, people, decisions, or contributions.
    """

    code: StepCode
    found: int
    needed: int
