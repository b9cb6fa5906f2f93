"""Keeping how somebody is reached, and forgetting it."""

from datetime import datetime

from django.db import transaction

from alongside.apps.people.enums import Way
from alongside.apps.people.models import Person, WayToReach
from alongside.apps.people.rules.reaching import may_keep_way, read_where
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce


@transaction.atomic
def keep_way(
    *, person: Person, way: Way, where: str, by: Person, now: datetime, proved: bool = False
) -> WayToReach:
    """One number or address a way; a further one takes its place. The log tells that, and not which."""
    enforce(may_keep_way(by, person, local_day(now, person.place.time_zone)))
    said = {
        "place_id": person.place_id,
        "where": read_where(way, where),
        "said_at": now,
        "proved_at": now if proved else None,
    }
    kept, _new = WayToReach.objects.update_or_create(person=person, way=way, defaults=said)
    _leave(person, way, by, now, "keep_way")
    return kept


@transaction.atomic
def forget_way(*, person: Person, way: Way, by: Person, now: datetime) -> bool:
    """It is gone at once; whether it was there."""
    enforce(may_keep_way(by, person, local_day(now, person.place.time_zone)))
    gone, _rows = WayToReach.objects.filter(person=person, way=way).delete()
    if gone:
        _leave(person, way, by, now, "forget_way")
    return bool(gone)


def _leave(person: Person, way: Way, by: Person, now: datetime, verb: str) -> None:
    leave_line(
        place_id=person.place_id,
        actor_id=by.id,
        verb=verb,
        about="Person",
        about_id=person.id,
        at=now,
        details={"way": way},
    )
