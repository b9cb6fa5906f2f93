"""One's own page, what waits in full, and hours one does not want counted."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.books.actions.withdrawals import count_my_hours
from alongside.apps.books.queries.waiting import page_of_waiting, written_and_waiting
from alongside.apps.doing.rules.desk import may_look_over_place
from alongside.apps.people.actions.persons import know_my_way
from alongside.apps.people.rules.belonging import is_newcomer
from alongside.apps.promises.models import Promise
from alongside.apps.promises.queries.promises import promises_owed_to
from alongside.kernel.second_step import not_shown_by
from alongside.kernel.verdict import Refused
from alongside.web.member import telling
from alongside.web.member.me.again import Again, again_for
from alongside.web.member.me.newcomer import newcomer_home
from alongside.web.member.me.reading import named_in_promises, promised, read_mine, waiting
from alongside.web.member.permissions.contact import asks_first, may_we_write
from alongside.web.member.write.hours_form import QuickForm
from alongside.web.member.write.pen import Pen
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.strangers import safe_next

A_PAGE = 20


@place_page(see=See.OWN)
def me(request: MemberRequest) -> HttpResponse:
    """Hello: what waits for one's word, three answers to write down, and what became of it."""
    if is_newcomer(request.person):
        return newcomer_home(request)
    pen = Pen(request)
    words = {"mine": read_mine(request, pen.own_seats), "first_name": _first_name(request), **_writing(pen)}
    leads = any(seat.is_lead for seat in pen.own_seats)
    words["ask_email"] = may_we_write(request) if asks_first(request) else ""
    words["first_visit"] = _first_visit(request, words.get("again"))
    with not_shown_by(None):  # the way to the desk leads past the second step
        words["has_desk"] = leads or may_look_over_place(request.person, request.today)
    return render(request, "member/me/me.html", words)


def _first_visit(request: MemberRequest, again: Again | None) -> bool:
    """For whoever has written nothing yet and has not said that they know their way."""
    return again is None and request.person.knows_way_at is None


@place_page(see=See.MEMBER)
def know_way(request: MemberRequest) -> HttpResponse:
    """The first visit is over."""
    if request.method == "POST":
        know_my_way(person=request.person, by=request.person, now=request.now)
    return HttpResponseRedirect(reverse("me", kwargs={"place": request.place.slug}))


def _first_name(request: MemberRequest) -> str:
    return str(name_on_page(request, request.person)).split()[0]


def _writing(pen: Pen) -> dict[str, Any]:
    """The short form, or why there is none."""
    try:
        return {"quick": QuickForm(pen) if pen.works else None, "again": again_for(pen)}
    except Refused as refused:
        return {"no_hat": refused.verdict}


@place_page(see=See.MEMBER)
def all_waiting(request: MemberRequest) -> HttpResponse:
    """Everything that waits for one's word, page by page; and what one wrote that waits for others."""

    page = leaf(request, partial(page_of_waiting, request.person, request.today), A_PAGE)
    own = list(written_and_waiting(request.person)[:A_PAGE])
    telling.prepare(request, [*page.rows, *own])
    rows = [waiting(request, entry) for entry in page.rows]
    written = [telling.tell(request, entry) for entry in own]
    words = {"page": page, "rows": rows, "written": written, "next": safe_next(request)}
    return render(request, "member/me/waiting.html", words)


@place_page(see=See.MEMBER)
def all_promised(request: MemberRequest) -> HttpResponse:
    """Everything promised to one and not yet at its end, soonest due first."""

    def read(start: int, at_most: int) -> list[Promise]:
        return promises_owed_to(request.person, request.today, start=start, at_most=at_most)

    page = leaf(request, read, A_PAGE)
    prepare_names(request, named_in_promises(list(page.rows)))
    told = [promised(request, promise) for promise in page.rows]
    return render(request, "member/me/promised.html", {"page": page, "promised": told})


@place_page(see=See.OWN)
def my_hours(request: MemberRequest) -> HttpResponse:
    """Don't count my hours; or do again. It holds at once, and can be turned back at any time."""
    if request.method == "POST":
        counted = request.POST.get("counted") == "yes"
        count_my_hours(person=request.person, counted=counted, by=request.person, now=request.now)
        messages.success(request, _done(counted=counted))
        return HttpResponseRedirect(reverse("me", kwargs={"place": request.place.slug}))
    return render(request, "member/me/my_hours.html")


def _done(*, counted: bool) -> str:
    if counted:
        return _("Your hours are counted again.")
    return _("Your hours are not counted any more. What you did stays in the book.")
