"""What a decision must say."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.books.drafts import EntryDraft
from alongside.apps.books.enums import Book, Part
from alongside.apps.books.models import Entry
from alongside.apps.decisions.models import Decision
from alongside.kernel.verdict import YES, Verdict, no


def decision_makes_sense(draft: EntryDraft, cites: tuple[Entry, ...]) -> Verdict:
    """A question, somebody who took part, and citations from the same work."""
    question = draft.words.get("question")
    if draft.book != Book.DECISION or question is None or not question.text.strip():
        return no(_("It does not say what was decided."), _("Write the question in a sentence."))
    if not any(act.part == Part.DECIDED for act in draft.acts):
        return no(_("Nobody took part in the decision."), _("Say who had a vote, a consent or a veto."))
    if any(entry.work_id != draft.work.id for entry in cites):
        return no(_("A decision can only rest on entries of its own work."))
    return YES


def may_have_been_told(decision: Decision, told_on: date, today: date) -> Verdict:
    """People are told after something was decided, and not tomorrow."""
    if told_on > today:
        return no(_("That day has not come yet."), _("Write it down once people were told."))
    if told_on < decision.entry.happened_on:
        return no(_("That is before it was decided."), _("Give the day people were told."))
    return YES
