"""Keeping out whoever sends by the hundred: counted in the database, alike for every process."""

from datetime import datetime, timedelta
from uuid import UUID

from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.safeguarding.queries.concerns import concern_sent
from alongside.apps.safeguarding.rules.concerns import TOO_MANY
from alongside.kernel.clock import local_day
from alongside.kernel.limits import TooMany, count

AN_HOUR = timedelta(hours=1)


def knock(*, place: Place, connection: str, form_token: UUID, now: datetime) -> None:
    """Before a concern is taken from somebody unknown. The same form again is no further one.

    It is counted although it is refused. **Raises** TooMany.
    """
    if concern_sent(place, form_token) is not None:
        return
    most = int(figure_on(place, FigureKey.CONCERNS_AN_HOUR, local_day(now, place.time_zone)))
    times, again_at = count(what="CONCERN", who=f"{place.id}|{connection}", within=AN_HOUR, now=now)
    if times > most:
        raise TooMany(TOO_MANY, again_at)
