"""Whether somebody reads what is sent to an address or a phone: a code goes there, and comes back."""

import secrets
from datetime import datetime, timedelta
from uuid import UUID

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
from alongside.apps.places.actions.limiting import keep_within
from alongside.apps.places.rules.limits import Limit
from alongside.kernel.limits import TooMany
from alongside.kernel.verdict import enforce, no

GOOD_FOR = timedelta(minutes=15)
OFTEN = no(_("We have sent several codes today."), _("Try again tomorrow, or ask a lead."))


def ask_address(*, person: Person, email: str, language: str, now: datetime) -> tuple[str, str]:
    """The address as it was understood, and the code that was sent there. **Raises** Refused.

    Whether somebody signs in with it already is told to the address alone, never on the page.
    """
    account, address = may_add_email(person), read_address(email)
    _count(account.id, now)
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
    _count(person.id, now)
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


def _count(whose: UUID, now: datetime) -> None:
    """So many codes in a day, by whichever way. **Raises** TooMany."""
    try:
        keep_within(Limit.CODE_TO_ADDRESS, who=str(whose), now=now)
    except TooMany as refused:
        raise TooMany(OFTEN, refused.again_at) from None
