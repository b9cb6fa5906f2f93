"""Who holds which half, and which keys are being brought back."""

from uuid import UUID

from django.db.models import QuerySet

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.safeguarding.models import HandedOver, KeyHalf, LeadKey, Recovery


def halves_of(key: LeadKey) -> list[KeyHalf]:
    """The two that would bring it back now; none until they are given away."""
    rows = KeyHalf.objects.filter(key=key, ended_at__isnull=True).select_related("holder__person")
    return list(rows.order_by("id"))


def half_held_by(person: Person, recovery: Recovery) -> KeyHalf | None:
    """The half of the lost key that somebody holds under the key they use now."""
    rows = KeyHalf.objects.filter(key=recovery.old_key, ended_at__isnull=True)
    return rows.filter(holder__person=person, holder__ended_at__isnull=True).first()


def handed_over(recovery: Recovery) -> list[HandedOver]:
    """Those that came already."""
    return list(HandedOver.objects.filter(recovery=recovery).order_by("at", "id"))


def recoveries_here(place: Place) -> list[Recovery]:
    """Those that go on, oldest first."""
    rows = Recovery.objects.filter(place=place, done_at__isnull=True)
    return list(_with_people(rows).order_by("asked_at", "id"))


def recovery_by_id(recovery_id: UUID) -> Recovery | None:
    """One of the place in scope."""
    return _with_people(Recovery.objects.filter(id=recovery_id)).first()


def _with_people(rows: QuerySet[Recovery]) -> QuerySet[Recovery]:
    return rows.select_related("old_key", "new_key__person", "place")
