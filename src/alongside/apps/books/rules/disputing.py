"""Who may dispute, answer, correct and withdraw."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.books.enums import DisputeStep
from alongside.apps.books.models import Dispute, Entry
from alongside.apps.books.rules.seeing import may_see_entry
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import is_lead
from alongside.apps.work.queries.tables import seat_of
from alongside.kernel.verdict import YES, Verdict, no


def _concerns(person: Person, entry: Entry, today: date) -> bool:
    named = any(act.person_id == person.id for act in entry.acts.all())
    return named or seat_of(entry.work, person, today) is not None


def may_dispute_entry(person: Person, entry: Entry, today: date) -> Verdict:
    """Anyone named in it, at that table, or entered on behalf of (who is named in it)."""
    if not (verdict := may_see_entry(person, entry)):
        return verdict
    if entry.made_by_id == person.id:
        return no(_("You wrote this."), _("If it is wrong, write a correction."))
    if not _concerns(person, entry, today):
        return no(_("Only people named in it or at the table of this work can dispute it."))
    if hasattr(entry, "withdrawal"):
        return no(_("This entry was withdrawn."))
    if any(d.by_id == person.id and is_unsettled(d) for d in entry.disputes.all() if d.raised_id is None):
        return no(_("You have said so already, and it is not settled yet."))
    return YES


def is_unsettled(raised: Dispute) -> bool:
    """Whether a dispute goes on; ``raised`` is its first step."""
    return all(step.step != DisputeStep.SETTLED for step in raised.steps.all())


def is_open(raised: Dispute) -> bool:
    """Whether it goes on in the open: kindly asked does not mark the entry yet."""
    return is_unsettled(raised) and any(step.step == DisputeStep.OPENLY for step in raised.steps.all())


def may_answer_dispute(person: Person, raised: Dispute, today: date) -> Verdict:
    """The maker, or anybody else it concerns; while it is kindly, only the maker."""
    entry = raised.entry
    if raised.by_id == person.id:
        return no(_("You raised this."), _("The answer comes from the other party."))
    if not is_unsettled(raised):
        return no(_("This is settled."))
    if person.id == entry.made_by_id:
        return YES
    if is_open(raised) and (_concerns(person, entry, today) or is_lead(person, today)):
        return may_see_entry(person, entry)
    return no(_("For now this is between the person who wrote it and the person who asked."))


def may_see_dispute(person: Person | None, raised: Dispute, today: date) -> bool:
    """A kind question is seen by its two parties; an open dispute by everyone who sees the entry."""
    if person is None:
        return False
    if person.id in (raised.by_id, raised.keyed_by_id, raised.entry.made_by_id):
        return True
    return any(step.step == DisputeStep.OPENLY for step in raised.steps.all())


def may_take_dispute_on(person: Person, raised: Dispute) -> Verdict:
    """Open it or settle it: only who raised it."""
    if raised.by_id != person.id:
        return no(_("Only the person who raised it can do that."))
    if not is_unsettled(raised):
        return no(_("This is settled already."))
    return YES


def may_correct_entry(person: Person, entry: Entry, today: date) -> Verdict:
    """Whoever it concerns may put a correction beside it; it counts once it stands itself."""
    if not (verdict := may_see_entry(person, entry)):
        return verdict
    if hasattr(entry, "corrected_by"):
        return no(_("There is a correction of this already."), _("Correct that one instead."))
    if hasattr(entry, "withdrawal"):
        return no(_("This entry was withdrawn."))
    if entry.made_by_id != person.id and not _concerns(person, entry, today):
        return no(_("Only people named in it or at the table of this work can correct it."))
    return YES


def may_withdraw_entry(person: Person, entry: Entry) -> Verdict:
    """Its maker, while nobody else has touched it."""
    if entry.made_by_id != person.id:
        return no(_("Only the person who wrote it can take it back."))
    if hasattr(entry, "withdrawal"):
        return no(_("This entry was withdrawn already."))
    if is_touched(entry):
        return no(
            _("Somebody else has vouched for it, disputed it or corrected it."),
            _("Write a correction instead."),
        )
    return YES


def is_touched(entry: Entry) -> bool:
    """Whether anybody but the maker has had a hand in it."""
    return entry.vouches.exists() or entry.disputes.exists() or hasattr(entry, "corrected_by")
