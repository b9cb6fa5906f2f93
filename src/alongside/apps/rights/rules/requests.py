"""Who may ask, who looks after what is asked, and what can happen to a request next."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person, Role
from alongside.apps.people.rules.belonging import members
from alongside.apps.people.rules.roles import has_role_among, on_day
from alongside.apps.places.models import Place
from alongside.apps.rights.enums import SAID_WHY, STOPS, RequestState, Right, StepKind
from alongside.apps.rights.models import DataRequest, RequestStep
from alongside.apps.rights.rules.reading import is_extended, stands_still
from alongside.kernel.verdict import YES, Verdict, no

LOOK_AFTER = (RoleKind.LEAD, RoleKind.KEEPER)
OVER = no(_("It has been answered, or taken back, already."), _("Open the request again to see by whom."))


def looks_after_requests(person: Person, place: Place, day: date) -> bool:
    """Leads and keepers of the place."""
    return person.place_id == place.id and has_role_among(person, LOOK_AFTER, day)


def looking_after_requests(day: date) -> Q:
    """The same rule as a filter on persons of the place in scope."""
    held = Role.objects.filter(on_day(day), kind__in=LOOK_AFTER)
    return members() & Q(id__in=held.values("person_id"))


def may_ask(person: Person, place: Place) -> Verdict:
    """Whoever has joined, newcomers too. Whoever has left asks by letter or phone."""
    if person.place_id != place.id or person.left_at is not None:
        return no(_("You do not take part in this place."), _("Ask by letter or by phone."))
    return YES


def may_key_in_request(by: Person, place: Place, day: date) -> Verdict:
    """For somebody who asked by phone, by letter or by word of mouth."""
    if looks_after_requests(by, place, day):
        return YES
    return no(
        _("Requests about data are keyed in by a lead or a keeper of the books."),
        _("Tell one of them today: the clock runs from the day you heard it."),
    )


def may_see_request(person: Person, request: DataRequest, place: Place, day: date) -> bool:
    """Their own, or as somebody who looks after them."""
    return request.person_id == person.id or looks_after_requests(person, place, day)


def seen_by(person: Person, place: Place, day: date) -> Q:
    """The same rule as a filter on requests."""
    return Q() if looks_after_requests(person, place, day) else Q(person=person)


def may_take_step(
    by: Person, request: DataRequest, steps: Sequence[RequestStep], kind: StepKind, day: date
) -> Verdict:
    """Whether this can happen to it now, through this person."""
    if request.state != RequestState.OPEN:
        return OVER
    if kind == StepKind.WITHDRAWN and by.id == request.person_id:
        return YES
    if not looks_after_requests(by, request.place, day):
        return no(_("Only a lead or a keeper of the books answers it."))
    if by.id == request.person_id:
        return no(_("Nobody answers their own request."), _("Ask another lead, or a keeper of the books."))
    return _fits(request, steps, kind)


def _fits(request: DataRequest, steps: Sequence[RequestStep], kind: StepKind) -> Verdict:
    """What fits what has happened so far."""
    if kind == StepKind.ACKNOWLEDGED and any(step.kind == kind for step in steps):
        return no(_("They have been told already that we have it."))
    if kind == StepKind.COPIED and (request.kind != Right.COPY or request.person_id is None):
        return no(_("Nobody with a record here asked for a copy."), _("Answer it in words instead."))
    if kind == StepKind.STOPPED:
        return no(_("A use that somebody said yes to stops by itself, when they ask for it."))
    if kind in STOPS and request.kind == Right.COMPLAIN:
        return no(_("The clock of a complaint never stands still."))
    if kind in STOPS and stands_still(steps):
        return no(_("The clock stands still already."), _("When the answer comes, let it go on."))
    if kind == StepKind.WENT_ON and not stands_still(steps):
        return no(_("The clock is not standing still."))
    if kind == StepKind.ANSWERED and request.kind == Right.ERASE and request.person_id is not None:
        return no(_("It is answered by erasing."), _("See what would go and what would stay, on its page."))
    return _fits_more_time(request, steps) if kind == StepKind.EXTENDED else YES


def _fits_more_time(request: DataRequest, steps: Sequence[RequestStep]) -> Verdict:
    if request.kind == Right.COMPLAIN or is_extended(steps):
        return no(_("There is no more time to take."))
    return YES


def in_time_for_more(day: date, due_on: date | None) -> Verdict:
    """More time is taken, and told, within the first month; never afterwards."""
    if due_on is None or day <= due_on:
        return YES
    return no(_("The first month is over: it was too late to take more time."), _("Answer it now."))


def says_why(kind: StepKind, words: str) -> Verdict:
    """Some steps mean nothing without a reason, or without what was done."""
    if kind not in SAID_WHY or words.strip():
        return YES
    return no(_("It does not say why, or what was done."), _("Write a sentence: whoever asked reads it."))


def steps_open_to(
    by: Person, request: DataRequest, steps: Sequence[RequestStep], day: date
) -> list[StepKind]:
    """What could happen next through this person, in the order it mostly does; a copy has its own page."""
    kinds = (kind for kind in StepKind if kind != StepKind.COPIED)
    return [kind for kind in kinds if may_take_step(by, request, steps, kind, day)]


def is_copying(by: Person, steps: Sequence[RequestStep], day: date) -> bool:
    """Whether this person said today that they make the copy: only then is it shown to them."""
    return any(step.kind == StepKind.COPIED and step.by_id == by.id and step.on == day for step in steps)
