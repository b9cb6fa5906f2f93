"""When a provider is asked what became of a letter."""

from datetime import datetime, timedelta

# Notify tries an e-mail for three days, and forgets every message after seven.
FIRST_ASKED = timedelta(minutes=10)
ASKED_FOR = timedelta(days=4)
_LONGEST = timedelta(hours=12)


def ask_back_next(sent_at: datetime, now: datetime) -> datetime | None:
    """Ten minutes after it went, then as long again as it is gone, half a day at most; at last never."""
    gone = now - sent_at
    if gone >= ASKED_FOR:
        return None
    return now + min(max(gone, FIRST_ASKED), _LONGEST)
