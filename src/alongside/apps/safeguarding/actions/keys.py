"""Making a key, unlocking it for a while, and locking it again."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from alongside.apps.people.models import Person
from alongside.apps.people.rules.waiting import may_try_secret, wait_after
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.safeguarding.models import LeadKey, Unlocked
from alongside.apps.safeguarding.queries.keys import key_of
from alongside.apps.safeguarding.rules.keys import (
    HAS_ONE,
    NO_KEY,
    WRONG,
    may_choose_passphrase,
    may_have_key,
    read_passphrase,
)
from alongside.kernel.audit.lines import SEALED, leave_line
from alongside.kernel.boxes import NotOpened, Wrapped, hide, new_key, new_pair, unwrap, wrap
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce


@transaction.atomic
def make_key(*, person: Person, passphrase: str, again: str, now: datetime) -> LeadKey:
    """From now on what is raised here is sealed to them too."""
    enforce(may_have_key(person, local_day(now, person.place.time_zone)))
    enforce(may_choose_passphrase(passphrase, again))
    if key_of(person) is not None:
        raise Refused(HAS_ONE)
    public, private = new_pair()
    wrapped = wrap(private, read_passphrase(passphrase))
    with once(HAS_ONE):
        key = LeadKey.objects.create(
            place_id=person.place_id,
            person=person,
            public=public,
            wrapped=wrapped.sealed,
            salt=wrapped.salt,
            operations=wrapped.operations,
            memory_bytes=wrapped.memory_bytes,
            made_at=now,
        )
    leave(key, person, now, "make_key")
    return key


def unlock(*, person: Person, passphrase: str, now: datetime) -> tuple[UUID, bytes]:
    """A reference and a key for the browser's cookie: each is worth nothing without the other.

    The count of wrong tries is kept although the try is refused: the refusal is raised after the transaction.
    **Raises** Refused.
    """
    enforce(may_have_key(person, local_day(now, person.place.time_zone)))
    with transaction.atomic():
        key = LeadKey.objects.select_for_update().filter(person=person, ended_at__isnull=True).first()
        if key is None:
            raise Refused(NO_KEY)
        enforce(may_try_secret(key.wait_until, now))
        private = _private(key, passphrase)
        key.failed_tries = 0 if private else min(key.failed_tries + 1, 1000)
        wait = wait_after(key.failed_tries)
        key.wait_until = now + wait if wait else None
        key.save(update_fields=["failed_tries", "wait_until"])
        opened = _remember(key, private, now) if private else None
    if opened is None:
        raise Refused(may_try_secret(key.wait_until, now) and WRONG)
    return opened


def _private(key: LeadKey, passphrase: str) -> bytes | None:
    wrapped = Wrapped(key.wrapped, key.salt, key.operations, key.memory_bytes)
    try:
        return unwrap(wrapped, read_passphrase(passphrase[:1000]))
    except NotOpened:
        return None


def _remember(key: LeadKey, private: bytes, now: datetime) -> tuple[UUID, bytes]:
    Unlocked.objects.filter(place_id=key.place_id, ends_at__lte=now).delete()
    cookie = new_key()
    row = Unlocked.objects.create(
        place_id=key.place_id, key=key, hidden=hide(private, under=cookie), ends_at=now + _while(key, now)
    )
    leave(key, key.person, now, "unlock_key")
    return row.id, cookie


def _while(key: LeadKey, now: datetime) -> timedelta:
    day = local_day(now, key.place.time_zone)
    return timedelta(minutes=int(figure_on(key.place, FigureKey.UNLOCKED_MINUTES, day)))


def keep_unlocked(*, person: Person, reference: UUID, now: datetime) -> None:
    """Whoever goes on reading need not type it again."""
    row = Unlocked.objects.filter(id=reference, key__person=person, ends_at__gt=now).first()
    if row is not None:
        Unlocked.objects.filter(id=reference).update(ends_at=now + _while(row.key, now))


@transaction.atomic
def lock(*, person: Person, now: datetime) -> None:
    """In every browser at once."""
    gone, _rows = Unlocked.objects.filter(key__person=person).delete()
    key = key_of(person)
    if gone and key is not None:
        leave(key, person, now, "lock_key")


def leave(key: LeadKey, by: Person, now: datetime, verb: str) -> None:
    """A line in the chain of sealed matters, about a key."""
    leave_line(
        place_id=key.place_id,
        actor_id=by.id,
        verb=verb,
        about="LeadKey",
        about_id=key.id,
        at=now,
        chain=SEALED,
    )
