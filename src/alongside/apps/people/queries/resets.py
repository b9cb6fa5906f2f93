"""Secrets that people were given by others."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from alongside.apps.people.models import Person, SecretReset
from alongside.apps.places.models import Place


def resets_here(place: Place) -> QuerySet[SecretReset]:
    """All of them, newest first: both sides see who gave whom a new secret."""
    return (
        SecretReset.objects.filter(place=place)
        .select_related("person", "by", "seen_by")
        .order_by("-at", "id")
    )


def resets_unseen(place: Place, now: datetime) -> QuerySet[SecretReset]:
    """Those still marked that nobody of the other side has seen to, oldest first."""
    return resets_here(place).filter(seen_at__isnull=True, marked_until__gt=now).order_by("at", "id")


def reset_by_id(reset_id: UUID) -> SecretReset | None:
    """One of the place in scope."""
    return SecretReset.objects.select_related("place").filter(id=reset_id).first()


def latest_reset_of(person: Person, now: datetime) -> SecretReset | None:
    """The last new secret somebody was given, while what they vouch for is marked."""
    return SecretReset.objects.filter(person=person, marked_until__gt=now).order_by("-at").first()


def marked_moments(persons: Collection[UUID]) -> dict[UUID, list[tuple[datetime, datetime]]]:
    """From when until when what each of these people vouches for is marked; nobody else is named."""
    found: dict[UUID, list[tuple[datetime, datetime]]] = {}
    rows = SecretReset.objects.filter(person_id__in=set(persons)).order_by("at")
    for person_id, start, end in rows.values_list("person_id", "at", "marked_until"):
        found.setdefault(person_id, []).append((start, end))
    return found


def is_marked(moments: list[tuple[datetime, datetime]], at: datetime) -> bool:
    """Whether a word given at that moment is marked."""
    return any(start <= at < end for start, end in moments)
