"""What landed badly with somebody."""

from uuid import UUID

from django.db.models import F, QuerySet

from alongside.apps.care.models import Landed
from alongside.apps.care.rules.landing import landed_open_to
from alongside.apps.people.models import Person


def landed_for(viewer: Person) -> QuerySet[Landed]:
    """Said by somebody, or to them; what waits for an answer first, the latest first. Slice it."""
    rows = Landed.objects.filter(landed_open_to(viewer)).select_related("raised_by", "work")
    return rows.order_by(F("answered_at").desc(nulls_first=True), "-raised_at", "id")


def landed_by_id(viewer: Person, landed_id: UUID) -> Landed | None:
    """One of them, if whoever looks may see it."""
    rows = Landed.objects.filter(landed_open_to(viewer), id=landed_id)
    return rows.select_related("raised_by", "answered_by", "work", "place").first()
