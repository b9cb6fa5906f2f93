"""What makes it possible for the people at a table to come, as far as they let it be seen."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.apps.access.queries.needs import needs_shown
from alongside.apps.work.queries.tables import seats_on
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.door import desk_page, work_here
from alongside.web.steward.works.rooms import rooms


@desk_page
def coming(request: MemberRequest, work: str) -> HttpResponse:
    """To read before inviting. Who has said nothing, or no, is not told apart."""
    found = work_here(request, work)
    people = [seat.person for seat in seats_on(found, request.today)]
    shown = needs_shown(people, request.now)
    prepare_names(request, [person for person, _needs in shown])
    words = {"work": found, "rooms": rooms(found, "coming"), "shown": shown}
    return render(request, "steward/works/coming.html", words)
