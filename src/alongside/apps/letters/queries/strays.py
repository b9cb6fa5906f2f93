"""Messages that matched nothing."""

import json
from uuid import UUID

from django.db.models import QuerySet

from alongside.apps.letters.models import Received
from alongside.apps.places.models import Place
from alongside.kernel.sealing import NotOurs, unseal


def strays_in(place: Place) -> QuerySet[Received]:
    """Those that wait, longest first. Slice it."""
    return Received.objects.filter(place=place).exclude(sealed="").order_by("came_on", "id")


def stray_by_id(place: Place, key: UUID) -> Received | None:
    """One of this place."""
    return Received.objects.filter(id=key, place=place).first()


def opened(stray: Received) -> tuple[str, str]:
    """From which number or address, and what it says; nothing where the server's secret has changed."""
    try:
        sender, text = json.loads(unseal(stray.sealed))
    except NotOurs:
        return "", ""
    return str(sender), str(text)
