"""A line of audit for each action on checks: never the number, never the words."""

from datetime import datetime

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.kernel.audit.lines import leave_line


def leave(row: Placed, verb: str, by: Person, now: datetime, details: dict[str, str]) -> None:
    """Who did what to which row."""
    leave_line(
        place_id=row.place_id,
        actor_id=by.id,
        verb=verb,
        about=type(row).__name__,
        about_id=row.pk,
        at=now,
        details=details,
    )
