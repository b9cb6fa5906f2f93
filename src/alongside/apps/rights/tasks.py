"""The rounds of what people may ask and of what is kept: hours that run out, and what is kept no longer."""

from collections.abc import Callable
from datetime import datetime

from alongside.apps.places.queries.places import every_place
from alongside.apps.rights.actions.breaches import remind_of_breaches
from alongside.apps.rights.actions.sweeping import sweep
from alongside.kernel.scoping import scope


def rights_round(*, clock: Callable[[], datetime], going_on: Callable[[], bool] = lambda: True) -> int:
    """What the worker does each time: tell of breaches whose hours run out; once a day, let go."""
    for place in every_place():
        if not going_on():
            return 0
        with scope(place.id):
            remind_of_breaches(place=place, now=clock())
    return keeping_round(clock=clock, going_on=going_on)


def keeping_round(*, clock: Callable[[], datetime], going_on: Callable[[], bool] = lambda: True) -> int:
    """In every place whose day has not had its round yet; says in how many. As often as one likes."""
    swept = 0
    for place in every_place():
        if not going_on():
            break
        with scope(place.id):
            swept += sweep(place=place, now=clock())
    return swept
