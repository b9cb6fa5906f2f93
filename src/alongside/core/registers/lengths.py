"""How long a row says: a length, or two times of day; from cells of any kind, in whole minutes."""

from datetime import date, datetime, time, timedelta

from alongside.core.registers.cells import Cell, Odd, is_blank
from alongside.core.registers.clock import Clock, read_clock, read_range, span
from alongside.core.registers.plain import trimmed
from alongside.core.registers.reasons import Ask, Why
from alongside.core.shared.durations import (
    LengthFault,
    LengthNotTaken,
    LengthRules,
    length_of_number,
    parse_length,
)

_WHY = {
    LengthFault.NOT_UNDERSTOOD: Why.LENGTH_NOT_UNDERSTOOD,
    LengthFault.BELOW_ZERO: Why.LENGTH_BELOW_ZERO,
    LengthFault.ZERO: Why.LENGTH_ZERO,
    LengthFault.UNCLEAR: Why.LENGTH_NOT_CLEAR,
}
_MORNING = 7 * 60  # "10:00" under the heading Time is more likely ten o'clock than ten hours


def length_of_cell(cell: Cell, rules: LengthRules, *, may_be_clock: bool = False) -> tuple[int, int | None]:
    """Minutes, and the minute of the day it starts at when the cell says from when to when.

    ``may_be_clock``: the heading leaves open whether these are lengths or times of day.
    **Raises** Ask with the question.
    """
    if isinstance(cell, Odd):
        raise Ask(Why.NO_RESULT if cell is Odd.NO_RESULT else Why.CELL_ERROR)
    try:
        if isinstance(cell, str):
            return _from_text(cell, rules, may_be_clock=may_be_clock)
        return _from_value(cell, rules, may_be_clock=may_be_clock), None
    except LengthNotTaken as not_taken:
        raise Ask(_WHY[not_taken.fault], word=str(cell)) from None


def _from_value(cell: Cell, rules: LengthRules, *, may_be_clock: bool) -> int:
    if isinstance(cell, (time, timedelta)):
        minutes = _minutes_of(cell)
        if may_be_clock and minutes >= _MORNING:
            raise Ask(Why.LENGTH_NOT_CLEAR)
        return minutes
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return length_of_number(cell, rules.bare)
    raise Ask(Why.LENGTH_NOT_UNDERSTOOD if isinstance(cell, (bool, date, datetime)) else Why.NO_LENGTH)


def _minutes_of(cell: time | timedelta) -> int:
    if isinstance(cell, time):
        seconds = cell.hour * 3600 + cell.minute * 60 + cell.second
    else:
        seconds = round(cell.total_seconds())
    if seconds <= 0:
        raise Ask(Why.LENGTH_BELOW_ZERO if seconds else Why.LENGTH_ZERO)
    return (seconds + 30) // 60 or 1


def _from_text(text: str, rules: LengthRules, *, may_be_clock: bool) -> tuple[int, int | None]:
    try:
        minutes = parse_length(text, rules)
    except LengthNotTaken as not_taken:
        stretch = read_range(text)
        if stretch is None:
            raise
        return _from_range(*stretch, may_be_clock=may_be_clock, fault=not_taken)
    if may_be_clock and minutes >= _MORNING and ":" in text:
        raise Ask(Why.LENGTH_NOT_CLEAR, word=text)
    return minutes, None


def _from_range(start: Clock, end: Clock, *, may_be_clock: bool, fault: LengthNotTaken) -> tuple[int, int]:
    """``10-12`` is a stretch from ten to twelve; ``1-2`` in a column of lengths may be one or two hours."""
    if start.bare and end.bare and not may_be_clock and start.minutes < _MORNING:
        raise Ask(Why.LENGTH_NOT_CLEAR)
    first, minutes = span(start, end)
    return minutes, first


def stretch_of_cells(start: Cell, end: Cell) -> tuple[int, int]:
    """Minutes between two cells, and the minute of the day of the first. **Raises** Ask."""
    for cell in (start, end):
        if isinstance(cell, Odd):
            raise Ask(Why.NO_RESULT if cell is Odd.NO_RESULT else Why.CELL_ERROR)
    first, minutes = span(read_clock(start), read_clock(end))
    return minutes, first


def is_no_length(cell: Cell, empty: frozenset[str]) -> bool:
    """Whether the cell gives no length at all: blank, or a mark that stands for nothing."""
    return is_blank(cell) or (isinstance(cell, str) and trimmed(cell).casefold() in empty)
