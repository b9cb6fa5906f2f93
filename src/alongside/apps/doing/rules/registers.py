"""Who may read a register into the books, and take one back."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.books.models import Batch
from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import has_role
from alongside.apps.work.models import Work
from alongside.apps.work.rules.works import may_run_work
from alongside.kernel.verdict import YES, Verdict, no


def may_import_register(by: Person, work: Work, day: date) -> Verdict:
    """A lead of the work or of the place, or a keeper of its books."""
    if by.place_id == work.place_id and has_role(by, RoleKind.KEEPER, day):
        return YES
    return may_run_work(by, work, day)


def may_undo_import(by: Person, batch: Batch, day: date) -> Verdict:
    """The same people; what others have vouched for stays."""
    return may_import_register(by, batch.work, day)


def day_makes_sense(happened_on: date, today: date) -> Verdict:
    """Nobody has done yet what lies ahead."""
    if happened_on > today:
        return no(_("That day has not come yet."), _("Check the date."))
    return YES
