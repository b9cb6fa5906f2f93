"""Half-open stretches of days, in the place's own calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From ``start`` up to, not including, ``end``.

    **Units**: whole days. **Raises** ValueError when it would hold no day.
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError("a period holds at least one day")

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.end - self.start).days

    def months(self) -> Iterator[date]:
        """The first day of every calendar month it touches, in order."""
        month = first_of_month(self.start)
        while month < self.end:
            yield month
            month = add_months(month, 1)


def first_of_month(day: date) -> date:
    """The first day of that day's month."""
    return day.replace(day=1)


def add_months(month: date, count: int) -> date:
    """The first day of the month ``count`` months on (or back)."""
    years, index = divmod(month.year * 12 + month.month - 1 + count, 12)
    return date(years, index + 1, 1)


def last_months(today: date, count: int) -> Period:
    """The ``count`` calendar months up to and including today's.

    Whole months, because evidence is shown to strangers as totals by month.
    """
    end = add_months(first_of_month(today), 1)
    return Period(add_months(end, -count), end)
