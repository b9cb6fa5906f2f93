"""Time, read at the edges only; actions and core take it as an argument."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo


def now() -> datetime:
    """This instant, in UTC."""
    return datetime.now(UTC)


def local_day(instant: datetime, zone: str) -> date:
    """The calendar day a person in that time zone would write down."""
    return instant.astimezone(ZoneInfo(zone)).date()


def day_began(instant: datetime, zone: str) -> datetime:
    """When the calendar day of that instant began for people in that time zone."""
    return datetime.combine(local_day(instant, zone), time.min, ZoneInfo(zone))
