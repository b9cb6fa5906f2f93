"""How long a browser is remembered."""

from datetime import date, timedelta

# A season: whoever comes once a month is not told of their own phone as of a new one. A browser that is seen
# no more is forgotten; Django's own sessions end after two weeks without a visit.
REMEMBERED = timedelta(days=90)


def forgotten_before(day: date) -> date:
    """What was last seen before this day is forgotten."""
    return day - REMEMBERED
