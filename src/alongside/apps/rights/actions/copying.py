"""Taking a copy away."""

from datetime import datetime

from alongside.apps.people.models import Person
from alongside.kernel.audit.lines import leave_line


def take_copy(*, person: Person, now: datetime) -> None:
    """That a copy was taken is remembered, so that a copy somebody else took can be noticed."""
    leave_line(
        place_id=person.place_id,
        actor_id=person.id,
        verb="take_copy",
        about="Person",
        about_id=person.id,
        at=now,
        details={},
    )
