"""Whether a check fits what is planned, and when it is looked at again."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.checks.enums import Level
from alongside.apps.checks.models import Check
from alongside.core.rights.clocks import months_later
from alongside.core.suitability.rules import Workforce
from alongside.kernel.verdict import YES, Verdict, no

WITH_CHILDREN = (Workforce.CHILD, Workforce.BOTH)


def again_on(check: Check, months: int) -> date:
    """The day on which a check is looked at again: so many months after it was issued or last looked up.

    The same day of the month, or its last where it has none. **Units**: calendar months.
    """
    seen = max(check.issued_on, check.updated_on or check.issued_on)
    return months_later(seen, months)


def check_fits(check: Check, day: date, months: int) -> Verdict:
    """Enhanced, with the children's barred list, for the child workforce, and not too old."""
    if check.ended_on is not None and check.ended_on <= day:
        return no(_("This certificate does not count any more."))
    if check.level != Level.ENHANCED or not check.barred_list or check.workforce not in WITH_CHILDREN:
        return no(
            _("It is not an enhanced check with the children’s barred list."),
            _("Regulated activity with children needs that one."),
        )
    if again_on(check, months) <= day:
        return no(
            _("It is to be looked at again."), _("Look it up at the Update Service, or ask for a new one.")
        )
    return YES
