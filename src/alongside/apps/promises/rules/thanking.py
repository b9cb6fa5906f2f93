"""Who may thank whom for a promise that was kept."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.apps.books.enums import Part
from alongside.apps.books.rules.disputing import may_key_for
from alongside.apps.books.rules.writing import may_write_in_work
from alongside.apps.people.models import Person
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise
from alongside.apps.promises.rules.endings import ending_of
from alongside.apps.work.models import Seat
from alongside.apps.work.queries.tables import seat_of
from alongside.kernel.verdict import YES, Verdict, no

MOVED = (Part.SAID, Part.DECIDED)


def movers_of(promise: Promise) -> list[Person]:
    """Those who moved it: who promised it, who sees to it, and whoever is named in what it rests on."""
    people = [act.person for act in promise.entry.acts.all() if act.part == Part.PROMISED]
    people += [footing.owner for footing in promise.footings.all()]
    if promise.because_of is not None:
        people += [act.person for act in promise.because_of.acts.all() if act.part in MOVED]
    return list({person.id: person for person in people if person is not None}.values())


def may_thank(person: Person, to: Person, promise: Promise, today: date) -> Verdict:
    """Whoever it was made to, or sits at its table, once it was kept; nobody thanks themselves."""
    ending = ending_of(promise)
    if ending is None or ending.kind != StepKind.SAID_KEPT:
        return no(_("This promise is not kept yet."), _("Thank them once it is."))
    if to.id not in {one.id for one in movers_of(promise)}:
        return no(_("They had no hand in this promise."))
    if to.id == person.id:
        return no(_("Nobody thanks themselves."))
    acts = promise.entry.acts.all()
    named = any(act.part == Part.PROMISED_TO and act.person_id == person.id for act in acts)
    if not named and seat_of(promise.entry.work, person, today) is None:
        return no(_("Only those it was made to, and people at the table of this work, can do that."))
    if any(one.by_id == person.id and one.to_id == to.id for one in promise.thanks.all()):
        return no(_("You have thanked them already."))
    return YES


def may_key_thanks(keyer: Person, person: Person, to: Person, promise: Promise, today: date) -> Verdict:
    """A card or a call is keyed in by somebody else, never by whoever is thanked."""
    if keyer.id == to.id:
        return no(_("You are the one who is thanked."), _("Ask somebody else at the table to key it in."))
    return may_key_for(keyer, person, promise.entry.work, today)


def whose_thanks_may_be_keyed(
    keyer: Person, promise: Promise, seats: Iterable[Seat], today: date
) -> set[UUID]:
    """The same for a whole table at once: those who have somebody left to thank."""
    ending = ending_of(promise)
    kept = ending is not None and ending.kind == StepKind.SAID_KEPT
    if not kept or not may_write_in_work(keyer, promise.entry.work, today):
        return set()
    movers = {one.id for one in movers_of(promise)} - {keyer.id}
    acts = promise.entry.acts.all()
    named = {act.person_id for act in acts if act.part == Part.PROMISED_TO and act.person_id is not None}
    people = (named | {seat.person_id for seat in seats}) - {keyer.id}
    thanked = {
        person: {one.to_id for one in promise.thanks.all() if one.by_id == person} for person in people
    }
    return {person for person in people if movers - thanked[person] - {person}}
