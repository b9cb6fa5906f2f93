"""The own page of somebody who has just joined: what happens next, and what they can do meanwhile."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.web.shared.names import name_on_page
from alongside.web.shared.requests import MemberRequest


def newcomer_home(request: MemberRequest) -> HttpResponse:
    """Nothing here names anybody else."""
    words = {"first_name": str(name_on_page(request, request.person)).split()[0]}
    return render(request, "member/me/newcomer.html", words)
