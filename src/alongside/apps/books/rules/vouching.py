"""Who may vouch for an entry, and on which side it counts."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.models import Act, Entry, Vouch, Withdrawal
from alongside.apps.books.rules.seeing import may_see_entry, seen_by
from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import is_lead
from alongside.apps.work.models import Seat
from alongside.apps.work.queries.tables import seat_of
from alongside.apps.work.rules.allies import may_do_for, stood_beside
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import YES, Verdict, no


def hat_for_vouching(person: Person, entry: Entry, today: date) -> tuple[HatKind, Side] | None:
    """The hat worn in the entry itself, else the one worn at the table; None for somebody in neither.

    A person with hats of both sides thereby keeps to the one they wore.
    """
    return hat_worn(person, entry, None) or hat_worn(person, entry, seat_of(entry.work, person, today))


def hat_worn(person: Person, entry: Entry, seat: Seat | None) -> tuple[HatKind, Side] | None:
    """The same, for a seat already looked up."""
    for act in entry.acts.all():
        if act.person_id == person.id:
            return HatKind(act.hat), Side(act.side)
    return (HatKind(seat.hat.kind), Side(seat.side)) if seat else None


def may_vouch_for_entry(person: Person, entry: Entry, today: date) -> Verdict:
    """Anyone named in it or at the table of its work, once, and never its maker."""
    if not (verdict := may_see_entry(person, entry)):
        return verdict
    if entry.made_by_id == person.id:
        return no(
            _("You wrote this, so your own part is vouched for already."),
            _("Somebody from the other side needs to say that it is right."),
        )
    if hasattr(entry, "withdrawal"):
        return no(_("This entry was withdrawn."))
    if any(vouch.person_id == person.id for vouch in entry.vouches.all()):
        return no(_("You have vouched for this already."))
    if hat_for_vouching(person, entry, today) is None:
        return no(
            _("Only people named in it or at the table of this work can vouch for it."),
            _("Ask a lead of the work for a seat."),
        )
    return YES


def vouchable_by(person: Person, today: date) -> Q:
    """The same rule as a filter on entries."""
    seated = Seat.objects.filter(work=OuterRef("work"), person=person, since__lte=today).filter(
        Q(until__isnull=True) | Q(until__gt=today)
    )
    named = Act.objects.filter(entry=OuterRef("pk"), person=person)
    already = Vouch.objects.filter(entry=OuterRef("pk"), person=person)
    withdrawn = Withdrawal.objects.filter(entry=OuterRef("pk"))
    return (
        seen_by(person)
        & ~Q(made_by=person)
        & ~Q(Exists(already))
        & ~Q(Exists(withdrawn))
        & (Q(Exists(seated)) | Q(Exists(named)))
    )


def may_key_vouch(keyer: Person, person: Person, entry: Entry, today: date) -> Verdict:
    """A signature on paper or a word by phone is keyed in by somebody who did not make the entry."""
    if keyer.id == entry.made_by_id:
        return no(
            _("You wrote this entry, so you cannot key in who vouched for it."),
            _("Ask somebody else at the table to key it in."),
        )
    if keyer.id == person.id:
        return no(_("That is you: vouch for it yourself."))
    if seat_of(entry.work, keyer, today) is None and not is_lead(keyer, today):
        return no(_("Only people at the table of this work can key that in."))
    if not (verdict := may_do_for(keyer, person, entry.work, today)):
        return verdict
    return may_vouch_for_entry(person, entry, today)


def whose_vouch_may_be_keyed(keyer: Person, people: Iterable[Person], entry: Entry, today: date) -> set[UUID]:
    """The same for many at once: ``people`` are all named in the entry or at its table today."""
    if keyer.id == entry.made_by_id or hasattr(entry, "withdrawal"):
        return set()
    if seat_of(entry.work, keyer, today) is None and not is_lead(keyer, today):
        return set()
    done = {vouch.person_id for vouch in entry.vouches.all()} | {keyer.id, entry.made_by_id}
    done |= stood_beside(keyer, entry.work, today)
    return {person.id for person in people if person.id not in done and may_see_entry(person, entry)}
