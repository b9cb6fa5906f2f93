"""What somebody was asked, for their own page."""

from django.db.models import QuerySet

from alongside.apps.people.models import Asked, AskPause, Person


def asked_of(person: Person) -> QuerySet[Asked]:
    """Latest first. Slice it."""
    return Asked.objects.filter(person=person).order_by("-at", "-id")


def is_paused(person: Person) -> bool:
    """Whether they want to be asked nothing for now."""
    return AskPause.objects.filter(person=person, paused_at__isnull=False).exists()
