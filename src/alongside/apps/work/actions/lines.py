"""Lines of audit about a work and what belongs to it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from alongside.apps.people.models import Person
from alongside.apps.places.models import Placed
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.digests import new_salt, salted


def leave_line_of(
    row: Placed, by: Person | None, now: datetime, verb: str, details: Mapping[str, Any]
) -> None:
    """One line about a row; the name of its model says what it is."""
    leave_line(
        place_id=row.place_id,
        actor_id=by.id if by else None,
        verb=verb,
        about=type(row).__name__,
        about_id=row.id,
        at=now,
        details=dict(details),
    )


def hashed(words: str) -> dict[str, str]:
    """All that a line keeps of words."""
    salt = new_salt()
    return {"salt": salt, "words": salted(words, salt)}
