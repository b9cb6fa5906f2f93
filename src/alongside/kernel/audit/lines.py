"""Writing a line. Called by actions, inside their transaction."""

import uuid
from datetime import datetime
from typing import Any

from alongside.kernel.audit.models import AuditLine, AuditPending

PLACE = "PLACE"
SEALED = "SEALED"


def leave_line(
    *,
    place_id: uuid.UUID,
    actor_id: uuid.UUID | None,
    verb: str,
    about: str,
    about_id: uuid.UUID,
    at: datetime,
    details: dict[str, Any] | None = None,
    chain: str = PLACE,
) -> AuditLine:
    """Leave one line. ``details`` holds ids, codes and salted hashes, never a name or a sentence."""
    line = AuditLine.objects.create(
        place_id=place_id,
        chain=chain,
        at=at,
        actor_id=actor_id,
        verb=verb,
        about=about,
        about_id=about_id,
        details=details or {},
    )
    AuditPending.objects.create(line=line, place_id=place_id, chain=chain, at=at)
    return line
