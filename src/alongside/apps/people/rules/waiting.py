"""How long a personal code waits after wrong tries: it counts per code, never per address people share."""

from datetime import datetime, timedelta

from django.utils.translation import gettext_lazy as _

from alongside.apps.places.rules.limits import try_again
from alongside.kernel.verdict import YES, Verdict, no

FREE_TRIES = 5
LONGEST = timedelta(days=1)


def wait_after(failed_tries: int) -> timedelta:
    """Nothing before the fifth wrong try, then a minute, then twice as long each time, a day at most."""
    if failed_tries < FREE_TRIES:
        return timedelta(0)
    return min(timedelta(minutes=2 ** min(failed_tries - FREE_TRIES, 11)), LONGEST)


def may_try_secret(wait_until: datetime | None, now: datetime) -> Verdict:
    """Whether the next try counts yet, and if not, for how long to wait."""
    if wait_until is None or wait_until <= now:
        return YES
    return no(_("There were too many wrong tries with this code."), try_again(wait_until - now))
