"""Setting up a second step, showing it, and taking it off."""

import base64
import secrets
import uuid
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.db import transaction

from alongside.apps.people.actions.devices import begin_sessions_anew
from alongside.apps.people.actions.signing_in import until
from alongside.apps.people.models import Account, Person
from alongside.apps.people.queries.persons import persons_of_account
from alongside.apps.people.queries.second_step import APP, PAPER
from alongside.apps.people.rules.second_step import (
    NOT_SET_UP,
    NOT_THE_APPS,
    SET_UP_ALREADY,
    WRONG_STEP,
    read_step_code,
)
from alongside.apps.people.rules.waiting import may_try_secret
from alongside.core.shared.one_time import DIGITS, matching_step, step_at
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.once import once
from alongside.kernel.outbox import queue
from alongside.kernel.sealing import NotOurs, seal, unseal
from alongside.kernel.verdict import Refused, enforce

BYTES = 20  # as RFC 4226 advises


def fresh_secret() -> str:
    """What the app is told, in the letters and digits that apps take."""
    return base64.b32encode(secrets.token_bytes(BYTES)).decode()


@transaction.atomic
def set_up_second_step(*, account: Account, secret: str, code: str, now: datetime) -> list[str]:
    """The app shows the right code, so it holds the secret. Gives the recovery codes, to be printed.

    **Raises** Refused.
    """
    step = _matching(secret, code, after=-1, now=now)
    if step is None:
        raise Refused(NOT_THE_APPS)
    with once(SET_UP_ALREADY):
        kept = {"secret": seal(secret), "last_step": step}
        Authenticator.objects.create(user=account, type=APP, data=kept, created_at=now)
    Account.objects.filter(id=account.id).update(second_failed_tries=0, second_wait_until=None)
    begin_sessions_anew(account)
    _leave(account, "set_up_second_step", account, now)
    for person in persons_of_account(account):
        queue(
            place_id=person.place_id,
            person_id=person.id,
            kind="second_step_set_up",
            about_id=person.id,
            now=now,
        )
    return _recovery_codes(account)


def show_second_step(*, account: Account, code: str, now: datetime) -> None:
    """A code of the app, or one from the sheet; each is taken once. **Raises** Refused, always alike.

    The count of wrong tries is kept although the try is refused: the refusal is raised after the transaction.
    """
    with transaction.atomic():
        held = Account.objects.select_for_update().get(id=account.id)
        enforce(may_try_secret(held.second_wait_until, now))
        kind = _taken(held, read_step_code(code), now)
        held.second_failed_tries = 0 if kind else min(held.second_failed_tries + 1, 1000)
        held.second_wait_until = None if kind else until(held.second_failed_tries, now)
        held.save(update_fields=["second_failed_tries", "second_wait_until"])
        if kind == PAPER:
            _leave(held, "use_recovery_code", held, now)
    if not kind:
        raise Refused(may_try_secret(held.second_wait_until, now) and WRONG_STEP)


@transaction.atomic
def print_new_recovery_codes(*, account: Account, now: datetime) -> list[str]:
    """A new sheet; the codes on the old one work no more."""
    Account.objects.select_for_update().get(id=account.id)
    Authenticator.objects.filter(user=account, type=PAPER).delete()
    _leave(account, "print_recovery_codes", account, now)
    return _recovery_codes(account)


@transaction.atomic
def take_off_second_step(*, account: Account, by: Person | Account | None, now: datetime) -> None:
    """Nothing is asked after the first step any more, until another phone is set up. **Raises** Refused.

    ``by``: the account itself, the second of two people who agreed, or None for the keeper of the server.
    """
    gone, _rows = Authenticator.objects.filter(user=account, type__in=(APP, PAPER)).delete()
    if not gone:
        raise Refused(NOT_SET_UP)
    Account.objects.filter(id=account.id).update(second_failed_tries=0, second_wait_until=None)
    begin_sessions_anew(account)
    _leave(account, "take_off_second_step", by, now)
    for person in persons_of_account(account):
        queue(
            place_id=person.place_id, person_id=person.id, kind="second_step_off", about_id=person.id, now=now
        )


def _taken(account: Account, code: str, now: datetime) -> str:
    """What took the code: the app or the sheet; nothing when neither does."""
    try:
        if len(code) == DIGITS:
            return _taken_by_app(account, code, now)
        sheet = Authenticator.objects.filter(user=account, type=PAPER).first()
        return str(PAPER) if code and sheet is not None and RecoveryCodes(sheet).validate_code(code) else ""
    except NotOurs:
        return ""


def _taken_by_app(account: Account, code: str, now: datetime) -> str:
    app = Authenticator.objects.filter(user=account, type=APP).first()
    if app is None:
        return ""
    step = _matching(unseal(app.data["secret"]), code, after=app.data["last_step"], now=now)
    if step is None:
        return ""
    app.data["last_step"], app.last_used_at = step, now
    app.save(update_fields=["data", "last_used_at"])
    return str(APP)


def _matching(secret: str, code: str, *, after: int, now: datetime) -> int | None:
    moment = step_at(int(now.timestamp()))
    return matching_step(base64.b32decode(secret), read_step_code(code), step=moment, after=after)


def _recovery_codes(account: Account) -> list[str]:
    return [str(code) for code in RecoveryCodes.activate(account).generate_codes()]


def _actor(by: Person | Account | None, person: Person) -> uuid.UUID | None:
    if isinstance(by, Account):
        return person.id
    return by.id if by is not None else None


def _leave(account: Account, verb: str, by: Person | Account | None, now: datetime) -> None:
    """In every place the account opens: each has its own chain, and knows its own person."""
    for person in persons_of_account(account):
        leave_line(
            place_id=person.place_id,
            actor_id=_actor(by, person),
            verb=verb,
            about="Person",
            about_id=person.id,
            at=now,
            details={},
        )
