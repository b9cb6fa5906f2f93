"""The code by which whoever told a concern adds to it: worked out from their form's number, kept nowhere."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.rules import long_codes
from alongside.kernel.verdict import no

NO_SUCH_CASE = no(
    _("That code does not work."), _("Check it letter by letter. If it is lost, tell us anew: that is fine.")
)
_SALT = "alongside.safeguarding.case"


def case_code(form_token: UUID) -> str:
    """Of the concern that this form raises: shown before it is sent, as nothing is shown of it afterwards."""
    return long_codes.made_of(_SALT, form_token)
