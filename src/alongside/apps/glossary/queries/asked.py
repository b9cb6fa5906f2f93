"""Words somebody did not understand."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Count, F, QuerySet

from alongside.apps.glossary.enums import TextKind
from alongside.apps.glossary.models import Asking, Challenge
from alongside.apps.glossary.rules.words import asked_open_to
from alongside.apps.people.models import Person


def words_asked(viewer: Person) -> QuerySet[Challenge]:
    """Those that wait first, the latest first; each with how many people asked."""
    rows = Challenge.objects.filter(asked_open_to(viewer)).select_related("term")
    return rows.annotate(people=Count("askings")).order_by(
        F("answered_at").desc(nulls_first=True), "-asked_at", "-id"
    )


def asked_for(viewer: Person, challenge_id: UUID) -> Challenge | None:
    """One of them, if whoever looks may see it."""
    rows = Challenge.objects.filter(asked_open_to(viewer), id=challenge_id)
    return rows.select_related("place", "term").first()


def asked_of(kind: TextKind, about_id: UUID, viewer: Person) -> list[Challenge]:
    """What was asked about one text, as far as whoever looks may see it, the latest first."""
    rows = Challenge.objects.filter(asked_open_to(viewer), about=kind, about_id=about_id)
    return list(rows.select_related("term").order_by("-asked_at", "-id")[:20])


def askers_of(challenge_ids: Collection[UUID]) -> set[UUID]:
    """Whoever waits for these to be made clear."""
    rows = Asking.objects.filter(challenge__in=challenge_ids, person__left_at__isnull=True)
    return set(rows.values_list("person_id", flat=True))
