"""Counting what is done often, and stopping whoever does it by the hundred."""

from datetime import datetime

from alongside.apps.places.rules.limits import Limit, limit_on, too_often
from alongside.kernel.limits import TooMany, count, times_so_far


def keep_within(limit: Limit, *, who: str, now: datetime) -> None:
    """Once more. It is counted although it is refused; called before the action, it shares no fate with it.

    **Raises** TooMany.
    """
    allowed = limit_on(limit, now.date())
    times, again_at = count(what=limit, who=who, within=allowed.within, now=now)
    if times > allowed.times:
        raise TooMany(too_often(again_at, now), again_at)


def stop_when_used_up(limit: Limit, *, who: str, now: datetime) -> None:
    """Where only what was wrong is counted, afterwards. **Raises** TooMany."""
    allowed = limit_on(limit, now.date())
    times, again_at = times_so_far(what=limit, who=who, within=allowed.within, now=now)
    if times >= allowed.times:
        raise TooMany(too_often(again_at, now), again_at)


def count_wrong(limit: Limit, *, who: str, now: datetime) -> None:
    """It was wrong; whoever is wrong too often is stopped at the next try."""
    count(what=limit, who=who, within=limit_on(limit, now.date()).within, now=now)
