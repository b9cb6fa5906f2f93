"""By when a concern has to be seen: in working time, on the clock of the place."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

SATURDAY = 5
DAY_MINUTES = 24 * 60
# Two of these in a row have no working day only where somebody wrote the holidays down wrongly.
LONGEST_DAYS = 366


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """Which hours are working hours somewhere.

    **Units**: minutes after midnight on the clock of ``zone``. **Raises** ValueError where no time is left.
    """

    begins: int
    ends: int
    zone: tzinfo
    bank_holidays: Collection[date]

    def __post_init__(self) -> None:
        if not 0 <= self.begins < self.ends <= DAY_MINUTES:
            raise ValueError("a working day begins before it ends")

    def is_working_day(self, day: date) -> bool:
        """Neither Saturday, Sunday nor a bank holiday."""
        return day.weekday() < SATURDAY and day not in self.bank_holidays

    def of(self, day: date) -> tuple[datetime, datetime]:
        """From when until when, as instants in UTC: a day on which clocks change is longer or shorter."""
        midnight = datetime.combine(day, time.min)
        begins, ends = (midnight + timedelta(minutes=part) for part in (self.begins, self.ends))
        opens, closes = (clock.replace(tzinfo=self.zone) for clock in (begins, ends))
        return opens.astimezone(UTC), closes.astimezone(UTC)


def to_be_seen_by(since: datetime, *, in_danger: bool, danger_minutes: int, working: WorkingTime) -> datetime:
    """The instant, in UTC, by which somebody has to say that they have it.

    In immediate danger that many working minutes; otherwise the end of the same working day. What comes after
    hours, or on a day nobody works, counts from the next working day.
    **Units**: working minutes. **Raises** ValueError for none, or where no working day is to be found.
    **Source**: domain brief E1: one working hour for immediate danger, the same day otherwise.
    """
    if danger_minutes < 1:
        raise ValueError("at least one minute")
    left = timedelta(minutes=danger_minutes)
    day = since.astimezone(working.zone).date()
    for _turn in range(LONGEST_DAYS):
        opens, closes = working.of(day)
        begins = max(since.astimezone(UTC), opens)
        if working.is_working_day(day) and begins < closes:
            if not in_danger:
                return closes
            if left <= closes - begins:
                return begins + left
            left -= closes - begins
        day += timedelta(days=1)
    raise ValueError("a year without a working day")
