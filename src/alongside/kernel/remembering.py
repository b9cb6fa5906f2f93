"""Reading once what many look at, for as long as nothing in the place changes.

Every change leaves a line of audit in its own transaction, so the key of the place's last line says which
state of the books an answer was read from. Nothing is added up beside them, and nothing needs clearing.
"""

import uuid
from collections.abc import Callable
from typing import TypeVar

from django.core.cache import caches

from alongside.kernel.audit.models import AuditLine
from alongside.kernel.digests import digest

# Two writers at one moment may commit in another order than their lines were made: no answer outlives this.
LONGEST_SECONDS = 60

Answer = TypeVar("Answer")


def remembered(place_id: uuid.UUID, question: list[object], read: Callable[[], Answer]) -> Answer:
    """The answer to a question about a place's books: read now, or read before and nothing written since.

    ``question`` names what is asked with all that it depends on besides the books.
    """
    memory = caches["memory"]
    key = digest([str(place_id), str(_last_line(place_id)), *map(repr, question)])
    found: Answer | None = memory.get(key)
    if found is None:
        found = read()
        memory.set(key, found, LONGEST_SECONDS)
    return found


def _last_line(place_id: uuid.UUID) -> uuid.UUID | None:
    rows = AuditLine.objects.filter(place_id=place_id).order_by("-id")
    return rows.values_list("id", flat=True).first()
