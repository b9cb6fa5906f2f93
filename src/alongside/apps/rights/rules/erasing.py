"""Erasing takes two people who look after requests, and nothing that holds it up."""

from datetime import date

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.rights.enums import RequestState, Right
from alongside.apps.rights.models import DataRequest, Erasure, LegalHold
from alongside.apps.rights.rules.requests import OVER, looks_after_requests
from alongside.kernel.verdict import YES, Verdict, no

PROPOSED = no(_("Somebody has seen it through already."), _("A second person reads it and agrees."))
NOT_YOURS = no(_("Only a lead or a keeper of the books sees this through."))


def holding(day: date) -> Q:
    """Holds in force on a day: the day they end no longer counts."""
    return Q(lifted_at__isnull=True, until__gt=day)


def may_propose_erasing(by: Person, request: DataRequest, hold: LegalHold | None, day: date) -> Verdict:
    """Whoever looks after requests, for somebody else who has a record here and asked for it."""
    if not looks_after_requests(by, request.place, day):
        return NOT_YOURS
    if request.state != RequestState.OPEN:
        return OVER
    if request.kind != Right.ERASE or request.person_id is None:
        return no(_("Nobody with a record here asked to be erased."), _("Answer it in words instead."))
    if by.id == request.person_id:
        return no(_("Nobody erases themselves alone."), _("Ask another lead, or a keeper of the books."))
    return _held(hold)


def may_agree_erasing(by: Person, erasure: Erasure, hold: LegalHold | None, day: date) -> Verdict:
    """A second person who looks after requests: neither the first, nor whoever it is about."""
    request = erasure.request
    if not looks_after_requests(by, request.place, day):
        return NOT_YOURS
    if request.state != RequestState.OPEN or erasure.agreed_at is not None:
        return OVER
    if by.id in (erasure.proposed_by_id, request.person_id):
        return no(
            _("It takes two people, and not the one it is about."),
            _("Another lead, or a keeper of the books, agrees. Ask for one: two people give that role."),
        )
    return _held(hold)


def _held(hold: LegalHold | None) -> Verdict:
    if hold is None:
        return YES
    until = date_format(hold.until, "j F Y")
    return no(
        _("It is held until %(day)s: %(reason)s") % {"day": until, "reason": hold.reason},
        _("Tell whoever asked the reason and the day. When the reason is gone, lift the hold."),
    )


def may_hold(by: Person, person: Person, place: Place, until: date, day: date) -> Verdict:
    """A hold has a reason and a day on which it ends; nobody is held for ever."""
    if not looks_after_requests(by, place, day):
        return NOT_YOURS
    if by.id == person.id:
        return no(_("It concerns you yourself."), _("Ask another lead, or a keeper of the books."))
    if until <= day:
        return no(_("A hold ends on a day to come."), _("Choose a later day; it can be set again."))
    return YES


def may_lift_hold(by: Person, hold: LegalHold, place: Place, day: date) -> Verdict:
    """Whoever looks after requests, and is not the person held."""
    if not looks_after_requests(by, place, day):
        return NOT_YOURS
    if hold.lifted_at is not None:
        return no(_("It was lifted already."))
    if by.id == hold.person_id:
        return no(_("It concerns you yourself."), _("Ask another lead, or a keeper of the books."))
    return YES
