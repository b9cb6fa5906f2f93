"""A number or an address that somebody gave on paper or by phone."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from alongside.apps.consent.enums import Purpose
from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import may_tend_person
from alongside.kernel.verdict import enforce
from alongside.web.shared.names import prepare_names
from alongside.web.shared.reaching.giving import Giving, way_named
from alongside.web.shared.reaching.listing import ways_of
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.door import desk_page, person_here


@desk_page
def person_ways(request: MemberRequest, person: UUID) -> HttpResponse:
    """One row a way."""
    who = _tended(request, person)
    return render(request, "steward/reaching/ways.html", {"person": who, "rows": ways_of(who, request.now)})


@desk_page
def person_way(request: MemberRequest, person: UUID, way: str) -> HttpResponse:
    """One of them. A number for texts is proved by its code, which they read out."""
    who, found = _tended(request, person), way_named(way)
    if found is None:
        raise Http404
    parts = {"place": request.place.slug, "person": who.id}
    told = parts | {"purpose": Purpose.CONTACT.value, "to": found.value}
    onward, back = reverse("desk-person-say-to", kwargs=told), reverse("desk-person-ways", kwargs=parts)
    answer = Giving(request, who, found, onward, back).answer()
    if isinstance(answer, HttpResponse):
        return answer
    return render(request, "steward/reaching/way.html", answer)


def _tended(request: MemberRequest, person: UUID) -> Person:
    """**Raises** Http404 and Refused."""
    who = person_here(person)
    enforce(may_tend_person(request.person, who, request.today))
    prepare_names(request, [who])
    return who
