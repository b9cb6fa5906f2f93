"""The two years of the demo, counted back from the day it is made."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from alongside.core.shared.period import add_months, first_of_month

MONTHS = 24


class Calendar:
    """Days of the demo. ``month(0)`` is the first of its 24 months, ``month(23)`` the current one."""

    def __init__(self, now: datetime, today: date) -> None:
        self.now = now
        self.today = today
        self.first = add_months(first_of_month(today), 1 - MONTHS)

    def month(self, number: int) -> date:
        return add_months(self.first, number)

    def weekly(self, number: int, weekday: int) -> Iterator[date]:
        """The days of one month that fall on a weekday (Monday is 0) and have come already."""
        day = self.month(number)
        end = add_months(day, 1)
        while day < end and day < self.today:
            if day.weekday() == weekday:
                yield day
            day += timedelta(days=1)

    def has_come(self, day: date) -> bool:
        return day < self.today

    def evening(self, day: date) -> datetime:
        """When somebody sat down to write it up: that evening, or now if it is not evening yet."""
        return min(datetime.combine(day, time(19), UTC), self.now)

    def ago(self, days: int) -> date:
        return self.today - timedelta(days=days)
