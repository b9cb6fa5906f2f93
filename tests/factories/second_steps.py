"""A phone with an app on it: it knows the secret, and shows the code of a moment."""

import base64
from dataclasses import dataclass
from datetime import datetime

from alongside.apps.people.actions.second_step import fresh_secret, set_up_second_step
from alongside.apps.people.models import Account
from alongside.core.shared.one_time import code_for, step_at


@dataclass(frozen=True)
class Phone:
    """``codes``: the sheet that was printed when it was set up."""

    secret: str
    codes: tuple[str, ...] = ()

    def shows(self, at: datetime) -> str:
        """The code of that moment."""
        return code_for(base64.b32decode(self.secret), step_at(int(at.timestamp())))


def a_phone(account: Account, now: datetime) -> Phone:
    """Set up as somebody's second step."""
    phone = Phone(fresh_secret())
    codes = set_up_second_step(account=account, secret=phone.secret, code=phone.shows(now), now=now)
    return Phone(phone.secret, tuple(codes))
