"""What I was asked lately, and a pause."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.letters.kinds import KINDS
from alongside.apps.people.actions.asking import pause_asking
from alongside.apps.people.queries.asking import asked_of, is_paused
from alongside.apps.people.rules.asking import asks_allowed
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest

A_PAGE = 20


@place_page(see=See.OWN)
def my_asked(request: MemberRequest) -> HttpResponse:
    """Latest first; one press begins a pause or ends it."""
    if request.method == "POST":
        pauses = request.POST.get("pause") == "yes"
        pause_asking(person=request.person, pauses=pauses, by=request.person, now=request.now)
        told = _("You are asked nothing until you say so.") if pauses else _("You may be asked again.")
        messages.success(request, told)
        return HttpResponseRedirect(request.path)
    page = Paginator(asked_of(request.person), A_PAGE).get_page(request.GET.get("page"))
    most, since = asks_allowed(request.place, request.now)
    words = {
        "page": page,
        "asked": [(one, KINDS[one.kind].heading if one.kind in KINDS else "") for one in page.object_list],
        "paused": is_paused(request.person),
        "most": most,
        "days": (request.now - since).days,
    }
    return render(request, "member/answers/asked.html", words)
