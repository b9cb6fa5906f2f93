"""How long a yes holds."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.consent.shipped import Terms
from alongside.core.rights.clocks import months_later
from alongside.kernel.verdict import YES, Verdict, no


def ends_to_choose(terms: Terms, day: date) -> list[date]:
    """Until when somebody may say yes: three months, half as long as it may last, as long as it may."""
    months = sorted({min(3, terms.months), terms.months // 2 or terms.months, terms.months})
    return [months_later(day, number) for number in months]


def may_last_until(terms: Terms, until: date | None, *, is_yes: bool, day: date) -> Verdict:
    """A yes has an end, and none further off than its purpose lets it; a no has none."""
    if not is_yes:
        return YES if until is None else no(_("A no holds until you say otherwise."))
    if until is None or until <= day:
        return no(_("Say until when."), _("Choose one of the days."))
    if until > months_later(day, terms.months):
        return no(
            _("Nobody says yes to that for so long."), _("Choose one of the days. You will be asked again.")
        )
    return YES
