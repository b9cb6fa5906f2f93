"""Who gave whom a new secret, and who of the other side has seen to it."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.people.actions.resets import see_to_reset
from alongside.apps.people.models import SecretReset
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.people.queries.resets import reset_by_id, resets_here
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest

A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Shown:
    """One of them; ``is_mine_to_see`` when whoever looks is of the other side."""

    reset: SecretReset
    is_marked: bool
    is_mine_to_see: bool


@place_page(see=See.MEMBER)
def resets(request: MemberRequest) -> HttpResponse:
    """Newest first, for everybody who takes part."""
    if request.method == "POST":
        return _see_to(request)
    page = Paginator(resets_here(request.place), A_PAGE).get_page(request.GET.get("page"))
    rows = list(page.object_list)
    people = [person for one in rows for person in (one.person, one.by, one.seen_by) if person is not None]
    prepare_names(request, people)
    sides = {hat.side for hat in hats_of(request.person, request.today)}
    shown = [_shown(request, one, sides) for one in rows]
    return render(request, "member/resets/resets.html", {"page": page, "shown": shown})


def _shown(request: MemberRequest, reset: SecretReset, sides: set[str]) -> Shown:
    own = request.person.id in (reset.person_id, reset.by_id)
    return Shown(
        reset=reset,
        is_marked=reset.marked_until > request.now,
        is_mine_to_see=reset.seen_at is None and not own and bool(sides - {reset.side}),
    )


def _see_to(request: MemberRequest) -> HttpResponse:
    try:
        reset = reset_by_id(UUID(request.POST.get("reset", "")))
    except ValueError:
        reset = None
    if reset is None:
        raise Http404
    see_to_reset(reset=reset, by=request.person, now=request.now)
    messages.success(request, _("Thank you. Both sides can see that you have asked."))
    return HttpResponseRedirect(request.path)
