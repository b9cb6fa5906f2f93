"""When a letter goes, and when it is tried again."""

from datetime import datetime, timedelta

from alongside.apps.letters.enums import HowOften

BETWEEN = {
    HowOften.AT_ONCE: timedelta(0),
    HowOften.DAILY: timedelta(days=1),
    HowOften.WEEKLY: timedelta(days=7),
}
# What happens within a few minutes is told in one letter.
GATHERED_FOR = timedelta(minutes=5)
# Far longer than any provider may take: whoever still holds the letter then is gone.
LEASE = timedelta(minutes=5)
MOST_TRIES = 10
# Somebody sits before the page and waits for their code.
SLIP_LEASE = timedelta(minutes=1)
_LONGEST = timedelta(hours=12)


def next_digest(last: datetime | None, how_often: HowOften, now: datetime) -> datetime:
    """The moment from which the next digest may go."""
    return now if last is None else last + BETWEEN[how_often]


def wait_after(tries: int) -> timedelta:
    """A minute after the first try that failed, twice as long after each, half a day at most."""
    return min(timedelta(minutes=2 ** min(tries - 1, 12)), _LONGEST)


def wait_for_slip(tries: int) -> timedelta:
    """Five seconds after the first try that failed, twice as long after each, a minute at most."""
    return min(timedelta(seconds=5 * 2 ** min(tries - 1, 4)), timedelta(minutes=1))


def in_quiet_hours(hour: int, start: int, end: int) -> bool:
    """Whether an hour of the clock lies between them, over midnight where they do; alike, none is quiet."""
    return start <= hour < end if start <= end else hour >= start or hour < end
