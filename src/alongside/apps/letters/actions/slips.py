"""Sending a code at once, and again when the mail server was away or this very program was killed.

The slip is committed first and tried in the same breath, so nobody waits for a worker; one that did not go
is tried by the worker until its time is over. Whatever became of it, then it is gone.
"""

import json
import logging
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import F, Q

from alongside.apps.letters.enums import Channel
from alongside.apps.letters.models import Slip
from alongside.apps.letters.providers import NotNow, Sealed, Undeliverable, carrier_of_codes
from alongside.apps.letters.rules.timing import SLIP_LEASE, wait_for_slip
from alongside.kernel.ids import new_secret_id
from alongside.kernel.sealing import NotOurs, seal, unseal

_log = logging.getLogger(__name__)


def send_slip(
    *,
    to: str,
    subject: str,
    text: str,
    language: str,
    now: datetime,
    good_for: timedelta,
    channel: Channel = Channel.EMAIL,
) -> None:
    """At once if its carrier takes it; the page says the same either way.

    Called outside any transaction: the row has to be there for a worker before the mail server is.
    """
    said = seal(json.dumps([to, subject, text, language, channel]))
    slip = Slip.objects.create(sealed=said, ends_at=now + good_for, next_try_at=now)
    try_slip(slip_id=slip.id, now=now)


def try_slip(*, slip_id: UUID, now: datetime) -> bool:
    """Try one, unless somebody else holds it; says whether it went."""
    lease = new_secret_id()
    slip = _hold(slip_id, lease, now)
    if slip is None:
        return False
    mine = Slip.objects.filter(id=slip.id, lease=lease)
    try:
        went = slip.ends_at > now and _carry(slip)
    except NotNow as trouble:
        _log.warning("a code waits: %s", trouble)
        mine.update(lease=None, lease_ends_at=None, next_try_at=now + wait_for_slip(slip.tries))
        return False
    except (Undeliverable, NotOurs) as trouble:
        _log.warning("a code cannot be brought: %s", type(trouble).__name__)
        went = False
    mine.delete()
    return went


def _carry(slip: Slip) -> bool:
    """A carrier that remembers is asked before it is tried again."""
    to, subject, text, language, *way = json.loads(unseal(slip.sealed))
    carrier = carrier_of_codes(Channel(way[0]) if way else Channel.EMAIL)
    if slip.tries > 1 and carrier.was_sent(str(slip.id)):
        return True
    return bool(carrier.send(Sealed(str(slip.id), to, subject, text, language)))


def _hold(slip_id: UUID, lease: UUID, now: datetime) -> Slip | None:
    """One statement decides who."""
    free = Q(lease_ends_at__isnull=True) | Q(lease_ends_at__lte=now)
    held = Slip.objects.filter(free, id=slip_id, next_try_at__lte=now).update(
        lease=lease, lease_ends_at=now + SLIP_LEASE, tries=F("tries") + 1
    )
    return Slip.objects.filter(id=slip_id, lease=lease).first() if held else None
