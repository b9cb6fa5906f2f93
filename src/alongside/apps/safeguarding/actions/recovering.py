"""Halving a key between two, and bringing it back when its passphrase is lost."""

from datetime import datetime

from django.db import transaction

from alongside.apps.people.models import Person
from alongside.apps.safeguarding.actions.keys import leave, make_key
from alongside.apps.safeguarding.actions.sealing_anew import seal_anew
from alongside.apps.safeguarding.actions.telling import tell
from alongside.apps.safeguarding.models import HandedOver, KeyHalf, LeadKey, Recovery, Unlocked
from alongside.apps.safeguarding.queries.keys import keys_to_seal_to
from alongside.apps.safeguarding.queries.recovering import half_held_by, halves_of, handed_over
from alongside.apps.safeguarding.rules.keys import NO_KEY, may_choose_passphrase, may_have_key
from alongside.apps.safeguarding.rules.recovering import (
    DONE,
    HANDED_ALREADY,
    NOT_TOGETHER,
    NOT_YOURS,
    may_hold_halves,
    may_put_together,
)
from alongside.apps.safeguarding.words import Opened
from alongside.kernel.boxes import (
    NotOpened,
    from_paper,
    halves,
    on_paper,
    open_key,
    public_of,
    seal_key,
    together,
)
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce


@transaction.atomic
def give_halves(*, person: Person, opened: Opened, holders: list[LeadKey | None], now: datetime) -> str:
    """Two halves to two holders; None stands for paper. Gives what is to be printed, shown this once."""
    enforce(may_have_key(person, local_day(now, person.place.time_zone)))
    key = LeadKey.objects.select_for_update().filter(id=opened.key_id, person=person).first()
    if key is None:
        raise Refused(NO_KEY)
    enforce(may_hold_halves(key, holders))
    KeyHalf.objects.filter(key=key, ended_at__isnull=True).update(ended_at=now)
    printed = ""
    for holder, half in zip(holders, halves(opened.private), strict=True):
        sealed = seal_key(half, to=holder.public) if holder else ""
        printed = printed if holder else on_paper(half)
        KeyHalf.objects.create(place_id=key.place_id, key=key, holder=holder, sealed=sealed, made_at=now)
    leave(key, person, now, "give_halves")
    return printed


@transaction.atomic
def lose_passphrase(*, person: Person, passphrase: str, again: str, now: datetime) -> Recovery:
    """A new key at once, so that nothing new is missed; the old one waits for its two halves."""
    enforce(may_have_key(person, local_day(now, person.place.time_zone)))
    enforce(may_choose_passphrase(passphrase, again))
    old = LeadKey.objects.select_for_update().filter(person=person, ended_at__isnull=True).first()
    if old is None:
        raise Refused(NO_KEY)
    old.ended_at = now
    old.save(update_fields=["ended_at"])
    Unlocked.objects.filter(key=old).delete()
    new = make_key(person=person, passphrase=passphrase, again=again, now=now)
    waiting = Recovery.objects.filter(place_id=person.place_id, new_key=old, done_at__isnull=True)
    HandedOver.objects.filter(recovery__in=waiting).delete()  # sealed to a key that is lost too
    waiting.update(new_key=new)
    recovery = Recovery.objects.create(place_id=person.place_id, old_key=old, new_key=new, asked_at=now)
    leave(old, person, now, "lose_passphrase")
    tell(keys_to_seal_to(person.place, now, without=[person.id]), now)
    return recovery


@transaction.atomic
def hand_over_half(*, recovery: Recovery, by: Person, opened: Opened, now: datetime) -> HandedOver:
    """Whoever holds a half has spoken with the person, and seals it to their new key."""
    enforce(may_have_key(by, local_day(now, by.place.time_zone)))
    half = half_held_by(by, recovery)
    if half is None or half.holder_id != opened.key_id:
        raise Refused(NOT_YOURS)
    if recovery.done_at is not None:
        raise Refused(DONE)
    sealed = seal_key(open_key(half.sealed, private=opened.private), to=recovery.new_key.public)
    with once(HANDED_ALREADY):
        given = HandedOver.objects.create(
            place_id=recovery.place_id, recovery=recovery, half=half, sealed=sealed, at=now
        )
    leave(recovery.old_key, by, now, "hand_over_half")
    tell([recovery.new_key], now)
    return given


@transaction.atomic
def put_together(*, recovery: Recovery, by: Person, opened: Opened, paper: str, now: datetime) -> int:
    """The old key from its two halves; what was sealed to it is sealed to the new one. Says how many."""
    recovery = (
        Recovery.objects.select_for_update(of=("self",))
        .select_related("old_key", "new_key__person", "place")
        .get(pk=recovery.pk)
    )
    enforce(may_have_key(by, local_day(now, by.place.time_zone)))
    enforce(may_put_together(by, recovery))
    private = _old_key(recovery, opened, paper)
    sealed = seal_anew(old=recovery.old_key, private=private, new=recovery.new_key, by=by, now=now)
    recovery.done_at = now
    recovery.save(update_fields=["done_at"])
    leave(recovery.old_key, by, now, "put_key_together")
    return sealed


def _old_key(recovery: Recovery, opened: Opened, paper: str) -> bytes:
    """**Raises** Refused unless the two make the very key."""
    given = {half.id for half in halves_of(recovery.old_key)}
    rows = [row for row in handed_over(recovery) if row.half_id in given]
    try:
        parts = [open_key(row.sealed, private=opened.private) for row in rows]
        parts += [from_paper(paper)] if paper.strip() else []
        private = together(*parts[:2]) if len(parts) >= 2 else b""
    except (NotOpened, ValueError):
        raise Refused(NOT_TOGETHER) from None
    if len(private) == 0 or public_of(private) != recovery.old_key.public:
        raise Refused(NOT_TOGETHER)
    return private
