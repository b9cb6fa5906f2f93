"""The demo can be looked at as any of its invented people, one button each. Nowhere else does this exist."""

from uuid import UUID

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from alongside.apps.people.queries.looking_around import DEMO_SECRET, demo_cast, made_by_demo
from alongside.web.member.sign_in.screens import BACKEND
from alongside.web.shared.devices import has_signed_in
from alongside.web.shared.ways import place_home


@never_cache
def look_around(request: HttpRequest) -> HttpResponse:
    """Choose who to be. In a database that holds a real place this page is not there."""
    if not made_by_demo():
        raise Http404
    cast = demo_cast()
    if request.method == "POST":
        chosen = next((person for person in cast if person.id == _asked(request)), None)
        if chosen is None or chosen.account is None:
            raise Http404
        login(request, chosen.account, backend=BACKEND)
        has_signed_in(request, chosen.account)
        return HttpResponseRedirect(place_home(chosen.place, chosen.account.language))
    return render(request, "member/sign_in/look_around.html", {"cast": cast, "secret": DEMO_SECRET})


def _asked(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST.get("who", ""))
    except ValueError:
        return None
