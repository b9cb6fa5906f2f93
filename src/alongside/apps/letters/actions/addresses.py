"""Whether somebody reads what is sent to an address or a phone: a code goes there, and comes back."""

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from alongside.apps.letters.actions.slips import send_slip
from alongside.apps.letters.enums import Channel
from alongside.apps.letters.rules.choosing import may_be_carried
from alongside.apps.people.actions.accounts import may_add_email, read_address
from alongside.apps.people.enums import Way
from alongside.apps.people.models import Person
from alongside.apps.people.queries.accounts import account_by_email
from alongside.apps.people.rules.reaching import read_where
from alongside.kernel.verdict import Refused, enforce, no

GOOD_FOR = timedelta(minutes=15)
A_DAY = 5
_DAY_SECONDS = int(timedelta(days=1).total_seconds())
OFTEN = no(_("We have sent several codes today."), _("Try again tomorrow, or ask a lead."))


def ask_address(*, person: Person, email: str, language: str, now: datetime) -> tuple[str, str]:
    """The address as it was understood, and the code that was sent there. **Raises** Refused.

    Whether somebody signs in with it already is told to the address alone, never on the page.
    """
    account, address = may_add_email(person), read_address(email)
    _count(account.id)
    code, taken = f"{secrets.randbelow(10**6):06d}", account_by_email(address) is not None
    with override(language):
        words = {"code": code, "taken": taken, "place": person.place.name}
        subject = gettext("Letters from %(place)s") % {"place": person.place.name}
        text = render_to_string("letters/address.txt", words)
    send_slip(to=address, subject=subject, text=text, language=language, now=now, good_for=GOOD_FOR)
    return address, "" if taken else code


def ask_number(*, person: Person, number: str, language: str, now: datetime) -> tuple[str, str]:
    """The number as it was understood, and the code that was sent there. **Raises** Refused."""
    enforce(may_be_carried(Channel.TEXT))
    where = read_where(Way.SMS, number)
    _count(person.id)
    code = f"{secrets.randbelow(10**6):06d}"
    with override(language):
        said = gettext("%(place)s: your code is %(code)s. If you did not ask for it, do nothing.")
        text = said % {"place": person.place.name, "code": code}
    send_slip(
        to=where,
        subject="",
        text=text,
        language=language,
        now=now,
        good_for=GOOD_FOR,
        channel=Channel.TEXT,
    )
    return where, code


def _count(whose: UUID) -> None:
    """So many codes in a day, by whichever way. **Raises** Refused."""
    key = f"address-codes:{whose}"
    cache.add(key, 0, _DAY_SECONDS)
    if cache.incr(key) > A_DAY:
        raise Refused(OFTEN)
