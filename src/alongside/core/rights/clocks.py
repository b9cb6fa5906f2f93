"""When an answer is due, when a complaint is to be acknowledged, and when a breach is to be reported."""

import calendar
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

SATURDAY = 5
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stop:
    """Days on which a clock stands still: from the day something was asked up to the day it came.

    The day it came counts again: the shorter reading of the law, so that nobody answers late by it.
    ``until`` is None while it is waited for.
    """

    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """How a clock reads on a day. While it stands still, ``due_on`` is as if it went on that day."""

    due_on: date
    days_left: int
    days_stopped: int
    is_stopped: bool

    @property
    def is_late(self) -> bool:
        """Its last day has passed, and it is not standing still."""
        return self.days_left < 0 and not self.is_stopped


def next_working_day(day: date, bank_holidays: Collection[date]) -> date:
    """The day itself when it is a working day, else the next that is.

    Saturdays, Sundays and the given bank holidays are not.
    **Source**: domain brief E4; ICO, *Right of access*: time limits.
    """
    while day.weekday() >= SATURDAY or day in bank_holidays:
        day += DAY
    return day


def months_later(day: date, months: int) -> date:
    """The same day number so many months on, or the last day of that month where it has none.

    **Units**: calendar months. **Source**: domain brief E4; ICO, *Right of access*: time limits.
    """
    years, index = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, index + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def answer_clock(
    received_on: date,
    months: int,
    *,
    bank_holidays: Collection[date],
    today: date,
    stops: Iterable[Stop] = (),
) -> Clock:
    """Read the clock of a request on a day.

    It begins on the day of receipt, working day or not, runs for calendar months, is lengthened by the days
    it stood still, and ends on a working day.
    **Units**: calendar months, days. **Source**: UK GDPR Articles 12 and 12A; domain brief E4.
    """
    given = list(stops)
    stopped = _days_in(given, received_on, today)
    due_on = next_working_day(months_later(received_on, months) + stopped * DAY, bank_holidays)
    open_now = any(stop.until is None and stop.since <= today for stop in given)
    return Clock(due_on, (due_on - today).days, stopped, open_now)


def _days_in(stops: Iterable[Stop], received_on: date, today: date) -> int:
    """Days under at least one stop; two at once count once, and none before the request came."""
    spans = sorted((max(stop.since, received_on), stop.until or max(stop.since, today)) for stop in stops)
    days, reached = 0, received_on
    for since, until in spans:
        begin = max(since, reached)
        if until > begin:
            days += (until - begin).days
            reached = until
    return days


def acknowledge_by(received_on: date, days: int, bank_holidays: Collection[date]) -> date:
    """The last day to acknowledge a complaint: counting begins the day after it came.

    **Units**: days. **Source**: Data Protection Act 2018 s.164A; domain brief E4.
    """
    return next_working_day(received_on + days * DAY, bank_holidays)


def report_by(aware_at: datetime, hours: int) -> datetime:
    """The last moment to report a breach: hours of the real world, whatever the clocks on walls do.

    **Units**: hours; an instant in UTC. **Raises** ValueError for a moment that names no time zone.
    **Source**: UK GDPR Article 33(1); domain brief E4.
    """
    if aware_at.tzinfo is None:
        raise ValueError("a moment names its time zone")
    return aware_at.astimezone(UTC) + timedelta(hours=hours)
