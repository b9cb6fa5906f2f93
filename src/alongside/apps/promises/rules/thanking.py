"""Who may thank whom: for what they gave, or for a promise that was kept."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.apps.books.enums import Book, Part, State
from alongside.apps.books.models import Entry
from alongside.apps.books.rules.disputing import may_key_for
from alongside.apps.books.rules.seeing import may_see_entry
from alongside.apps.books.rules.writing import may_write_in_work
from alongside.apps.people.models import Person
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise, Thanks
from alongside.apps.promises.rules.endings import ending_of
from alongside.apps.work.models import Seat
from alongside.apps.work.queries.tables import seat_of
from alongside.kernel.verdict import YES, Verdict, no

MOVED = (Part.SAID, Part.DECIDED)
COUNTS = (State.STANDS, State.UNCOUNTED)


def movers_of(promise: Promise) -> list[Person]:
    """Those who moved it: who promised it, who sees to it, and whoever is named in what it rests on."""
    people = [act.person for act in promise.entry.acts.all() if act.part == Part.PROMISED]
    people += [footing.owner for footing in promise.footings.all()]
    if promise.because_of is not None:
        people += [act.person for act in promise.because_of.acts.all() if act.part in MOVED]
    return list({person.id: person for person in people if person is not None}.values())


def to_be_thanked(entry: Entry) -> list[Person]:
    """Those who moved the promise; or those who gave what the entry says, as far as it stands."""
    promise = promise_in(entry)
    if promise is not None:
        return movers_of(promise)
    standing = {row.act_id for row in entry.standings.all() if row.state in COUNTS}
    gave = [act.person for act in entry.acts.all() if act.part == Part.GAVE and act.id in standing]
    return list({person.id: person for person in gave if person is not None}.values())


def promise_in(entry: Entry) -> Promise | None:
    """What makes the entry a promise, if it is one."""
    return getattr(entry, "promise", None)


def is_time_for_thanks(entry: Entry) -> Verdict:
    """A promise once it was kept; what was given, once both sides stand behind it."""
    promise = promise_in(entry)
    if promise is not None:
        ending = ending_of(promise)
        kept = ending is not None and ending.kind == StepKind.SAID_KEPT
        return YES if kept else no(_("This promise is not kept yet."), _("Thank them once it is."))
    if entry.book != Book.DOING:
        return no(_("Thanks are for what somebody gave, and for promises that were kept."))
    if any(row.part == Part.GAVE and row.state in COUNTS for row in entry.standings.all()):
        return YES
    return no(_("This does not stand yet."), _("Thank them once both sides have said that it is right."))


def may_thank(person: Person, to: Person, entry: Entry, today: date) -> Verdict:
    """Whoever received it, or sits at its table; once, and nobody thanks themselves."""
    if not (verdict := may_see_entry(person, entry)) or not (verdict := is_time_for_thanks(entry)):
        return verdict
    if to.id not in {one.id for one in to_be_thanked(entry)}:
        return no(_("They had no hand in this."))
    if to.id == person.id:
        return no(_("Nobody thanks themselves."))
    if person.id not in _named_in(entry) and seat_of(entry.work, person, today) is None:
        return no(_("Only people it was for, and people at the table of this work, can do that."))
    if any(one.by_id == person.id and one.to_id == to.id for one in entry.thanks.all()):
        return no(_("You have thanked them already."))
    return YES


def _named_in(entry: Entry) -> set[UUID]:
    """Those a promise was made to; in the doing book, everybody in it."""
    is_promise = promise_in(entry) is not None
    acts = [act for act in entry.acts.all() if act.part == Part.PROMISED_TO or not is_promise]
    return {act.person_id for act in acts if act.person_id is not None}


def may_key_thanks(keyer: Person, person: Person, to: Person, entry: Entry, today: date) -> Verdict:
    """A card or a call is keyed in by somebody else, never by whoever is thanked."""
    if keyer.id == to.id:
        return no(_("You are the one who is thanked."), _("Ask somebody else at the table to key it in."))
    if not (verdict := may_see_entry(keyer, entry)):
        return verdict
    return may_key_for(keyer, person, entry.work, today)


def whose_thanks_may_be_keyed(keyer: Person, entry: Entry, seats: Iterable[Seat], today: date) -> set[UUID]:
    """The same for a whole table at once: those who have somebody left to thank."""
    if not is_time_for_thanks(entry) or not may_see_entry(keyer, entry):
        return set()
    if not may_write_in_work(keyer, entry.work, today):
        return set()
    movers = {one.id for one in to_be_thanked(entry)} - {keyer.id}
    seated = {seat.person_id for seat in seats if may_see_entry(seat.person, entry)}
    people = (_named_in(entry) | seated) - {keyer.id}
    thanked = {person: {one.to_id for one in entry.thanks.all() if one.by_id == person} for person in people}
    return {person for person in people if movers - thanked[person] - {person}}


def may_take_thanks_back(by: Person, thanks: Thanks) -> Verdict:
    """Whoever said them, or keyed in the card they came on; once."""
    if by.id not in (thanks.by_id, thanks.keyed_by_id):
        return no(_("Only whoever said thank you can take it back."))
    if hasattr(thanks, "back"):
        return no(_("These thanks were taken back already."))
    return YES
