from datetime import UTC, datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils.crypto import salted_hmac

from alongside.kernel.limits.models import Tally
from alongside.kernel.verdict import Refused, Verdict

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


class TooMany(Refused):
    """Refused for now, whoever asks: ``again_at`` is when it can be tried once more."""

    def __init__(self, verdict: Verdict, again_at: datetime) -> None:
        super().__init__(verdict)
        self.again_at = again_at


def count(*, what: str, who: str, within: timedelta, now: datetime) -> tuple[int, datetime]:
    """Once more: how often it was now, and when counting begins anew.

    In a transaction of its own: what is refused afterwards stays counted, unless whoever calls opened one.
    """
    key, until = _key(what, who, within, now)
    with transaction.atomic():
        Tally.objects.filter(until__lte=now).delete()
        row, _made = Tally.objects.get_or_create(who=key, defaults={"until": until})
        Tally.objects.filter(pk=row.pk).update(times=F("times") + 1)
        row.refresh_from_db(fields=["times"])
    return row.times, until


def times_so_far(*, what: str, who: str, within: timedelta, now: datetime) -> tuple[int, datetime]:
    """How often it was, without counting this time."""
    key, until = _key(what, who, within, now)
    return sum(Tally.objects.filter(who=key).values_list("times", flat=True)), until


def _key(what: str, who: str, within: timedelta, now: datetime) -> tuple[str, datetime]:
    """Neither who it was nor anything they could be found by tomorrow: the while is part of the hash."""
    until = now - (now - BEGINNING) % within + within
    told = f"{what}|{until.isoformat()}|{who}"
    return salted_hmac("kernel.limits", told, algorithm="sha256").hexdigest(), until
