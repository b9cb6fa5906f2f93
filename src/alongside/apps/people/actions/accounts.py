"""Ways to sign in: an e-mail address, or a personal code with a secret."""

import uuid
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.actions.resets import remember_reset
from alongside.apps.people.models import Account, Person
from alongside.apps.people.queries.accounts import account_by_email
from alongside.apps.people.rules.codes import may_choose_secret, read_secret
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.places.enums import Language
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_code
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce, no

USED = no(_("Somebody in this place signs in that way already."), _("Use another address, or ask a lead."))

HAS_EMAIL = no(_("Letters reach you by e-mail already."), _("Ask a lead if the address has changed."))


def join_with_email(
    *, person: Person, email: str, by: Person | None, now: datetime, language: str = Language.EN
) -> Account:
    """Give somebody a way in by e-mail; an address that has an account already opens this place with it."""
    address = read_address(email)
    with transaction.atomic():
        account = account_by_email(address)
        if account is None:
            with once(USED):
                account = Account.objects.create_user(email=address, language=language, joined_at=now)
        _link(person, account, by=by, now=now, verb="join_with_email")
    return account


def give_personal_code(
    *, person: Person, secret: str, by: Person | None, now: datetime, language: str = Language.EN
) -> Account:
    """Give somebody without e-mail a code for their card; the secret is theirs to choose."""
    enforce(may_choose_secret(secret))
    with transaction.atomic():
        account = Account(code=fresh_code(Account.objects), language=language, joined_at=now)
        account.set_password(read_secret(secret))
        account.save()
        _link(person, account, by=by, now=now, verb="give_personal_code")
    return account


@transaction.atomic
def add_email(*, person: Person, email: str, now: datetime) -> Account:
    """Letters reach somebody with a personal code by e-mail too, and a code sent there lets them in.

    Whoever calls this has seen that they read what is sent to that address.
    """
    account = may_add_email(person)
    account.email = read_address(email)
    with once(USED):
        account.save(update_fields=["email"])
    _leave(person, account.id, person, now, "add_email")
    return account


def may_add_email(person: Person) -> Account:
    """The account it would be added to. **Raises** Refused where it cannot be."""
    if person.account is None:
        raise Refused(no(_("There is no way to sign in yet."), _("Ask for a personal code first.")))
    if person.account.email:
        raise Refused(HAS_EMAIL)
    return person.account


def link_account(*, person: Person, account: Account, now: datetime) -> None:
    """Somebody who joins with the account they have already."""
    with transaction.atomic():
        _link(person, account, by=person, now=now, verb="link_account")


@transaction.atomic
def change_secret(*, person: Person, secret: str, by: Person | None, now: datetime) -> None:
    """A new secret for a personal code; the wait for wrong tries ends with it. Given by somebody else it is
    told to the person and shown to the other side."""
    enforce(may_choose_secret(secret))
    enforce(may_tend_person(by, person, local_day(now, person.place.time_zone)))
    account = person.account
    if account is None or account.code is None:
        raise Refused(no(_("There is no personal code to change."), _("Ask for a personal code first.")))
    account.set_password(read_secret(secret))
    account.failed_tries, account.wait_until = 0, None
    account.save(update_fields=["password", "failed_tries", "wait_until"])
    if by is None or by.id != person.id:
        remember_reset(person=person, by=by, now=now)
    _leave(person, account.id, by, now, "change_secret")


def _link(person: Person, account: Account, *, by: Person | None, now: datetime, verb: str) -> None:
    enforce(may_tend_person(by, person, local_day(now, person.place.time_zone)))
    if person.account_id is not None:
        raise Refused(no(_("This person has a way to sign in already.")))
    person.account = account
    with once(USED):
        person.save(update_fields=["account"])
    _leave(person, account.id, by, now, verb)


def _leave(person: Person, account_id: uuid.UUID, by: Person | None, now: datetime, verb: str) -> None:
    leave_line(
        place_id=person.place_id,
        actor_id=by.id if by else None,
        verb=verb,
        about="Person",
        about_id=person.id,
        at=now,
        details={"account": str(account_id)},
    )


def read_address(email: str) -> str:
    """The address somebody meant. **Raises** Refused when it is none."""
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        address = ""
    if not address or len(address) > 254:
        raise Refused(no(_("That is not an e-mail address."), _("Write it like name@example.org.")))
    return address


def fresh_code(rows: models.Manager[Any]) -> str:
    """Forty bits that no row has; two at one moment meet the unique constraint, and one tries again."""
    while True:
        code = new_code()
        if not rows.filter(code=code).exists():
            return code
