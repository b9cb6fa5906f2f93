"""Thanks, as the two people between whom they were said see them."""

from datetime import datetime

from django.db.models import QuerySet

from alongside.apps.people.models import Person
from alongside.apps.promises.models import Thanks


def thanks_to(person: Person, since: datetime) -> QuerySet[Thanks]:
    """What somebody was thanked for since, newest first. Slice it."""
    rows = Thanks.objects.filter(to=person, at__gte=since).select_related("by", "promise", "promise__entry")
    return rows.prefetch_related("promise__entry__words").order_by("-at", "-id")
