"""Thanks, as the two people between whom they were said see them."""

import uuid
from datetime import datetime
from typing import Any

from django.db.models import Prefetch, QuerySet, prefetch_related_objects

from alongside.apps.books.models import Entry
from alongside.apps.people.models import Person
from alongside.apps.promises.models import Thanks


def thanks_to(person: Person, since: datetime) -> QuerySet[Thanks]:
    """What somebody was thanked for since and not taken back, newest first. Slice it."""
    rows = Thanks.objects.filter(to=person, at__gte=since, back__isnull=True)
    rows = rows.select_related("by", "entry", "entry__promise", "entry__work")
    return rows.prefetch_related("entry__words", "entry__acts").order_by("-at", "-id")


def with_thanks(entry: str) -> "Prefetch[Any]":
    """Of an entry, whoever was thanked for it and by whom; ``entry`` is the way to it, "" for itself."""
    rows = Thanks.objects.select_related("by", "to", "back").order_by("at", "id")
    return Prefetch(f"{entry}__thanks" if entry else "thanks", rows)


def fetch_thanks(entry: Entry) -> None:
    """Those of one entry, with their people; where they are here already nothing is asked."""
    prefetch_related_objects([entry], with_thanks(""))


def thanks_by_id(thanks_id: uuid.UUID) -> Thanks | None:
    """One of the place in scope."""
    rows = Thanks.objects.select_related("by", "to", "back", "entry", "entry__work", "entry__place")
    return rows.filter(id=thanks_id).first()
