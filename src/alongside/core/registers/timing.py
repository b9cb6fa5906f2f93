"""How long a row says its entry took: outright, by its times, or both."""

import re
from collections.abc import Mapping

from alongside.core.registers.answers import Answers, picker
from alongside.core.registers.cells import Cell, Odd, is_blank, text_of
from alongside.core.registers.fields import Field
from alongside.core.registers.lengths import is_no_length, stretch_of_cells
from alongside.core.registers.reader import Reader
from alongside.core.registers.reasons import Ask, Why
from alongside.core.shared.durations import Bare

Timing = tuple[int, int | None]  # minutes, and the minute of the day it starts at
TIMES = (Field.LENGTH, Field.MINUTES, Field.START, Field.END, Field.TIME, Field.BREAK)
_MANY_TIMES = re.compile(
    r"(?P<before>\d{1,4})\s*[x×]\s*(?P<each>.+)|(?P<its>.+?)\s*[x×]\s*(?P<after>\d{1,4})"
)
_ZERO = frozenset({"0", "00", "0.0", "0:00"})


class TimingReader:
    """Reads lengths in one table: the same columns, and the same meaning of a bare number."""

    def __init__(self, reader: Reader, fields: Mapping[Field, int], bare: Bare) -> None:
        self._reader = reader
        self._fields = fields
        self._bare = bare
        self._pick = picker(TIMES, fields)
        self._known: dict[object, Timing] = {}

    def forget(self) -> None:
        """The sheet says something else from here on."""
        self._known.clear()

    def read(self, answers: Answers, heads: int) -> Timing:
        """Minutes a head. **Raises** Ask with the question.

        ``heads``: a length that is exactly the time between start and end for all heads together is
        taken for their sum.
        """
        key = (heads, self._pick(answers.cells))
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._read(answers, heads)
        return found

    def _read(self, answers: Answers, heads: int) -> Timing:
        said = self._said(answers, heads)
        stretch = self._stretch(answers, wanted=said is None)
        if said is None:
            if stretch is None:
                raise Ask(Why.NO_LENGTH)
            return stretch
        if stretch is None:
            return said
        if heads > 1 and said[0] == stretch[0] * heads:
            return stretch
        if said[0] > stretch[0]:
            raise Ask(Why.LENGTHS_DISAGREE)
        return said[0], stretch[1]

    def _said(self, answers: Answers, heads: int) -> Timing | None:
        """The length a row says outright; None when it says none and its times have to tell."""
        cell, more = answers.get(Field.LENGTH), answers.get(Field.MINUTES)
        if heads > 1 and isinstance(cell, str):
            cell = _for_each(cell, heads)
        if isinstance(cell, Odd) and Field.START in self._fields:
            return None
        if Field.MINUTES in self._fields and not self._is_none(more):
            return self._hours_and_minutes(cell, more)
        return None if self._is_none(cell) else self._reader.length(cell, self._bare)

    def _is_none(self, cell: Cell) -> bool:
        return is_no_length(cell, self._reader.words.signs.empty)

    def _hours_and_minutes(self, hours: Cell, minutes: Cell) -> Timing:
        if self._is_none(hours) or text_of(hours).strip() in _ZERO:
            return self._reader.length(minutes, Bare.MINUTES)
        whole, start = self._reader.length(hours, Bare.HOURS)
        part = 0 if text_of(minutes).strip() in _ZERO else self._reader.length(minutes, Bare.MINUTES)[0]
        if part == whole:  # the same length said twice, in hours and in minutes
            return whole, start
        if part >= 60 or whole % 60:
            raise Ask(Why.LENGTHS_DISAGREE)
        return whole + part, start

    def _stretch(self, answers: Answers, *, wanted: bool) -> Timing | None:
        """What the times of a row say; None when there are none, or they are not needed and not clear."""
        start, end = answers.get(Field.START), answers.get(Field.END)
        try:
            if not self._is_none(start) and not self._is_none(end):
                return self._less_break(answers, stretch_of_cells(start, end))
            time = answers.get(Field.TIME)
            if not self._is_none(time):
                found = self._reader.length(time, self._bare, may_be_clock=True)
                # Beside a length, a lone time of day only says when it began.
                return self._less_break(answers, found) if wanted or found[1] is not None else None
        except Ask as ask:
            if wanted or ask.reason.why is Why.END_BEFORE_START:
                raise
            return None
        if wanted and not (is_blank(start) and is_blank(end)):
            raise Ask(Why.TIME_NOT_UNDERSTOOD)
        return None

    def _less_break(self, answers: Answers, stretch: Timing) -> Timing:
        cell = answers.get(Field.BREAK)
        if self._is_none(cell) or text_of(cell).strip() in _ZERO:
            return stretch
        off, _ = self._reader.length(cell, Bare.FORM)
        if off >= stretch[0]:
            raise Ask(Why.LENGTHS_DISAGREE)
        return stretch[0] - off, stretch[1]


def _for_each(text: str, heads: int) -> str:
    """``6 x 2 hrs`` beside a group of six is two hours each."""
    match = _MANY_TIMES.fullmatch(text.strip())
    if match and int(match["before"] or match["after"]) == heads:
        return match["each"] or match["its"]
    return text
