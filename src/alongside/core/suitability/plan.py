"""What is planned: spans of time, and the days of the place they touch."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from alongside.core.suitability.rules import LIMITS, Activity, Limits, Territory, Workforce


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From ``start`` up to, not including, ``end``: two instants with their offset.

    **Raises** ValueError when either has no offset, or when it would last no time.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("an instant carries its offset")
        if self.end <= self.start:
            raise ValueError("a span lasts some time")


@dataclass(frozen=True, slots=True)
class Planned:
    """One kind of thing somebody plans to do.

    ``supervised``: unpaid, and day to day beside somebody who is checked. ``own_child_only``: a parent or
    carer with nobody's child but their own.
    """

    activity: Activity
    spans: tuple[Span, ...]
    workforce: Workforce = Workforce.CHILD
    supervised: bool = False
    own_child_only: bool = False
    territory: Territory = Territory.ENGLAND


def days_of(span: Span, zone: ZoneInfo) -> list[date]:
    """The local days a span touches, in order. What ends at midnight touches no day that begins then."""
    first = span.start.astimezone(zone).date()
    last = (span.end - timedelta(microseconds=1)).astimezone(zone).date()
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def nights_of(span: Span, zone: ZoneInfo, limits: Limits = LIMITS) -> list[date]:
    """The local days on which a span holds any moment of the small hours.

    In the night the clocks change, the hours are those that the clock on the wall shows.
    """
    found = []
    for day in days_of(span, zone):
        begins = datetime.combine(day, time(limits.night_from_hour), zone)
        ends = datetime.combine(day, time(limits.night_until_hour), zone)
        if span.start.timestamp() < ends.timestamp() and begins.timestamp() < span.end.timestamp():
            found.append(day)
    return found


def fullest_window(days: Iterable[date], limits: Limits = LIMITS) -> tuple[date, ...]:
    """The most days that lie within any window; of two windows alike the earlier.

    A window of 30 days that begins on the 1st ends with the 30th: the 31st is in the next.
    """
    ordered, best, start = sorted(set(days)), (), 0
    found: tuple[date, ...] = best
    for end, day in enumerate(ordered):
        while (day - ordered[start]).days >= limits.window_days:
            start += 1
        if end - start + 1 > len(found):
            found = tuple(ordered[start : end + 1])
    return found
