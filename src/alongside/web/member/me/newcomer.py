"""The own page of somebody who has just joined: what happens next, and what they can do meanwhile."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.apps.people.queries.joining import welcomes_of
from alongside.apps.work.models import Work
from alongside.apps.work.queries.works import works_for
from alongside.web.shared.names import name_on_page
from alongside.web.shared.requests import MemberRequest

MOST_WORKS = 6


def newcomer_home(request: MemberRequest) -> HttpResponse:
    """Nothing here names anybody else: a welcome is told by its side alone."""
    words = {
        "first_name": str(name_on_page(request, request.person)).split()[0],
        "welcomes": [one.get_side_display() for one in welcomes_of(request.person)],
        "open_works": _open_works(request),
    }
    return render(request, "member/me/newcomer.html", words)


def _open_works(request: MemberRequest) -> list[Work]:
    """What can still be decided, in the words of each work that says so."""
    going_on = [work for work in works_for(request.person, request.place) if work.closed_on is None]
    return [work for work in going_on if work.open_questions][:MOST_WORKS]
