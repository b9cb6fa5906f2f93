"""Checking a personal code and its secret: five tries, then a wait that grows."""

import hashlib
from datetime import datetime, timedelta

from django.contrib.auth.hashers import make_password
from django.core.cache import cache
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Account
from alongside.apps.people.queries.accounts import account_by_code
from alongside.apps.people.rules.codes import read_code, read_secret
from alongside.apps.people.rules.waiting import may_try_secret, wait_after
from alongside.kernel.verdict import Refused, Verdict, enforce, no

WRONG = no(
    _("This code and secret do not go together."),
    _("Check both and try again, or ask a lead for a new card."),
)
_REMEMBERED = int(timedelta(days=2).total_seconds())


def check_secret(*, code: str, secret: str, now: datetime) -> Account:
    """The account behind a personal code. **Raises** Refused, alike for known and unknown codes."""
    meant = read_code(code)
    if meant is None:
        raise Refused(
            no(
                _("That is not a whole personal code."),
                _("It has eight letters and numbers, like 7KQ2-M4XT."),
            )
        )
    account = account_by_code(meant)
    if account is None:
        raise Refused(_try_unknown(meant, secret, now))
    return _try_known(account, secret, now)


def _try_known(account: Account, secret: str, now: datetime) -> Account:
    """The count is kept although the try is refused: the refusal is raised after the transaction."""
    with transaction.atomic():
        held = Account.objects.select_for_update().get(id=account.id)
        enforce(may_try_secret(held.wait_until, now))
        right = held.check_password(read_secret(secret[:200]))
        held.failed_tries = 0 if right else min(held.failed_tries + 1, 1000)
        held.wait_until = None if right else until(held.failed_tries, now)
        held.save(update_fields=["failed_tries", "wait_until"])
    if not right:
        raise Refused(_wrong(held.wait_until, now))
    return held


def _try_unknown(code: str, secret: str, now: datetime) -> Verdict:
    """A code nobody has waits like any other, so that the wait tells nothing."""
    key = f"unknown-code:{hashlib.sha256(code.encode()).hexdigest()}"
    tries, wait_until = cache.get(key, (0, None))
    if not (verdict := may_try_secret(wait_until, now)):
        return verdict
    make_password(read_secret(secret[:200]))  # as long as checking a secret takes
    wait_until = until(tries + 1, now)
    cache.set(key, (tries + 1, wait_until), _REMEMBERED)
    return _wrong(wait_until, now)


def until(tries: int, now: datetime) -> datetime | None:
    """When the next try counts, after so many wrong ones; None for at once."""
    wait = wait_after(tries)
    return now + wait if wait else None


def _wrong(wait_until: datetime | None, now: datetime) -> Verdict:
    return may_try_secret(wait_until, now) and WRONG
