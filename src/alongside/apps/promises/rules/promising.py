"""What a promise must say, and who may say what became of it."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.apps.books.drafts import EntryDraft
from alongside.apps.books.enums import Book, Part
from alongside.apps.books.rules.disputing import may_key_for
from alongside.apps.books.rules.writing import may_write_in_work
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import is_lead
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise
from alongside.apps.promises.rules.endings import ending_of
from alongside.apps.work.models import Seat
from alongside.apps.work.queries.tables import seat_of
from alongside.apps.work.rules.works import leads_from
from alongside.kernel.verdict import YES, Verdict, no

OWING_A_REASON = (StepKind.EXPLAINED, StepKind.CHANGED, StepKind.BROKEN)


def behind(promise: Promise) -> set[UUID]:
    """Who promised it, and whoever sees to it or once did: it is not for them to say that it was kept."""
    made = {act.person_id for act in promise.entry.acts.all() if act.part == Part.PROMISED}
    seen_to = {footing.owner_id for footing in promise.footings.all()}
    return {person for person in made | seen_to if person is not None}


def promise_makes_sense(draft: EntryDraft, due_on: date) -> Verdict:
    """What is promised, by whom, to whom, and by a day not before it was made."""
    promise = draft.words.get("promise")
    if draft.book != Book.PROMISE or promise is None or not promise.text.strip():
        return no(_("It does not say what is promised."), _("Write it in a sentence."))
    parts = {act.part for act in draft.acts}
    if Part.PROMISED not in parts:
        return no(_("It does not say who promises."))
    if Part.PROMISED_TO not in parts:
        return no(_("It does not say to whom."))
    if due_on < draft.happened_on:
        return no(_("It would be due before it was made."), _("Give a later day."))
    return YES


def may_say_kept(person: Person, promise: Promise, today: date) -> Verdict:
    """Only those it was made to: by name, or at the table on the side it was made to."""
    acts = list(promise.entry.acts.all())
    if person.id in behind(promise):
        return no(
            _("You made this promise, or see to it."), _("Those it was made to say whether it was kept.")
        )
    ending = ending_of(promise)
    if ending is not None and ending.kind != StepKind.SAID_KEPT:
        return no(_("This promise is closed already."))
    named = {act.person_id for act in acts if act.part == Part.PROMISED_TO}
    if person.id in named:
        return YES
    seat = seat_of(promise.entry.work, person, today)
    to_groups = {act.side for act in acts if act.part == Part.PROMISED_TO and act.person_id is None}
    if seat is not None and seat.side in to_groups:
        return YES
    return no(_("Only those it was made to can say whether it was kept."))


def may_key_step(keyer: Person, person: Person, promise: Promise, today: date) -> Verdict:
    """A letter or a call is keyed in by somebody else, never by whoever made the promise."""
    if keyer.id in behind(promise):
        return no(
            _("You made this promise or see to it, so you cannot key in what others say of it."),
            _("Ask somebody else at the table to key it in."),
        )
    return may_key_for(keyer, person, promise.entry.work, today)


def whose_word_may_be_keyed(keyer: Person, promise: Promise, seats: Iterable[Seat], today: date) -> set[UUID]:
    """The same, with who may say that it was kept, for a whole table at once."""
    acts = list(promise.entry.acts.all())
    makers = behind(promise)
    ending = ending_of(promise)
    closed = ending is not None and ending.kind != StepKind.SAID_KEPT
    if closed or keyer.id in makers or not may_write_in_work(keyer, promise.entry.work, today):
        return set()
    made_to = [act for act in acts if act.part == Part.PROMISED_TO]
    named = {act.person_id for act in made_to if act.person_id is not None}
    sides = {act.side for act in made_to if act.person_id is None}
    seated = {seat.person_id for seat in seats if seat.side in sides}
    return (named | seated) - makers - {keyer.id}


def days_make_sense(kind: StepKind, *, done_on: date | None, new_due_on: date | None, today: date) -> Verdict:
    """What was done lies behind us, what is put off lies ahead."""
    if done_on is not None and done_on > today:
        return no(_("That day has not come yet."), _("Say that it is done once it is."))
    if new_due_on is not None and new_due_on < today:
        return no(_("That day has gone by."), _("Give a day still to come, or none."))
    return YES


def may_change_promise(person: Person, promise: Promise, today: date) -> Verdict:
    """Who made it or sees to it, or a lead for them: it is done, late, must change, will not be kept."""
    if ending_of(promise) is not None:
        return no(_("This promise is closed already."))
    seat = seat_of(promise.entry.work, person, today)
    if person.id in behind(promise) or is_lead(person, today) or leads_from(seat):
        return YES
    return no(_("Only the person who promised it can say that."))
