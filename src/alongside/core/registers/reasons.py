"""Why a row was refused: a code with values, so that every screen can say it in its own language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

SHOWN = 80  # signs of a cell that travel with a reason


class Why(StrEnum):
    """One reason a row cannot be counted as it stands."""

    NO_DATE = "NO_DATE"
    NO_SUCH_DATE = "NO_SUCH_DATE"
    MONTH_FIRST = "MONTH_FIRST"
    DATE_NOT_UNDERSTOOD = "DATE_NOT_UNDERSTOOD"
    NO_YEAR = "NO_YEAR"
    WRONG_WEEKDAY = "WRONG_WEEKDAY"
    DATE_FAR_OFF = "DATE_FAR_OFF"
    NO_NAME = "NO_NAME"
    NAME_TOO_LONG = "NAME_TOO_LONG"
    NAME_NOT_CLEAR = "NAME_NOT_CLEAR"
    OTHERS_UNNAMED = "OTHERS_UNNAMED"
    GROUP_WITHOUT_NUMBER = "GROUP_WITHOUT_NUMBER"
    HEADS_NOT_UNDERSTOOD = "HEADS_NOT_UNDERSTOOD"
    PERSON_WITH_NUMBER = "PERSON_WITH_NUMBER"
    NO_LENGTH = "NO_LENGTH"
    LENGTH_NOT_UNDERSTOOD = "LENGTH_NOT_UNDERSTOOD"
    LENGTH_BELOW_ZERO = "LENGTH_BELOW_ZERO"
    LENGTH_ZERO = "LENGTH_ZERO"
    LENGTH_NOT_CLEAR = "LENGTH_NOT_CLEAR"
    LENGTHS_DISAGREE = "LENGTHS_DISAGREE"
    TIME_NOT_UNDERSTOOD = "TIME_NOT_UNDERSTOOD"
    END_BEFORE_START = "END_BEFORE_START"
    NO_ROLE = "NO_ROLE"
    ROLE_NOT_KNOWN = "ROLE_NOT_KNOWN"
    SIDES_DISAGREE = "SIDES_DISAGREE"
    ROLES_DISAGREE = "ROLES_DISAGREE"
    NO_ACTIVITY = "NO_ACTIVITY"
    ACTIVITY_NOT_KNOWN = "ACTIVITY_NOT_KNOWN"
    STAGE_NOT_KNOWN = "STAGE_NOT_KNOWN"
    MORE_THAN_A_DAY = "MORE_THAN_A_DAY"
    NO_RESULT = "NO_RESULT"
    CELL_ERROR = "CELL_ERROR"
    NOT_KEEPABLE = "NOT_KEEPABLE"
    NOTHING_ABOVE = "NOTHING_ABOVE"
    CROSSED_OUT = "CROSSED_OUT"


@dataclass(frozen=True, slots=True)
class Reason:
    """A code and the values its sentence may need, such as the word nobody knew."""

    why: Why
    values: Mapping[str, str] = field(default_factory=dict)


class Ask(ValueError):  # noqa: N818  what is raised is a question, not an error
    """Raised while reading a row that has to be asked about."""

    def __init__(self, why: Why, **values: str) -> None:
        super().__init__(why.value)
        self.reason = Reason(why, {name: value[:SHOWN] for name, value in values.items()})


_ENGLISH: dict[Why, str] = {
    Why.NO_DATE: "no date",
    Why.NO_SUCH_DATE: "no such date",
    Why.MONTH_FIRST: "no such date (ask: was the month written first?)",
    Why.DATE_NOT_UNDERSTOOD: "date not understood (ask: which day?)",
    Why.NO_YEAR: "no year (ask: which year?)",
    Why.WRONG_WEEKDAY: "day of the week does not fit the date (ask: which day?)",
    Why.DATE_FAR_OFF: "date far off (ask: which year?)",
    Why.NO_NAME: "no name",
    Why.NAME_TOO_LONG: "name too long",
    Why.NAME_NOT_CLEAR: "name not clear (ask: one person or several?)",
    Why.OTHERS_UNNAMED: "others without names (ask: who were they?)",
    Why.GROUP_WITHOUT_NUMBER: "a group without a number (ask: how many people?)",
    Why.HEADS_NOT_UNDERSTOOD: "number of people not understood",
    Why.PERSON_WITH_NUMBER: "a name and a number of people (ask: one person or a group?)",
    Why.NO_LENGTH: "no length",
    Why.LENGTH_NOT_UNDERSTOOD: "length not understood",
    Why.LENGTH_BELOW_ZERO: "length below zero",
    Why.LENGTH_ZERO: "length is zero",
    Why.LENGTH_NOT_CLEAR: "length not clear (ask: how many hours and minutes?)",
    Why.LENGTHS_DISAGREE: "two lengths that do not agree (ask: which is right?)",
    Why.TIME_NOT_UNDERSTOOD: "time not understood (ask: from when to when?)",
    Why.END_BEFORE_START: "end before start (ask: from when to when?)",
    Why.NO_ROLE: "no role (ask: which side?)",
    Why.ROLE_NOT_KNOWN: "role not known (ask: which side?)",
    Why.SIDES_DISAGREE: "role and pay do not agree (ask: which side?)",
    Why.ROLES_DISAGREE: "two roles that do not agree (ask: which hat?)",
    Why.NO_ACTIVITY: "no activity (ask: which stage?)",
    Why.ACTIVITY_NOT_KNOWN: "activity not known (ask: which stage?)",
    Why.STAGE_NOT_KNOWN: "stage not known (ask: which stage?)",
    Why.MORE_THAN_A_DAY: "more than 24 hours in a day (ask)",
    Why.NO_RESULT: "a formula without its result",
    Why.CELL_ERROR: "a cell that shows an error",
    Why.NOT_KEEPABLE: "a sign that cannot be kept",
    Why.NOTHING_ABOVE: "as above, with nothing above",
    Why.CROSSED_OUT: "crossed out (ask: does it count?)",
}


def in_english(reason: Reason) -> str:
    """The reason as a plain English sentence, for the command line and for files."""
    return _ENGLISH[reason.why]
