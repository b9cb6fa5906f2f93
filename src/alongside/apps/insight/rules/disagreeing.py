"""Who may disagree with a finding, answer, and settle it; who answers an alarm."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.insight.models import Alarm, Disagreement
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import is_lead
from alongside.apps.work.models import Work
from alongside.apps.work.queries.tables import seat_of
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import YES, Verdict, no


def may_disagree_with_finding(person: Person, work: Work, today: date) -> Verdict:
    """Anybody at the table, of either side."""
    if person.place_id != work.place_id or seat_of(work, person, today) is None:
        return no(
            _("Only people at the table of this work can disagree with what it shows."),
            _("Ask a lead of the work for a seat."),
        )
    return YES


def may_reply_to_disagreement(person: Person, disagreement: Disagreement, today: date) -> Verdict:
    """Anybody at the table answers; only who raised it can settle it."""
    if any(reply.settles for reply in disagreement.replies.all()):
        return no(_("This is settled."))
    return may_disagree_with_finding(person, disagreement.finding.work, today)


def may_key_reply(keyer: Person, disagreement: Disagreement) -> Verdict:
    """Whoever disagrees does not key in what others answer to it."""
    if keyer.id == disagreement.by_id:
        return no(_("You raised this."), _("Ask somebody else at the table to key it in."))
    return YES


def may_answer_alarm(person: Person, alarm: Alarm, today: date) -> Verdict:
    """The body that runs the service: a professional at the table, or a lead of the place."""
    if hasattr(alarm, "answer"):
        return no(_("This has been answered already."), _("Write a further answer as a disagreement."))
    seat = seat_of(alarm.work, person, today)
    if is_lead(person, today) or (seat is not None and seat.side == Side.PROFESSIONAL):
        return YES
    return no(_("The answer is owed by the body that runs the service."))
