"""What a column of a register can hold."""

from enum import StrEnum

from alongside.core.registers.plain import folded
from alongside.core.shared.durations import Bare


class Field(StrEnum):
    """The answer a column gives about a row. IGNORED is known and not wanted (money, mileage, phone)."""

    DATE = "DATE"
    DAY = "DAY"
    MONTH = "MONTH"
    YEAR = "YEAR"
    NAME = "NAME"
    FIRST_NAME = "FIRST_NAME"
    SURNAME = "SURNAME"
    ROLE = "ROLE"
    SIDE = "SIDE"
    PAID = "PAID"
    ORGANISATION = "ORGANISATION"
    ACTIVITY = "ACTIVITY"
    STAGE = "STAGE"
    KIND = "KIND"
    LENGTH = "LENGTH"
    MINUTES = "MINUTES"  # beside an hours column: the minutes that go with them
    TIME = "TIME"
    START = "START"
    END = "END"
    BREAK = "BREAK"
    HEADS = "HEADS"
    NOTES = "NOTES"
    IGNORED = "IGNORED"


_MINUTE_WORDS = frozenset("minutes mins min minute munudau munud funudau".split())
_HOUR_WORDS = frozenset("hours hrs hr hour h awr oriau".split())


def unit_of(heading: str) -> Bare | None:
    """The unit a heading states for the bare numbers below it; ``hh:mm`` and both units state none."""
    words = set(folded(heading).split())
    minutes, hours = bool(words & _MINUTE_WORDS), bool(words & _HOUR_WORDS)
    if minutes == hours:
        return None
    return Bare.MINUTES if minutes else Bare.HOURS
