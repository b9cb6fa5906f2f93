"""Keeping out whoever sends by the hundred: counted in the database, alike for every process."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils.crypto import salted_hmac

from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.safeguarding.models import Knock
from alongside.apps.safeguarding.queries.concerns import concern_sent
from alongside.apps.safeguarding.rules.concerns import TOO_MANY
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import Refused


def knock(*, place: Place, connection: str, form_token: UUID, now: datetime) -> None:
    """Before a concern is taken from somebody unknown. The same form again is no further one.

    It is counted although it is refused. **Raises** Refused.
    """
    if concern_sent(place, form_token) is not None:
        return
    hour = now.replace(minute=0, second=0, microsecond=0)
    # Neither the address nor anything it could be found by tomorrow: the hour is part of the hash.
    who = salted_hmac("safeguarding.knock", f"{place.id}|{hour.isoformat()}|{connection}").hexdigest()
    most = int(figure_on(place, FigureKey.CONCERNS_AN_HOUR, local_day(now, place.time_zone)))
    with transaction.atomic():
        Knock.objects.filter(place=place, hour__lt=hour - timedelta(hours=1)).delete()
        row, _made = Knock.objects.get_or_create(place=place, hour=hour, who=who)
        Knock.objects.filter(pk=row.pk).update(times=F("times") + 1)
        row.refresh_from_db(fields=["times"])
    if row.times > most:
        raise Refused(TOO_MANY)
