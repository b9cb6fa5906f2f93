"""A commitment as a sheet: its four parts, and lines to sign on."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.web.member.commitment.here import in_force, read_url, work_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.commitments import duties
from alongside.web.shared.requests import MemberRequest

ROWS = 8


@place_page(see=See.MEMBER)
def paper(request: MemberRequest, work: str = "") -> HttpResponse:
    """To lie on the table, or to be handed over; whoever would rather read it on a phone finds the square."""
    found = work_of(request, work)
    commitment = in_force(request, found)
    back = read_url(request, found)
    words = {
        "work": found,
        "commitment": commitment,
        "duties": duties(found, commitment),
        "rows": range(1, ROWS + 1),
        "back": back,
        "address": request.build_absolute_uri(back),
    }
    return render(request, "member/commitment/paper.html", words)
