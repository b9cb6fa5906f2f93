"""What it takes to bring back what a lost passphrase guarded: two, and never one alone."""

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.safeguarding.models import LeadKey, Recovery
from alongside.kernel.verdict import YES, Verdict, no

PAPER = "paper"
NOT_TWO = no(_("A key is halved between two."), _("Choose two: two leads, or one lead and a sheet of paper."))
NOT_YOURS = no(_("You hold no half of that key."))
HANDED_ALREADY = no(_("You have given your half already."))
DONE = no(_("That is done already."))
NOT_TOGETHER = no(
    _("Those two halves do not make the old key."), _("Check the sheet, or ask those who hold a half.")
)
NO_KEY_TO_SEAL_TO = no(_("They have no key yet."), _("They make one first, on their own page."))


def may_hold_halves(key: LeadKey, holders: list[LeadKey | None]) -> Verdict:
    """Two different ones, neither of them the owner, and one sheet of paper at most."""
    people = {holder.person_id if holder else None for holder in holders}
    fits = len(holders) == 2 and len(people) == 2 and key.person_id not in people
    return YES if fits else NOT_TWO


def may_put_together(by: Person, recovery: Recovery) -> Verdict:
    """Whoever lost the passphrase, once."""
    if recovery.new_key.person_id != by.id:
        return NOT_YOURS
    return YES if recovery.done_at is None else DONE
