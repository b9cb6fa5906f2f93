"""Leaving, whenever one likes."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.people.queries.persons import leads_here
from alongside.apps.work.actions.leaving import leave_tables_and_place
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.fresh import freshly
from alongside.web.shared.requests import MemberRequest


@place_page(see=See.OWN)
@freshly
def leave(request: MemberRequest) -> HttpResponse:
    """What stays, what goes, and one button. Nobody is kept; a last lead is told who will miss them."""
    if request.method == "POST":
        leave_tables_and_place(person=request.person, by=request.person, now=request.now)
        logout(request)
        messages.success(request, _("You have left. Thank you for everything you gave."))
        return HttpResponseRedirect(reverse("home"))
    leads = leads_here(request.place, request.today)
    words = {"is_last_lead": [one.id for one in leads] == [request.person.id]}
    return render(request, "member/about/leave.html", words)
