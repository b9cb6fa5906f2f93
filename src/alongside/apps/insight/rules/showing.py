"""What everyone may see of a work's figures, and what only those who take part in the place."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period, add_months, first_of_month, last_months
from alongside.kernel.verdict import YES, Verdict, no

BLOCK = 12
LONGEST = 120


def may_see_small_numbers(viewer: Person | None, work: Work) -> Verdict:
    """Whoever takes part in the place sees every figure; everyone else none on a few people."""
    if viewer is not None and viewer.place_id == work.place_id and is_member(viewer):
        return YES
    return no(_("Figures on a few people are not shown to everyone."), _("Sign in if you take part here."))


def period_shown(viewer: Person | None, work: Work, asked: Period, today: date) -> Period:
    """The months somebody asked for, as far as they may choose them.

    Months that overlap could be taken from each other until only a few people are left. So everyone else is
    shown blocks of twelve months counted back from this one, and no others.
    """
    if may_see_small_numbers(viewer, work):
        return asked
    return block_holding(add_months(asked.end, -1), today)


def block_holding(month: date, today: date) -> Period:
    """The block of twelve months, counted back from this month, in which a month lies."""
    latest = last_months(today, BLOCK)
    last = add_months(latest.end, -1)
    behind = (last.year - month.year) * BLOCK + last.month - month.month
    back = max(0, behind // BLOCK) * BLOCK
    return Period(add_months(latest.start, -back), add_months(latest.end, -back))


def asked_period(start: date | None, count: int | None, today: date) -> Period:
    """Whole months from a first one; the last twelve where nothing, or nothing sensible, was asked for."""
    if start is None:
        return last_months(today, count if count and 0 < count <= LONGEST else BLOCK)
    start = first_of_month(start)
    months = count if count and 0 < count <= LONGEST else BLOCK
    return Period(start, add_months(start, months))
