"""Whether somebody reads what is sent to an address: a code goes there, and comes back on the page."""

import secrets
from datetime import datetime, timedelta

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from alongside.apps.letters.actions.slips import send_slip
from alongside.apps.people.actions.accounts import may_add_email, read_address
from alongside.apps.people.models import Person
from alongside.apps.people.queries.accounts import account_by_email
from alongside.kernel.verdict import Refused, no

GOOD_FOR = timedelta(minutes=15)
A_DAY = 5
_DAY_SECONDS = int(timedelta(days=1).total_seconds())
OFTEN = no(_("We have sent several codes today."), _("Try again tomorrow, or ask a lead."))


def ask_address(*, person: Person, email: str, language: str, now: datetime) -> tuple[str, str]:
    """The address as it was understood, and the code that was sent there. **Raises** Refused.

    Whether somebody signs in with it already is told to the address alone, never on the page.
    """
    account, address = may_add_email(person), read_address(email)
    key = f"address-codes:{account.id}"
    cache.add(key, 0, _DAY_SECONDS)
    if cache.incr(key) > A_DAY:
        raise Refused(OFTEN)
    code, taken = f"{secrets.randbelow(10**6):06d}", account_by_email(address) is not None
    with override(language):
        words = {"code": code, "taken": taken, "place": person.place.name}
        subject = gettext("Letters from %(place)s") % {"place": person.place.name}
        text = render_to_string("letters/address.txt", words)
    send_slip(to=address, subject=subject, text=text, language=language, now=now, good_for=GOOD_FOR)
    return address, "" if taken else code
