"""Times of day and the stretch between two of them."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from alongside.core.registers.cells import Cell
from alongside.core.registers.reasons import Ask, Why

_CLOCK = re.compile(
    r"(\d{1,2})(?:\s?[:.]\s?(\d{2})(?::\d{2})?|h(\d{2})|(\d{2}))?\s*"
    r"(am|pm|a|p|yb|yh|yp|noon|hrs|hours|h|o clock|oclock)?"
)
_DATE_BEFORE = re.compile(r"^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)[t, ]+")
_NAMED = {
    "noon": 720, "midday": 720, "12 noon": 720, "12noon": 720, "hanner dydd": 720, "canol dydd": 720,
    "midnight": 1440, "hanner nos": 1440, "12 midnight": 1440,
}  # fmt: skip
_RANGE = re.compile(r"\s*(?:-+|–|—|→|>|~|\bto\b|\btill?\b|\buntil\b|\bhyd at\b|\bhyd\b|\btan\b|\bi\b|/)\s*")
_NOON, _DAY = 720, 1440
_NIGHT_FROM, _NIGHT_TO = 18 * 60, 6 * 60  # a stretch that runs past midnight starts and ends between these
_MORNING = range(7 * 60, 13 * 60)  # "9-5", "11-1": a start in the morning, an end in the afternoon
_AFTERNOON = range(1 * 60, 7 * 60)


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes since midnight. ``half`` is am, pm, 24 (said on a 24-hour clock) or empty when not said."""

    minutes: int
    half: str = ""
    bare: bool = False  # a lone hour such as 10, which only a heading makes a time


def read_clock(cell: Cell) -> Clock:
    """A time of day. **Units**: minutes since midnight. **Raises** Ask when it is none."""
    if isinstance(cell, datetime):
        cell = cell.time()
    if isinstance(cell, time):
        return Clock(cell.hour * 60 + cell.minute, "24")
    if isinstance(cell, timedelta) and timedelta() <= cell <= timedelta(days=1):
        return Clock(round(cell.total_seconds() / 60), "24")
    if isinstance(cell, float) and 0 < cell < 1:
        return Clock(round(cell * _DAY), "24")
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _clock_from_text(f"{cell:.2f}".removesuffix(".00"))
    if isinstance(cell, str):
        return _clock_from_text(_plain(cell))
    raise Ask(Why.TIME_NOT_UNDERSTOOD)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text[:100]).casefold().strip()
    folded = re.sub(r"\b([apy])\s?\.\s?([mbhp])\b\.?", r"\1\2", folded).replace("'", " ")
    return " ".join("".join(s for s in folded if unicodedata.category(s) != "Cf").split())


def _clock_from_text(plain: str) -> Clock:
    if plain in _NAMED:
        return Clock(_NAMED[plain], "24")
    match = _CLOCK.fullmatch(plain) or _CLOCK.fullmatch(_DATE_BEFORE.sub("", plain))
    if not match:
        raise Ask(Why.TIME_NOT_UNDERSTOOD, word=plain)
    hour, minute = int(match[1]), int(match[2] or match[3] or match[4] or 0)
    said = {"a": "am", "p": "pm", "yb": "am", "yh": "pm", "yp": "pm", "noon": "pm"}.get(
        match[5] or "", match[5] or ""
    )
    if hour * 60 + minute > _DAY or minute > 59:
        raise Ask(Why.TIME_NOT_UNDERSTOOD, word=plain)
    if said in {"am", "pm"}:
        if not 1 <= hour <= 12:
            raise Ask(Why.TIME_NOT_UNDERSTOOD, word=plain)
        return Clock(hour % 12 * 60 + minute + (_NOON if said == "pm" else 0), said)
    bare = match[2] is None and match[3] is None and match[4] is None and not said
    on_24 = hour > 12 or match[1].startswith("0") or hour == 0
    return Clock(hour * 60 + minute, "24" if on_24 else "", bare)


def read_range(text: str) -> tuple[Clock, Clock] | None:
    """Two times written as one (``10:00-12:30``, ``1-3pm``, ``10 to 12``); None when it is not that."""
    plain = _plain(text).removeprefix("from ").removeprefix("o ")
    parts = _RANGE.split(plain)
    if len(parts) != 2 or not all(parts):
        return None
    try:
        return _clock_from_text(parts[0]), _clock_from_text(parts[1])
    except Ask:
        return None


def span(start: Clock, end: Clock) -> tuple[int, int]:
    """Start and length of the stretch.

    A half of the day said once holds for both (``1-3pm``). Past midnight only from evening to early
    morning. **Units**: minutes. **Raises** Ask when it would end before it starts.
    """
    first, last = _with_halves(start, end)
    if last == first:
        raise Ask(Why.LENGTH_ZERO)
    if last > first:
        return first, last - first
    if not start.half and not end.half and first in _MORNING and last in _AFTERNOON:
        return first, last + _NOON - first
    if first >= _NIGHT_FROM and last <= _NIGHT_TO:
        return first, last + _DAY - first
    raise Ask(Why.END_BEFORE_START)


def _with_halves(start: Clock, end: Clock) -> tuple[int, int]:
    first, last = start.minutes, end.minutes
    if start.half in {"am", "pm"} and not end.half:
        last = last % _NOON if last % _NOON > first else last % _NOON + _NOON
        return first, last if last > first else last % _NOON
    if end.half in {"am", "pm"} and not start.half:
        first = first % _NOON
        return (first + _NOON if first + _NOON < last or first > last else first), last
    return first, last
