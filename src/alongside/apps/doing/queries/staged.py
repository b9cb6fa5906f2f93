"""Registers somebody is in the middle of reading in."""

import uuid
from datetime import datetime, timedelta

from alongside.apps.doing.models import StagedRegister
from alongside.apps.people.models import Person

KEPT_FOR = timedelta(days=1)


def staged_for(person: Person, staged_id: uuid.UUID) -> StagedRegister | None:
    """One's own only: a file holds names that were given to one person."""
    rows = StagedRegister.objects.filter(id=staged_id, by=person)
    return rows.select_related("work", "work__place", "place", "by").first()


def unfinished_for(person: Person, now: datetime) -> list[StagedRegister]:
    """What one began and did not finish, latest first, without the files."""
    rows = StagedRegister.objects.filter(by=person, batch_id__isnull=True, made_at__gte=now - KEPT_FOR)
    return list(rows.defer("content").select_related("work").order_by("-made_at", "-id"))


def staged_of_batch(person: Person, batch_id: uuid.UUID) -> StagedRegister | None:
    """The file a batch was read from, while it is kept; without its content."""
    return StagedRegister.objects.filter(by=person, batch_id=batch_id).defer("content").first()
