"""Who may see a work, open one and run it."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.persons import takes_part
from alongside.apps.people.rules.roles import is_lead, on_day
from alongside.apps.places.models import Place
from alongside.apps.work.enums import WorkState
from alongside.apps.work.models import Seat, Work
from alongside.kernel.keeper import is_keeper
from alongside.kernel.second_step import keys_rest
from alongside.kernel.verdict import YES, Verdict, no


def may_see_work(viewer: Person | None, work: Work) -> Verdict:
    """In an open place everyone; in a closed one whoever takes part. Ideas have a door of their own."""
    if work.state == WorkState.PROPOSED:
        return no(_("This work is not open yet."), _("It is talked over among the people of the place."))
    if work.place.is_open or takes_part(viewer, work.place):
        return YES
    return no(_("You do not take part in this place."))


def works_open_to(viewer: Person | None, place: Place) -> Q:
    """The same rule as a filter on works."""
    if place.is_open or takes_part(viewer, place):
        return Q(place=place) & ~Q(state=WorkState.PROPOSED)
    return Q(pk__in=[])


def may_open_work(by: Person | None) -> Verdict:
    """At once only whoever keeps the server. People propose a work; a lead of each side opens it together."""
    if is_keeper(by):
        return YES
    return no(_("Nobody opens a work alone."), _("Propose it: a lead of each side opens it together."))


def may_run_work(by: Person | None, work: Work, day: date) -> Verdict:
    """A lead of the work, on either side, or a co-production lead of the place."""
    if is_keeper(by):
        return YES
    if by is None or not takes_part(by, work.place):
        return no(_("You do not take part in this place."))
    if seats_that_lead(by, day).filter(work=work).exists() or is_lead(by, day):
        return YES
    return no(_("Only a lead of this work can do that."), _("Ask a lead to do it with you."))


def seats_that_lead(by: Person, day: date) -> QuerySet[Seat]:
    """Where somebody leads a side of a work that is open; offering to lead an idea gives no keys yet."""
    if keys_rest(by.id):
        return Seat.objects.none()
    seats = Seat.objects.filter(on_day(day), person=by, is_lead=True)
    return seats.exclude(work__state=WorkState.PROPOSED)


def leads_from(seat: Seat | None) -> bool:
    """Whether somebody in this seat, if there is one, acts as a lead of its work now."""
    return seat is not None and seat.is_lead and not keys_rest(seat.person_id)


def runs_for(by: Person, day: date) -> Q:
    """The same rule as a filter on works."""
    if not is_member(by):
        return Q(pk__in=[])
    if is_lead(by, day):
        return Q(place_id=by.place_id)
    seats = seats_that_lead(by, day)
    return Q(place_id=by.place_id, id__in=seats.values("work_id"))
