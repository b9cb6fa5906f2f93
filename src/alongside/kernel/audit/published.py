"""The heads that were published, newest first."""

import uuid

from alongside.kernel.audit.lines import PLACE
from alongside.kernel.audit.models import AuditHead


def heads_of(*, place_id: uuid.UUID, start: int, count: int) -> list[AuditHead]:
    """Some of a place's daily heads; the chain of sealed matters is not published here."""
    rows = AuditHead.objects.filter(place_id=place_id, chain=PLACE).order_by("-day")
    return list(rows[start : start + count])
