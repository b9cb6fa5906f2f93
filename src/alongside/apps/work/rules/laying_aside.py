"""Who may lay an idea aside, and who may take it up again."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import takes_part
from alongside.apps.people.rules.roles import is_lead
from alongside.apps.work.enums import WorkState
from alongside.apps.work.models import Work
from alongside.apps.work.rules.beginning import LAID_ASIDE, OPENED, belongs_to_idea, is_laid_aside
from alongside.kernel.keeper import is_keeper
from alongside.kernel.verdict import YES, Verdict, no


def may_lay_aside(by: Person | None, work: Work, day: date) -> Verdict:
    """A co-production lead of the place, or whoever had the idea; never once it is open.

    Offering to lead a side of it is not enough: anybody may offer, and nobody ends another's idea so.
    """
    if work.state != WorkState.PROPOSED:
        return OPENED
    if is_laid_aside(work):
        return LAID_ASIDE
    if is_keeper(by):
        return YES
    if by is None or not takes_part(by, work.place):
        return no(_("You do not take part in this place."))
    if is_lead(by, day) or work.beginning.proposed_by_id == by.id:
        return YES
    return no(
        _("An idea is laid aside by a co-production lead, or by whoever had it."),
        _("Say to one of them why it should wait."),
    )


def may_take_up_again(by: Person | None, work: Work, day: date) -> Verdict:
    """Whoever had it, sat at its table, or looks after the place."""
    if work.state != WorkState.PROPOSED:
        return OPENED
    if not is_laid_aside(work):
        return no(_("This idea is not laid aside."), _("Go on with it on its own page."))
    if verdict := belongs_to_idea(by, work, day):
        return verdict
    return no(
        _("An idea is taken up again by whoever had it, by its table, or by a lead of the place."),
        _("Ask one of them."),
    )
