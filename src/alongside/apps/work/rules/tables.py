"""Who may sit at a table, and on which side."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Hat, Person
from alongside.apps.people.rules.persons import takes_part
from alongside.apps.work.models import Seat, Work
from alongside.apps.work.rules.works import may_run_work
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import YES, Verdict, no

SEATED = no(_("They sit at this table already."), _("End that seat first to change the hat."))


def may_seat_person(by: Person | None, work: Work, person: Person, hat: Hat, day: date) -> Verdict:
    """Whoever runs the work offers a seat, in a hat the person wears."""
    if not (verdict := may_run_work(by, work, day)):
        return verdict
    if work.closed_on is not None and work.closed_on <= day:
        return no(_("This work is closed."))
    if not takes_part(person, work.place):
        return no(_("That person does not take part in this place."))
    if hat.person_id != person.id:
        return no(_("That is somebody else's hat."), _("Choose one of theirs."))
    if hat.until is not None and hat.until <= day:
        return no(_("That hat is not worn any more."), _("Choose another."))
    if Seat.objects.filter(work=work, person=person, until__isnull=True).exists():
        return SEATED
    return YES


def seat_side(hat: Hat, stated: Side | None) -> Side | Verdict:
    """The side of the hat; a facilitator's is stated at each table."""
    if hat.kind == HatKind.FACILITATOR:
        if stated is None:
            return no(
                _("A facilitator's side is stated at each table."), _("Say whether they are paid for it.")
            )
        return stated
    if stated is not None and stated != hat.side:
        return no(_("The side comes with the hat."), _("Choose a hat of the other side."))
    return Side(hat.side)


def may_end_seat(by: Person | None, seat: Seat, day: date) -> Verdict:
    """Whoever runs the work, or the person themselves."""
    if seat.until is not None:
        return no(_("This seat has ended already."))
    if by is not None and by.id == seat.person_id:
        return YES
    return may_run_work(by, seat.work, day)
