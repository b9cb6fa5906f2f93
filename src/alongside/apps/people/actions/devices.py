"""Keeping in mind where somebody is signed in, and ending it from elsewhere."""

from datetime import datetime
from uuid import UUID

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Account, SignedIn
from alongside.apps.people.queries.persons import persons_of_account
from alongside.apps.people.rules.devices import forgotten_before
from alongside.core.shared.devices import Device
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.outbox import queue
from alongside.kernel.verdict import Refused, no

ENDED_ALREADY = no(_("Nobody is signed in there any more."))


@transaction.atomic
def note_sign_in(*, account: Account, session: str, device: Device, now: datetime) -> SignedIn:
    """Somebody has just signed in. A letter tells of a kind of browser that is new among theirs."""
    day = now.date()
    known = SignedIn.objects.filter(account=account)
    known.filter(last_seen_on__lt=forgotten_before(day)).delete()
    kinds = set(known.values_list("browser", "system"))
    made = SignedIn.objects.create(
        account=account,
        session=session,
        browser=device.browser,
        system=device.system,
        first_seen_on=day,
        last_seen_on=day,
    )
    if kinds and (device.browser, device.system) not in kinds:
        _tell(account, made, now)
    return made


def _tell(account: Account, made: SignedIn, now: datetime) -> None:
    for person in persons_of_account(account):
        queue(place_id=person.place_id, person_id=person.id, kind="new_device", about_id=made.id, now=now)


def see_again(*, session: str, now: datetime) -> None:
    """The same browser on another day."""
    SignedIn.objects.filter(session=session).update(last_seen_on=now.date())


def carry_on_as(*, before: str, after: str) -> None:
    """The same browser under another key of its session."""
    SignedIn.objects.filter(session=before).update(session=after)


@transaction.atomic
def end_sign_in(*, account: Account, which: UUID, now: datetime) -> None:
    """Whoever sits there is signed out at once. **Raises** Refused."""
    row = SignedIn.objects.select_for_update().filter(account=account, id=which).first()
    if row is None:
        raise Refused(ENDED_ALREADY)
    Session.objects.filter(session_key=row.session).delete()
    row.delete()
    _leave(account, "end_sign_in", now)


@transaction.atomic
def end_other_sign_ins(*, account: Account, keep: str, now: datetime) -> None:
    """All but this one, those nobody kept in mind included: whatever was signed before counts no more.

    Whoever calls this signs the session that stays anew.
    """
    rows = SignedIn.objects.filter(account=account).exclude(session=keep)
    Session.objects.filter(session_key__in=rows.values("session")).delete()
    rows.delete()
    begin_sessions_anew(account)
    _leave(account, "end_other_sign_ins", now)


def begin_sessions_anew(account: Account) -> None:
    """Every session of the account ends, wherever it is, unless it is signed anew in the same answer."""
    Account.objects.filter(id=account.id).update(sessions_round=F("sessions_round") + 1)
    account.refresh_from_db(fields=["sessions_round"])


def _leave(account: Account, verb: str, now: datetime) -> None:
    for person in persons_of_account(account):
        leave_line(
            place_id=person.place_id,
            actor_id=person.id,
            verb=verb,
            about="Person",
            about_id=person.id,
            at=now,
            details={},
        )
