"""Who may dispute, answer, correct and withdraw."""

import uuid
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.apps.books.drafts import Text
from alongside.apps.books.enums import DisputeStep
from alongside.apps.books.models import Answer, Dispute, Entry, Words
from alongside.apps.books.rules.seeing import may_see_entry
from alongside.apps.books.rules.writing import LONGEST_TEXT
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import is_lead
from alongside.apps.work.models import Seat, Work
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


def says_something(words: Text) -> Verdict:
    """A dispute or an answer without words helps nobody."""
    if not words.text.strip():
        return no(_("It does not say anything yet."), _("Write a sentence, in your own words."))
    if len(words.text) > LONGEST_TEXT:
        return no(_("That text is too long."), _("Keep it under 5,000 characters."))
    return YES


def may_key_for(keyer: Person, person: Person, work: Work, today: date) -> Verdict:
    """A letter or a call is keyed in, marked as such, by somebody else at the table or a lead."""
    if keyer.id == person.id:
        return no(_("That is you: do it in your own name."))
    if person.place_id != work.place_id or keyer.place_id != work.place_id:
        return no(_("That person does not take part in this place."))
    if seat_of(work, keyer, today) is None and not is_lead(keyer, today):
        return no(
            _("Only people at the table of this work can key that in."),
            _("Ask a lead of the work to key it in."),
        )
    return YES


def may_key_answer(keyer: Person, person: Person, raised: Dispute, today: date) -> Verdict:
    """An answer on paper or by phone is keyed in by somebody else, never by whoever raised the question."""
    if keyer.id == raised.by_id:
        return no(_("You raised this."), _("Ask somebody else at the table to key it in."))
    return may_key_for(keyer, person, raised.entry.work, today)


def whose_answer_may_be_keyed(
    keyer: Person, raised: Dispute, seats: Iterable[Seat], today: date
) -> set[UUID]:
    """The same, with who may answer, for those named in it and its table at once."""
    entry = raised.entry
    if keyer.id == raised.by_id or not is_unsettled(raised):
        return set()
    if seat_of(entry.work, keyer, today) is None and not is_lead(keyer, today):
        return set()
    people = [act.person for act in entry.acts.all() if act.person is not None]
    people += [seat.person for seat in seats]
    able = {person.id for person in people if may_see_entry(person, entry)} if is_open(raised) else set()
    return (able | {entry.made_by_id}) - {keyer.id, raised.by_id}


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


def may_open_dispute(person: Person, raised: Dispute) -> Verdict:
    """Once: asking kindly comes first, and a dispute in the open is open already."""
    if not (verdict := may_take_dispute_on(person, raised)):
        return verdict
    return no(_("Everyone can see this already.")) if is_open(raised) else YES


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
    if entry.corrects_id is not None:
        return no(
            _("A correction cannot be taken back: the first entry hangs on it."),
            _("Correct the correction instead."),
        )
    if is_touched(entry):
        return no(
            _("Somebody else has vouched for it, disputed it or corrected it."),
            _("Write a correction instead."),
        )
    return YES


def is_touched(entry: Entry) -> bool:
    """Whether anybody but the maker has had a hand in it."""
    return entry.vouches.exists() or entry.disputes.exists() or hasattr(entry, "corrected_by")


SHARED_WORDS = frozenset(
    {"question", "reasons", "dissent", "what_changed", "promise", "means", "open_points", "asked"}
)


def may_erase_words(person: Person, words: Words) -> Verdict:
    """One's own words, as long as nobody else decided or was promised by them."""
    if words.erased_at is not None:
        return no(_("These words are erased already."))
    if words.field in SHARED_WORDS:
        return no(_("These words belong to both sides."), _("Write a correction instead."))
    if _writer_of(words) != person.id:
        return no(_("Only the person who wrote these words can erase them."))
    return YES


def _writer_of(words: Words) -> uuid.UUID | None:
    entry = words.entry
    if entry is None:
        return None
    if words.about_id == entry.id:
        return entry.made_by_id
    for rows in (Dispute.objects, Answer.objects):
        if (row := rows.filter(id=words.about_id).first()) is not None:
            return row.by_id
    return None
