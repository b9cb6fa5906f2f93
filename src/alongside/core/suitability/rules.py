"""The rules of regulated activity with children as dated data: what holds, since when, says who."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Activity(StrEnum):
    """What somebody does with children there."""

    TEACH_OR_TRAIN = "TEACH_OR_TRAIN"
    CARE_OR_SUPERVISE = "CARE_OR_SUPERVISE"
    ADVISE_ON_WELLBEING = "ADVISE_ON_WELLBEING"
    DRIVE = "DRIVE"
    PERSONAL_CARE = "PERSONAL_CARE"
    IN_SPECIFIED_PLACE = "IN_SPECIFIED_PLACE"
    OTHER_CONTACT = "OTHER_CONTACT"
    NO_CONTACT = "NO_CONTACT"


class Workforce(StrEnum):
    """Whom the activity is with, as a certificate names it."""

    CHILD = "CHILD"
    ADULT = "ADULT"
    BOTH = "BOTH"
    OTHER = "OTHER"


class Territory(StrEnum):
    """Where these rules are law."""

    ENGLAND = "ENGLAND"
    WALES = "WALES"
    SCOTLAND = "SCOTLAND"
    NORTHERN_IRELAND = "NORTHERN_IRELAND"


class Why(StrEnum):
    """What a finding rests on."""

    OFTEN = "OFTEN"
    OVERNIGHT = "OVERNIGHT"
    ONCE_IS_ENOUGH = "ONCE_IS_ENOUGH"
    SUPERVISED = "SUPERVISED"
    SUPERVISION_COUNTS = "SUPERVISION_COUNTS"
    FAMILY = "FAMILY"
    NOT_LISTED = "NOT_LISTED"
    SELDOM = "SELDOM"
    OTHER_LAW = "OTHER_LAW"
    ADULTS = "ADULTS"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it says in a sentence, from which day it holds until which, where it is written."""

    why: Why
    says: str
    valid_from: date
    source: str
    valid_until: date | None = None
    territories: frozenset[Territory] = frozenset({Territory.ENGLAND, Territory.WALES})

    def holds_on(self, day: date) -> bool:
        """Half-open: on its first day it holds, on its last no more."""
        return self.valid_from <= day and (self.valid_until is None or day < self.valid_until)


@dataclass(frozen=True, slots=True)
class Limits:
    """**Units**: calendar days; whole hours of the day, from which until which (half-open)."""

    window_days: int = 30
    most_days: int = 3
    night_from_hour: int = 2
    night_until_hour: int = 6


LIMITS = Limits()
_ACT = "Safeguarding Vulnerable Groups Act 2006, Schedule 4"
_SINCE = date(2012, 9, 10)
_SUPERVISION_ENDS = date(2026, 9, 1)
RULES: tuple[Rule, ...] = (
    Rule(
        Why.OFTEN,
        "Teaching, training, caring for, supervising or advising children, driving them, or being with them "
        "in a specified place, on more than 3 days in a period of 30 days, is regulated activity.",
        _SINCE,
        f"{_ACT}, paragraphs 1, 2 and 10",
    ),
    Rule(
        Why.OVERNIGHT,
        "The same overnight, at any time between 2 and 6 in the morning with contact, is regulated activity.",
        _SINCE,
        f"{_ACT}, paragraph 10",
    ),
    Rule(
        Why.ONCE_IS_ENOUGH,
        "Personal care of a child who needs it because of age, illness or disability is regulated activity, "
        "even once.",
        _SINCE,
        f"{_ACT}, paragraph 1",
    ),
    Rule(
        Why.SUPERVISED,
        "Unpaid teaching, care or supervision beside somebody who is checked, day to day, was not regulated "
        "activity in England until 1 September 2026.",
        _SINCE,
        f"{_ACT}, as amended by the Protection of Freedoms Act 2012; then Crime and Policing Act 2026",
        _SUPERVISION_ENDS,
        frozenset({Territory.ENGLAND}),
    ),
    Rule(
        Why.SUPERVISED,
        "Unpaid teaching, care or supervision beside somebody who is checked, day to day, is not regulated "
        "activity.",
        _SINCE,
        f"{_ACT}, as amended by the Protection of Freedoms Act 2012; in Wales, ask the DBS",
        territories=frozenset({Territory.WALES}),
    ),
    Rule(
        Why.SUPERVISION_COUNTS,
        "In England, being supervised does not take it out any more, from 1 September 2026.",
        _SUPERVISION_ENDS,
        "Crime and Policing Act 2026, as told by Norfolk County Council to schools, 26 June 2026",
        territories=frozenset({Territory.ENGLAND}),
    ),
    Rule(
        Why.FAMILY,
        "Looking after one’s own child is not regulated activity.",
        _SINCE,
        "Safeguarding Vulnerable Groups Act 2006, section 58",
    ),
)


def rule_on(why: Why, day: date, territory: Territory = Territory.ENGLAND) -> Rule | None:
    """The rule of that kind in force there on a day, if there is one."""
    there = (rule for rule in RULES if rule.why is why and territory in rule.territories)
    return next((rule for rule in there if rule.holds_on(day)), None)
