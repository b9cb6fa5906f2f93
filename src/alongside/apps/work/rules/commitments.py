"""Who may write what people promise each other, and put their name under it."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import takes_part
from alongside.apps.people.rules.roles import has_role_among, may_look_after_place, on_day
from alongside.apps.places.models import Place
from alongside.apps.work.enums import WorkState
from alongside.apps.work.models import Commitment, Seat, Work
from alongside.apps.work.rules.allies import may_do_for
from alongside.apps.work.rules.beginning import LAID_ASIDE, is_laid_aside, may_shape_proposal
from alongside.apps.work.rules.works import may_run_work
from alongside.kernel.verdict import YES, Verdict, no

SIGNED = no(_("That name stands under it already."))


def may_write_commitment(by: Person | None, place: Place, work: Work | None, day: date) -> Verdict:
    """At the table of an idea together; later a lead of the work; for the place, a lead of the place."""
    if work is None:
        return may_look_after_place(by, place, day)
    if work.state == WorkState.PROPOSED:
        return may_shape_proposal(by, work, day)
    return may_run_work(by, work, day)


def may_sign(person: Person, by: Person, commitment: Commitment, day: date) -> Verdict:
    """Whoever sits at the table signs; the place's own is signed by anybody who takes part here."""
    if not takes_part(person, commitment.place) or not takes_part(by, commitment.place):
        return no(_("That person does not take part in this place."))
    work = commitment.work
    if work is not None and is_laid_aside(work):
        return LAID_ASIDE
    if work is not None and not _sits(person, work, day):
        return no(_("Only people at the table of this work sign it."), _("Ask for a seat first."))
    if person.id == by.id:
        return YES
    beside = may_do_for(by, person, work, day) if work is not None else YES
    return may_key_in_name(by, commitment, day) if beside else beside


def may_key_in_name(by: Person, commitment: Commitment, day: date) -> Verdict:
    """From paper or by phone: somebody else at the table, or a lead; at the place's own, whoever leads the
    place or keeps its books."""
    work = commitment.work
    if work is None:
        if takes_part(by, commitment.place) and has_role_among(by, (RoleKind.LEAD, RoleKind.KEEPER), day):
            return YES
        return no(
            _("Only somebody who leads this place or keeps its books can key that in."), _("Ask one of them.")
        )
    if _sits(by, work, day) or may_run_work(by, work, day):
        return YES
    return no(_("Only people at the table of this work can key that in."), _("Ask one of them."))


def _sits(person: Person, work: Work, day: date) -> bool:
    return Seat.objects.filter(on_day(day), work=work, person=person).exists()
