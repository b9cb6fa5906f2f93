"""What I gave to be reached by: texts, phone, post; each with its own yes."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.apps.consent.enums import Purpose
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.reaching.giving import Giving, way_named
from alongside.web.shared.reaching.listing import used_words, ways_of
from alongside.web.shared.requests import MemberRequest


@place_page(see=See.OWN)
def my_ways(request: MemberRequest) -> HttpResponse:
    """One row a way."""
    rows = [(row, used_words(row)) for row in ways_of(request.person, request.now)]
    return render(request, "member/reaching/ways.html", {"rows": rows})


@place_page(see=See.OWN)
def my_way(request: MemberRequest, way: str) -> HttpResponse:
    """One of them."""
    found = way_named(way)
    if found is None:
        raise Http404
    parts = {"place": request.place.slug, "purpose": Purpose.CONTACT.value, "to": found.value}
    onward = reverse("my-permission-to", kwargs=parts)
    back = reverse("my-ways", kwargs={"place": request.place.slug})
    answer = Giving(request, request.person, found, onward, back).answer()
    if isinstance(answer, HttpResponse):
        return answer
    return render(request, "member/reaching/way.html", answer)
