"""What is asked about data: overdue first, keyed in by any way, answered with what was done."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alongside.apps.consent.rules.purposes import purposes_here
from alongside.apps.people.models import Person
from alongside.apps.people.queries.persons import person_by_id
from alongside.apps.people.queries.searching import people_for_name
from alongside.apps.rights.actions.asking import Asked, key_in_request
from alongside.apps.rights.actions.steps import take_request_step
from alongside.apps.rights.enums import RequestState, Right, StepKind, Way
from alongside.apps.rights.models import DataRequest, RequestStep
from alongside.apps.rights.queries.requests import (
    closed_requests,
    open_requests,
    reading_on,
    request_for,
    steps_with_names,
)
from alongside.apps.rights.rules.requests import looks_after_requests, steps_open_to
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.fresh import freshly
from alongside.web.shared.names import prepare_names
from alongside.web.shared.naming import known_as, prepare_choice
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.clocks import clock_said, tag_of
from alongside.web.steward.asking import attempt, succeeds
from alongside.web.steward.rights.forms import NOBODY, KeyInForm, StepForm

A_PAGE = 20
Screen = Callable[..., HttpResponseBase]


def requests_page(screen: Screen) -> Screen:
    """For leads and keepers of the place; to everybody else at the desk it is not there."""

    @wraps(screen)
    def begun(request: MemberRequest, **parts: Any) -> HttpResponseBase:
        if not looks_after_requests(request.person, request.place, request.today):
            raise Http404
        return screen(request, **parts)

    return place_page(see=See.LEAD)(begun)


@requests_page
def requests(request: MemberRequest) -> HttpResponse:
    """Those open, overdue first; those that are over on a leaf of their own."""
    over = request.GET.get("over") == "1"
    page = leaf(request, partial(_rows, over), A_PAGE)
    rows = [_row(request, one) for one in page.rows]
    return render(request, "steward/rights/list.html", {"page": page, "rows": rows, "over": over})


def _rows(over: bool, start: int, at_most: int) -> list[DataRequest]:  # noqa: FBT001 - bound by partial
    found = closed_requests() if over else open_requests()
    return list(found[start : start + at_most])


def _row(request: MemberRequest, one: DataRequest) -> dict[str, Any]:
    reading = reading_on(one, request.place, request.today)
    state, state_text = tag_of(one, reading, request.today)
    return {
        "asked": one,
        "title": capfirst(str(one.get_kind_display())),
        "clock": clock_said(one, reading, request.today),
        "url": _address(request, one),
        "state": state,
        "state_text": state_text,
    }


@requests_page
def new_request(request: MemberRequest) -> HttpResponse:
    """First the name they gave, then who that is and what they ask."""
    people = _people(request)
    name = request.GET.get("name", "").strip()[:200]
    if not name and not people:
        return render(request, "steward/rights/who.html")
    prepare_choice(request, people)
    choices = [(str(person.id), known_as(request, person)) for person in people]
    posted = request.POST if request.method == "POST" else None
    form = KeyInForm(choices, posted, request.today, uses=_uses(), may_be_others=bool(name))
    if posted is not None and form.is_valid():
        made = attempt(form, lambda: _key_in(request, form, name, people))
        if made is not None:
            messages.success(request, _("It is written down. Tell them that we have it, and say so here."))
            return HttpResponseRedirect(_address(request, made))
    return render(request, "steward/rights/new.html", {"form": form, "name": name})


def _people(request: MemberRequest) -> list[Person]:
    """The person a link names, else everybody written like the name that was typed."""
    try:
        found = person_by_id(UUID(request.GET.get("person", "")))
    except ValueError:
        return people_for_name(request.place, request.GET.get("name", "").strip()[:200])
    return [found] if found is not None else []


def _uses() -> list[tuple[str, str]]:
    """Everything people are asked about here."""
    return [(terms.code, terms.title(get_language() or "en")) for terms in purposes_here()]


def _key_in(request: MemberRequest, form: KeyInForm, name: str, people: list[Person]) -> DataRequest:
    said = form.cleaned_data
    by_id = {str(person.id): person for person in people}
    person = by_id[said["who"]] if said["who"] != NOBODY else None
    language = person.language if person else get_language() or "en"
    asked = Asked(
        Right(said["kind"]),
        said["words"],
        language,
        name=name,
        reach=said["reach"],
        purpose=said["purpose"],
    )
    return key_in_request(
        place=request.place,
        person=person,
        asked=asked,
        way=Way(said["way"]),
        received_on=said["received_on"],
        by=request.person,
        form_token=said["form_token"],
        now=request.now,
    )


@requests_page
@freshly
def one_request(request: MemberRequest, told: UUID) -> HttpResponse:
    """How it stands, every step with its reason, and what can happen next."""
    found = request_for(request.person, told, request.place, request.today)
    if found is None:
        raise Http404
    steps = steps_with_names(found)
    kinds = steps_open_to(request.person, found, steps, request.today)
    posted = request.POST if request.method == "POST" else None
    form = StepForm(kinds if posted is None else list(StepKind), posted)
    if posted is not None and form.is_valid() and succeeds(form, lambda: _step(request, found, form)):
        messages.success(request, _("It is written down. Whoever asked is told by letter."))
        return HttpResponseRedirect(_address(request, found))
    prepare_names(request, [step.by for step in steps] + ([found.keyed_in_by] if found.keyed_in_by else []))
    words = {
        "asked": found,
        "title": capfirst(str(found.get_kind_display())),
        "steps": steps,
        "form": form if kinds else None,
        "clock": clock_said(found, reading_on(found, request.place, request.today, steps), request.today),
        "is_copyable": bool(kinds) and found.kind == Right.COPY and found.person_id is not None,
        "is_erasable": bool(kinds) and found.kind == Right.ERASE and found.person_id is not None,
        "is_own": found.person_id == request.person.id and found.state == RequestState.OPEN,
    }
    return render(request, "steward/rights/one.html", words)


def _step(request: MemberRequest, found: DataRequest, form: StepForm) -> RequestStep:
    said = form.cleaned_data
    return take_request_step(
        request=found,
        kind=StepKind(said["kind"]),
        by=request.person,
        words=said["words"],
        language=get_language() or "en",
        form_token=said["form_token"],
        now=request.now,
    )


def _address(request: MemberRequest, asked: DataRequest) -> str:
    return reverse("desk-request", kwargs={"place": request.place.slug, "told": asked.id})
