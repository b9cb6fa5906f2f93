"""Thanks, as the two people between whom they were said see them."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from alongside.apps.people.models import Person
from alongside.apps.promises.models import Thanks

LATELY_DAYS = 60


def thanks_to(person: Person, today: date) -> QuerySet[Thanks]:
    """What somebody was thanked for lately, newest first. Slice it."""
    zone = ZoneInfo(person.place.time_zone)
    since = datetime.combine(today - timedelta(days=LATELY_DAYS), time(), zone)
    rows = Thanks.objects.filter(to=person, at__gte=since).select_related("by", "promise", "promise__entry")
    return rows.prefetch_related("promise__entry__words").order_by("-at", "-id")
