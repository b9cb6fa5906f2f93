"""Who gave whom a new secret, whose phone is lost, and who of the other side has seen to it."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.people.actions.lost_phone import agree_step_off
from alongside.apps.people.actions.resets import see_to_reset
from alongside.apps.people.models import SecretReset, StepOff
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.people.queries.resets import reset_by_id, resets_here
from alongside.apps.people.queries.second_step import step_off_by_id, steps_off_here
from alongside.apps.people.rules.roles import is_lead
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest

A_PAGE = 20
PHONES = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """One of them; ``is_mine_to_see`` when whoever looks is of the other side."""

    reset: SecretReset
    is_marked: bool
    is_mine_to_see: bool


@dataclass(frozen=True, slots=True)
class Phone:
    """Somebody's second step that was asked to be taken off, or is."""

    asked: StepOff
    is_mine_to_agree: bool


@place_page(see=See.MEMBER)
def resets(request: MemberRequest) -> HttpResponse:
    """Newest first, for everybody who takes part."""
    if request.method == "POST":
        return _agree(request) if "phone" in request.POST else _see_to(request)
    page = Paginator(resets_here(request.place), A_PAGE).get_page(request.GET.get("page"))
    rows = list(page.object_list)
    phones = list(steps_off_here(request.place)[:PHONES])
    named = [person for one in rows for person in (one.person, one.by, one.seen_by)]
    named += [person for one in phones for person in (one.person, one.asked_by, one.agreed_by)]
    prepare_names(request, [person for person in named if person is not None])
    sides = {hat.side for hat in hats_of(request.person, request.today)}
    words = {
        "page": page,
        "shown": [_shown(request, one, sides) for one in rows],
        "phones": [_phone(request, one, sides) for one in phones],
    }
    return render(request, "member/resets/resets.html", words)


def _shown(request: MemberRequest, reset: SecretReset, sides: set[str]) -> Shown:
    own = request.person.id in (reset.person_id, reset.by_id)
    return Shown(
        reset=reset,
        is_marked=reset.marked_until > request.now,
        is_mine_to_see=reset.seen_at is None and not own and bool(sides - {reset.side}),
    )


def _phone(request: MemberRequest, asked: StepOff, sides: set[str]) -> Phone:
    own = request.person.id in (asked.person_id, asked.asked_by_id)
    open_to_me = asked.agreed_at is None and not own
    across = bool(sides - {asked.side})
    return Phone(asked, open_to_me and (across or is_lead(request.person, request.today)))


def _agree(request: MemberRequest) -> HttpResponse:
    asked = step_off_by_id(_id(request.POST["phone"]))
    if asked is None:
        raise Http404
    agree_step_off(asked=asked, by=request.person, now=request.now)
    messages.success(request, _("Thank you. They can set up another phone now, and are told so."))
    return HttpResponseRedirect(request.path)


def _see_to(request: MemberRequest) -> HttpResponse:
    reset = reset_by_id(_id(request.POST.get("reset", "")))
    if reset is None:
        raise Http404
    see_to_reset(reset=reset, by=request.person, now=request.now)
    messages.success(request, _("Thank you. Both sides can see that you have asked."))
    return HttpResponseRedirect(request.path)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
