"""Codes on their way."""

from datetime import datetime
from uuid import UUID

from alongside.apps.letters.models import Slip


def slips_to_try(now: datetime, at_most: int) -> list[UUID]:
    """Those that no living worker holds and whose moment has come, longest first; ended ones too."""
    rows = Slip.objects.filter(next_try_at__lte=now).exclude(lease_ends_at__gt=now)
    return list(rows.order_by("next_try_at", "id").values_list("id", flat=True)[:at_most])
