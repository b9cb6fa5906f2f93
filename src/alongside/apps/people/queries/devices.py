"""Where an account is signed in."""

from collections.abc import Sequence
from datetime import datetime

from django.contrib.sessions.models import Session

from alongside.apps.people.models import Account, SignedIn


def signed_in_now(account: Account, now: datetime, start: int, at_most: int) -> Sequence[SignedIn]:
    """What was seen last comes first; a session that ended by itself is no more."""
    alive = Session.objects.filter(expire_date__gt=now).values("session_key")
    rows = SignedIn.objects.filter(account=account, session__in=alive)
    return list(rows.order_by("-last_seen_on", "-first_seen_on", "id")[start : start + at_most])
