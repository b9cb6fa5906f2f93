"""Who may name somebody to speak up with them, who says yes, and what an ally may not do."""

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import may_tend_person, takes_part
from alongside.apps.people.rules.roles import on_day
from alongside.apps.work.models import Ally, Seat, Work
from alongside.kernel.verdict import YES, Verdict, no

HAS_ONE = no(
    _("Somebody is named for this seat already."), _("End that first; then another person can be asked.")
)
OVER = no(_("This is over already."))
NEVER_SIGNS = no(
    _("Whoever speaks up with somebody never signs for them, and says yes to no entry for them."),
    _("They do it themselves, or somebody else types in what they said."),
)


def may_name_ally(by: Person, seat: Seat, ally: Person | None, day: date) -> Verdict:
    """Whoever sits there, or whoever keys in what they said. ``ally`` is None while nobody is chosen yet."""
    if not (verdict := may_tend_person(by, seat.person, day)):
        return verdict
    if seat.since > day or (seat.until is not None and seat.until <= day):
        return no(_("This seat has ended already."))
    if Ally.objects.filter(seat=seat, ended_at__isnull=True).exists():
        return HAS_ONE
    if ally is None:
        return YES
    if ally.id == seat.person_id:
        return no(_("That is the very person."), _("Choose somebody else."))
    if not takes_part(ally, seat.place):
        return no(_("That person does not take part in this place."), _("Invite them first."))
    return YES


def may_answer_ally(by: Person, asked: Ally, day: date) -> Verdict:
    """Only whoever was asked says yes; said on paper, somebody keys it in, never the one who asked them."""
    if asked.ended_at is not None or asked.agreed_at is not None:
        return OVER
    if by.id == asked.person_id:
        return no(_("Only whoever you asked can say yes."), _("Wait for their word, or ask somebody else."))
    return may_tend_person(by, asked.ally, day)


def may_end_ally(by: Person, asked: Ally, day: date) -> Verdict:
    """Either of the two, at any time and without a reason."""
    if asked.ended_at is not None:
        return OVER
    return may_tend_person(by, asked.person, day) or may_tend_person(by, asked.ally, day)


def may_do_for(by: Person, person: Person, work: Work, day: date) -> Verdict:
    """To sign, or to say that an entry is right, is nobody's to do beside whom one stands."""
    beside = Seat.objects.filter(on_day(day), work=work, person=person, beside=by)
    return NEVER_SIGNS if by.id != person.id and beside.exists() else YES


def stood_beside(by: Person, work: Work, day: date) -> set[UUID]:
    """The same for many at once: everybody there for whom it is a no."""
    seats = Seat.objects.filter(on_day(day), work=work, beside=by).exclude(person=by)
    return set(seats.values_list("person_id", flat=True))
