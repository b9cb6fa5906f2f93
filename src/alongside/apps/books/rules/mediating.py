"""A pair from both sides: who may ask for one, who may be asked, and what the two of them may say.

The pair settles nothing over anybody's head: where the two who disagree do not come to agree, both readings
stay in sight, and the figures go on being given with and without the entry.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.apps.books.enums import PairStep
from alongside.apps.books.models import Dispute, Mediation
from alongside.apps.books.rules.disputing import is_open, may_key_for
from alongside.apps.books.rules.seeing import may_see_entry
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import is_lead
from alongside.apps.work.models import Seat
from alongside.apps.work.queries.tables import seat_of
from alongside.apps.work.rules.works import leads_from
from alongside.core.shared.sides import Side
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import YES, Verdict, no

FOUND = (PairStep.AGREED, PairStep.NOT_AGREED)
GONE = (PairStep.DECLINED, PairStep.RELEASED)


@dataclass(frozen=True, slots=True)
class Pair:
    """Where a mediation stands: by side whoever was asked last and stays in it, and who said yes."""

    asked: dict[Side, Mediation]
    accepted: frozenset[UUID]
    declined: frozenset[UUID]
    found: Mediation | None
    signed: Mediation | None
    last: Mediation | None = None

    @property
    def free_sides(self) -> list[Side]:
        """The sides nobody stands for yet."""
        return [side for side in Side if side not in self.asked]

    @property
    def is_at_work(self) -> bool:
        """Both have said yes and have not written what they found."""
        return len(self.asked) == len(Side) and self.found is None and self._all_accepted

    @property
    def _all_accepted(self) -> bool:
        return all(step.person_id in self.accepted for step in self.asked.values())

    @property
    def owing(self) -> list[Mediation]:
        """The asking of each whose word is next: a yes, what they found, or a signature."""
        if self.signed is not None:
            return []
        unheard = [step for step in self.asked.values() if step.person_id not in self.accepted]
        if unheard or self.found is None:
            return unheard or list(self.asked.values())
        return [step for step in self.asked.values() if step.person_id != self.found.person_id]

    def has(self, person: Person) -> bool:
        """Whether somebody is one of the two."""
        return any(step.person_id == person.id for step in self.asked.values())


def pair_of(raised: Dispute) -> Pair:
    """Read from the steps, oldest first. Who is asked later finds anew, with the one who stayed."""
    steps = sorted(raised.mediation.all(), key=lambda step: (step.at, step.id))
    asked: dict[Side, Mediation] = {}
    accepted: set[UUID] = set()
    found = signed = None
    for step in steps:
        side = Side(step.side)
        if step.kind == PairStep.ASKED:
            new = side not in asked
            asked[side], found = step, None if new else found
        elif step.kind in GONE and side in asked and asked[side].person_id == step.person_id:
            del asked[side]
            accepted.discard(step.person_id)
        elif step.kind == PairStep.ACCEPTED:
            accepted.add(step.person_id)
        elif step.kind in FOUND:
            found = step
        elif step.kind == PairStep.SIGNED:
            signed = step
    declined = frozenset(step.person_id for step in steps if step.kind == PairStep.DECLINED)
    return Pair(asked, frozenset(accepted), declined, found, signed, steps[-1] if steps else None)


def parties_of(raised: Dispute) -> set[UUID]:
    """Those it is between: who raised it, who wrote the entry, and everybody named in it."""
    named = {act.person_id for act in raised.entry.acts.all() if act.person_id is not None}
    return {raised.by_id, raised.entry.made_by_id} | named


def may_ask_pair(person: Person, raised: Dispute, today: date) -> Verdict:
    """Those it is between, or a lead, once it is open: first kindly, then openly, then a pair."""
    if not (verdict := may_see_entry(person, raised.entry)):
        return verdict
    if not is_open(raised):
        return no(
            _("A pair mediates only what is disputed openly."),
            _("Ask kindly first; if that does not settle it, dispute it openly."),
        )
    if not pair_of(raised).free_sides:
        return no(_("A pair was asked already."))
    seat = seat_of(raised.entry.work, person, today)
    if person.id in parties_of(raised) or is_lead(person, today) or leads_from(seat):
        return YES
    return no(_("Only those it is between, or a lead, can ask a pair to mediate."), _("Ask one of them."))


def may_mediate(person: Person, side: Side, raised: Dispute, seats: Iterable[Seat]) -> Verdict:
    """Somebody at the table on that side, whom it is not about, who may see it and has not declined."""
    if not any(seat.person_id == person.id and seat.side == side for seat in seats):
        return no(_("They do not sit at this table on that side."))
    if person.id in parties_of(raised):
        return no(_("It is about them. Somebody it is not about can mediate."))
    if person.id in pair_of(raised).declined:
        return no(_("They said no already."), _("Ask somebody else."))
    return may_see_entry(person, raised.entry)


def may_answer_asking(person: Person, raised: Dispute) -> Verdict:
    """Whoever was asked, once."""
    pair = pair_of(raised)
    if not pair.has(person):
        return no(_("You were not asked to mediate."))
    if person.id in pair.accepted:
        return no(_("You have said yes already."))
    return YES if is_open(raised) else no(_("This is settled."))


def may_write_finding(person: Person, raised: Dispute) -> Verdict:
    """One of the pair, once both have said yes."""
    pair = pair_of(raised)
    if not pair.has(person):
        return no(_("Only the two who mediate write what they found."))
    if pair.found is not None:
        return no(_("What the pair found is written already."))
    if not pair.is_at_work:
        return no(_("The other one has not said yes yet."), _("Wait for their word, or ask somebody else."))
    return YES if is_open(raised) else no(_("This is settled."))


def may_sign_finding(person: Person, raised: Dispute) -> Verdict:
    """The other one of the pair."""
    pair = pair_of(raised)
    if not pair.has(person) or pair.found is None:
        return no(_("There is nothing for you to sign."))
    if pair.found.person_id == person.id:
        return no(_("You wrote it."), _("The other one of the pair signs it."))
    return no(_("It is signed already.")) if pair.signed is not None else YES


def is_silent(pair: Pair, person_id: UUID, today: date, zone: str, days: int) -> bool:
    """Whether the next word is theirs, and none has come for so many days."""
    if pair.last is None or all(one.person_id != person_id for one in pair.owing):
        return False
    return local_day(pair.last.at, zone) + timedelta(days=days) <= today


def may_stop_waiting(by: Person, person: Person, raised: Dispute, today: date, days: int) -> Verdict:
    """A lead, of either side or of the place: asks them once more, or lets them go and asks another."""
    if not (verdict := may_see_entry(by, raised.entry)):
        return verdict
    seat = seat_of(raised.entry.work, by, today)
    if not is_lead(by, today) and not (seat is not None and seat.is_lead):
        return no(_("Only a lead can do that."), _("Ask a lead of either side."))
    zone = raised.place.time_zone
    if not is_open(raised) or not is_silent(pair_of(raised), person.id, today, zone, days):
        return no(_("There is still time for their word."), _("Wait for it, or ask them yourself."))
    return YES


def may_key_for_mediator(keyer: Person, person: Person, raised: Dispute, today: date) -> Verdict:
    """A word on paper or by phone is keyed in by somebody it is not between."""
    if keyer.id in {raised.by_id, raised.entry.made_by_id}:
        return no(
            _("It is between you and somebody else."), _("Ask somebody else at the table to key it in.")
        )
    return may_key_for(keyer, person, raised.entry.work, today)
