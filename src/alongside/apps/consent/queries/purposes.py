"""A place's own purposes as rows."""

from alongside.apps.consent.models import OwnPurpose


def own_purpose(code: str) -> OwnPurpose | None:
    """While it is asked for."""
    return OwnPurpose.objects.filter(code=code, ended_at__isnull=True).first()
