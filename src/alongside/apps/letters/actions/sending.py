"""Sending a letter: held under a lease, sent, marked. Whoever is killed in between loses and doubles nothing.

First the lease is committed, then the provider is called, then the letter is marked. A worker that dies after
the call leaves a lease that ends; whoever comes next asks the provider by the same reference before sending.
"""

import logging
import uuid
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import DatabaseError, transaction
from django.db.models import F, Q

from alongside.apps.letters.enums import Channel, State
from alongside.apps.letters.kinds import KINDS, QUESTION_ASKED
from alongside.apps.letters.models import Letter
from alongside.apps.letters.providers import Provider, Sealed, Undeliverable
from alongside.apps.letters.queries.letters import letter_by_id
from alongside.apps.letters.rendering import body, write_out
from alongside.apps.letters.rules.choosing import address_for, may_write_by
from alongside.apps.letters.rules.delivery import ask_back_next
from alongside.apps.letters.rules.links import ends_after, hash_of, link_of
from alongside.apps.letters.rules.replying import reply_address
from alongside.apps.letters.rules.timing import LEASE, MOST_TRIES, wait_after
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id

_log = logging.getLogger(__name__)


def send_letter(*, letter_id: UUID, providers: Mapping[Channel, Provider], now: datetime) -> bool:
    """Try one letter, unless another worker holds it; says whether it is out of the house."""
    lease = new_secret_id()
    letter = _hold(letter_id, lease, now)
    if letter is None:
        return False
    if not _is_welcome(letter, now):
        _let_go(letter_id, lease, channel=Channel.PRINT, next_try_at=now, tries=0)
        return False
    try:
        went = _carry(letter, providers[Channel(letter.channel)], now)
    except Undeliverable:
        _print_instead(letter_id, lease, now)
        return False
    except DatabaseError:
        raise
    except Exception as trouble:  # one letter that cannot be made out or carried holds up no other
        _log.warning("letter %s waits: %s", letter_id, type(trouble).__name__)
        _try_later(letter, lease, now)
        return False
    if not went:
        _let_go(letter_id, lease, state=State.NOTHING_LEFT)
        return False
    return _sent(letter, providers[Channel(letter.channel)], lease, now)


def _sent(letter: Letter, provider: Provider, lease: uuid.UUID, now: datetime) -> bool:
    """Out of the house; a provider that can tell is asked in a while what became of it."""
    asked = ask_back_next(now, now) if provider.tells else None
    return _let_go(letter.id, lease, state=State.SENT, sent_at=now, ask_back_at=asked)


def _carry(letter: Letter, provider: Provider, now: datetime) -> bool:
    """Whether it went, now or before; not when there was nothing left to tell."""
    if letter.tries > 1 and provider.was_sent(str(letter.id)):
        return True
    sealed = _seal(letter, now)
    if sealed is None:
        return False
    provider.send(sealed)
    return True


@transaction.atomic
def _hold(letter_id: UUID, lease: uuid.UUID, now: datetime) -> Letter | None:
    """The lease, and the hash of the link, before anything leaves the house. One statement decides who."""
    free = Q(lease_ends_at__isnull=True) | Q(lease_ends_at__lte=now)
    held = Letter.objects.filter(free, id=letter_id, state=State.WAITING, next_try_at__lte=now).update(
        lease=lease,
        lease_ends_at=now + LEASE,
        tries=F("tries") + 1,
        link_hash=hash_of(link_of(letter_id)),
        link_ends_at=ends_after(now),
    )
    return letter_by_id(letter_id) if held else None


def _is_welcome(letter: Letter, now: datetime) -> bool:
    """Whether they still let us write that way: they may have said no since it was written, or taken back
    their number."""
    channel = Channel(letter.channel)
    if letter.person.left_at is None and not address_for(letter.person, channel):
        return False
    if any(KINDS[item.kind].must for item in letter.items.all() if item.kind in KINDS):
        return True
    return bool(may_write_by(letter.person, channel, now))


def _seal(letter: Letter, now: datetime) -> Sealed | None:
    """The letter in words; None when there is nothing left to tell or nobody to tell it to."""
    person, channel = letter.person, Channel(letter.channel)
    to = address_for(person, channel)
    if person.left_at is not None or not to:
        return None
    written = write_out(letter, today=local_day(now, letter.place.time_zone))
    if written is None:
        return None
    text = body(written, channel)
    reply_to = _reply_to(letter) if written.replies and channel is Channel.EMAIL else ""
    return Sealed(str(letter.id), to, written.subject, text, written.language, reply_to)


def _reply_to(letter: Letter) -> str:
    """An address for the answer to this one asking; the place's own where the letter asks nothing."""
    asked = [item.about_id for item in letter.items.all() if item.kind == QUESTION_ASKED]
    return reply_address(asked[0]) if len(asked) == 1 else ""


def _try_later(letter: Letter, lease: uuid.UUID, now: datetime) -> None:
    if letter.tries >= MOST_TRIES:
        _print_instead(letter.id, lease, now)
    else:
        _let_go(letter.id, lease, next_try_at=now + wait_after(letter.tries))


def _print_instead(letter_id: UUID, lease: uuid.UUID, now: datetime) -> None:
    """Nothing is lost: what no provider could bring is printed, and the desk sees why."""
    _let_go(letter_id, lease, channel=Channel.PRINT, bounced_at=now, next_try_at=now, tries=0)


def _let_go(letter_id: UUID, lease: uuid.UUID, **what: object) -> bool:
    """Only the worker that still holds the letter says what became of it."""
    rows = Letter.objects.filter(id=letter_id, lease=lease, state=State.WAITING)
    return bool(rows.update(lease=None, lease_ends_at=None, **what))
