"""Time, read at the edges only; actions and core take it as an argument."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """This instant, in UTC."""
    return datetime.now(UTC)


def local_day(instant: datetime, zone: str) -> date:
    """The calendar day a person in that time zone would write down."""
    return instant.astimezone(ZoneInfo(zone)).date()
