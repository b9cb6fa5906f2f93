"""Telling those who look after safeguarding that something waits: never what, nor about whom."""

from collections.abc import Iterable
from datetime import datetime

from alongside.apps.safeguarding.models import LeadKey
from alongside.kernel.outbox import queue


def tell(keys: Iterable[LeadKey], now: datetime) -> None:
    """A letter each, at once. It is about its reader alone: nothing in the post leads to a concern."""
    for key in sorted(keys, key=lambda one: one.person_id):
        queue(
            place_id=key.place_id,
            person_id=key.person_id,
            kind="sealed_waiting",
            about_id=key.person_id,
            now=now,
        )
