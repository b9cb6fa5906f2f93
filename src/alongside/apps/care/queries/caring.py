"""Care that was promised."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from alongside.apps.care.models import AfterCare
from alongside.apps.care.rules.caring import care_open_to
from alongside.apps.people.models import Person


def care_for_story(about_id: UUID, viewer: Person, day: date) -> list[AfterCare]:
    """What was promised after one story, as far as whoever looks may know; the latest first."""
    rows = AfterCare.objects.filter(care_open_to(viewer, day), about_id=about_id)
    return list(rows.select_related("person", "by", "work").order_by("-promised_at", "-id")[:20])


def care_of(person: Person) -> QuerySet[AfterCare]:
    """Promised to somebody or by them: what is still open first, by its day. Slice it."""
    rows = AfterCare.objects.filter(Q(person=person) | Q(by=person)).select_related("person", "by", "work")
    return rows.order_by("said_at", "due_on", "id")


def care_by_id(care_id: UUID) -> AfterCare | None:
    """One of the place in scope."""
    rows = AfterCare.objects.select_related("person__place", "by", "work__place", "place")
    return rows.filter(id=care_id).first()
