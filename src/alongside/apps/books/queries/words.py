"""What people wrote, found by what it is about."""

import uuid
from collections.abc import Collection

from alongside.apps.books.models import Words


def words_about(ids: Collection[uuid.UUID]) -> dict[uuid.UUID, Words]:
    """The first text about each of these: a disagreement, a reply, an answer. Erased words are empty."""
    rows = Words.objects.filter(about_id__in=list(ids)).order_by("-field", "id")
    return {row.about_id: row for row in rows}
