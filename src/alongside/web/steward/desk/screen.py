"""Today's few things. No counters to please anybody: a thing stands here because somebody can do it now."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.desk.found import find
from alongside.web.steward.desk.mine import groups_of
from alongside.web.steward.desk.others import waiting_for_others
from alongside.web.steward.door import desk_page

A_PAGE = 20


@desk_page
def desk(request: MemberRequest) -> HttpResponse:
    """What whoever looks can do now; below it, what is for others to do next."""
    found = find(request)
    words: dict[str, Any] = {
        "groups": groups_of(request, found),
        "others": waiting_for_others(request, found),
        "works": Paginator(found.works, A_PAGE).get_page(request.GET.get("page")),
        "prints": found.prints,
    }
    return render(request, "steward/desk.html", words)
