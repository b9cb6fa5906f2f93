"""Who may see a work, open one and run it."""

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.persons import takes_part
from alongside.apps.people.rules.roles import is_lead, may_look_after_place, on_day
from alongside.apps.places.models import Place
from alongside.apps.work.models import Seat, Work
from alongside.kernel.keeper import is_keeper
from alongside.kernel.verdict import YES, Verdict, no


def may_see_work(viewer: Person | None, work: Work) -> Verdict:
    """In an open place everyone; in a closed one whoever takes part."""
    if work.place.is_open or takes_part(viewer, work.place):
        return YES
    return no(_("You do not take part in this place."))


def works_open_to(viewer: Person | None, place: Place) -> Q:
    """The same rule as a filter on works."""
    if place.is_open or takes_part(viewer, place):
        return Q(place=place)
    return Q(pk__in=[])


def may_open_work(by: Person | None, place: Place, day: date) -> Verdict:
    """A co-production lead starts a work; None is whoever keeps the server."""
    return may_look_after_place(by, place, day)


def may_run_work(by: Person | None, work: Work, day: date) -> Verdict:
    """A lead of the work, on either side, or a co-production lead of the place."""
    if is_keeper(by):
        return YES
    if by is None or not takes_part(by, work.place):
        return no(_("You do not take part in this place."))
    seats = Seat.objects.filter(on_day(day), work=work, person=by, is_lead=True)
    if seats.exists() or is_lead(by, day):
        return YES
    return no(_("Only a lead of this work can do that."), _("Ask a lead to do it with you."))


def runs_for(by: Person, day: date) -> Q:
    """The same rule as a filter on works."""
    if not is_member(by):
        return Q(pk__in=[])
    if is_lead(by, day):
        return Q(place_id=by.place_id)
    seats = Seat.objects.filter(on_day(day), person=by, is_lead=True)
    return Q(place_id=by.place_id, id__in=seats.values("work_id"))
