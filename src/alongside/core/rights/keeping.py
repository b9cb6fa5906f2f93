"""How long something is kept once what it was for is over, read from both ends."""

import calendar
from datetime import date

from alongside.core.rights.clocks import months_later


def kept_until(over_on: date, months: int) -> date:
    """The first day on which it is kept no longer.

    **Units**: whole calendar months. **Raises** ValueError for fewer than none. **Source**: domain brief E5.
    """
    if months < 0:
        raise ValueError("nothing is let go of before it is over")
    return months_later(over_on, months)


def last_day_gone(today: date, months: int) -> date:
    """The last day such that what was over on it, or before, is kept no longer today.

    The other end of ``kept_until``: ``kept_until(day, months) <= today`` exactly for the days up to it. Where
    the month is cut short, as in February, its last day lets go of what the longer month's last days hold.
    **Units**: whole calendar months. **Raises** ValueError for fewer than none.
    """
    if months < 0:
        raise ValueError("nothing is let go of before it is over")
    years, index = divmod(today.year * 12 + today.month - 1 - months, 12)
    last_here = calendar.monthrange(today.year, today.month)[1]
    last_there = calendar.monthrange(years, index + 1)[1]
    day = last_there if today.day == last_here else min(today.day, last_there)
    return date(years, index + 1, day)
