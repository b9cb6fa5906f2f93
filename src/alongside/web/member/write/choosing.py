"""What to write, and for which work."""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from alongside.apps.people.rules.roles import is_lead
from alongside.apps.work.models import Work
from alongside.web.member.write.pen import Pen
from alongside.web.shared.beginning import Screen, See, place_page
from alongside.web.shared.requests import MemberRequest

AtTable = Callable[[MemberRequest, Pen, Work], HttpResponse]


@place_page(see=See.MEMBER)
def choose(request: MemberRequest) -> HttpResponse:
    """The five things that can be written down."""
    pen = Pen(request)
    tail = f"?work={pen.work.slug}" if pen.work else ""
    return render(request, "member/write/choose.html", {"work": pen.work, "tail": tail})


def at_table(screen: AtTable) -> Screen:
    """For pages on which one writes of others: the work is asked for first, when it is not clear."""

    @place_page(see=See.MEMBER)
    @wraps(screen)
    def begun(request: MemberRequest) -> HttpResponse:
        pen = Pen(request)
        if pen.work is None:
            return _which_work(request, pen)
        return screen(request, pen, pen.must_be_at_table())

    return begun


def _which_work(request: MemberRequest, pen: Pen) -> HttpResponse:
    """Where one sits at the table; a lead may write everywhere. Nobody is asked to choose among one."""
    works = pen.works if is_lead(request.person, request.today) else [seat.work for seat in pen.own_seats]
    if len(works) == 1 and request.method == "GET":
        return HttpResponseRedirect(f"{request.path}?{urlencode({'work': works[0].slug})}")
    return render(request, "member/write/which_work.html", {"works": works})
