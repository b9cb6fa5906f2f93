"""Asking for a copy, a correction, an end to a use, erasing; complaining; and what becomes of it."""

from functools import partial
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.consent.queries.permissions import questions_for
from alongside.apps.rights.actions.asking import Asked, ask
from alongside.apps.rights.actions.steps import take_request_step
from alongside.apps.rights.enums import RequestState, Right, StepKind
from alongside.apps.rights.models import DataRequest
from alongside.apps.rights.queries.requests import reading_on, request_for, requests_of, steps_with_names
from alongside.core.consent.gate import Speaker
from alongside.ui.forms import PostingForm
from alongside.web.member.attempts import attempt
from alongside.web.member.fields import WordsField, offer, radios
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.clocks import clock_said
from alongside.web.shared.tokens import read_token

A_PAGE = 20
WHAT = {
    Right.COPY: gettext_lazy("A copy of what is kept about me, on paper or otherwise"),
    Right.CORRECT: gettext_lazy("Something about me is wrong: put it right"),
    Right.OBJECT: gettext_lazy("Stop using what you keep about me for something"),
    Right.ERASE: gettext_lazy("Erase what you keep about me"),
    Right.COMPLAIN: gettext_lazy("I want to complain about how you handle my data"),
}


class AskForm(PostingForm):
    """What, and in one's own words."""

    kind = radios(gettext_lazy("What do you ask for?"), list(WHAT.items()))
    purpose = forms.ChoiceField(
        label=gettext_lazy("If a use is to stop: one that you said yes to?"),
        help_text=gettext_lazy("It stops at once, without anybody deciding about it."),
        required=False,
    )
    words = WordsField(
        label=gettext_lazy("In your own words"),
        help_text=gettext_lazy("As short as you like. You need give no reason."),
        required=False,
    )

    def __init__(self, uses: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "purpose", uses, _("None of these, or something else"))
        if not uses:
            del self.fields["purpose"]


@place_page(see=See.OWN)
def my_requests(request: MemberRequest) -> HttpResponse:
    """What one asked so far, newest first."""
    page = leaf(request, partial(_own, request), A_PAGE)
    return render(request, "member/rights/list.html", {"page": page, "rows": page.rows})


def _own(request: MemberRequest, start: int, at_most: int) -> list[DataRequest]:
    return list(requests_of(request.person)[start : start + at_most])


@place_page(see=See.OWN)
def ask_about_data(request: MemberRequest) -> HttpResponse:
    """One question and a few words; it is acknowledged there and then."""
    posted = request.POST if request.method == "POST" else None
    form = AskForm(_uses(request), posted, initial={"kind": request.GET.get("kind", "")})
    if posted is not None and form.is_valid():
        made = attempt(form, lambda: _ask(request, form))
        if made is not None:
            messages.success(request, _("We have it. Below stands by when it is answered."))
            return HttpResponseRedirect(_address(request, made))
    return render(request, "member/rights/ask.html", {"form": form})


def _uses(request: MemberRequest) -> list[tuple[str, str]]:
    """What they said yes to, each once."""
    asked = questions_for(request.person, speaker=Speaker.OWN, by=request.person)
    held = [one.terms for one in asked if one.word is not None and one.word.is_yes]
    return list({terms.code: (terms.code, terms.title(get_language() or "en")) for terms in held}.values())


def _ask(request: MemberRequest, form: AskForm) -> DataRequest:
    said = form.cleaned_data
    purpose = said.get("purpose", "")
    asked = Asked(
        kind=Right(said["kind"]), words=said["words"], language=get_language() or "en", purpose=purpose
    )
    return ask(person=request.person, asked=asked, form_token=said["form_token"], now=request.now)


@place_page(see=See.OWN)
def my_request(request: MemberRequest, told: UUID) -> HttpResponse:
    """How it stands, and every step with its reason. It can be taken back while it is open."""
    found = request_for(request.person, told, request.place, request.today)
    if found is None or found.person_id != request.person.id:
        raise Http404
    if request.method == "POST":
        _take_back(request, found)
        messages.success(request, _("You have taken it back. You can ask again at any time."))
        return HttpResponseRedirect(_address(request, found))
    steps = steps_with_names(found)
    prepare_names(request, [step.by for step in steps])
    words: dict[str, Any] = {
        "asked": found,
        "title": capfirst(str(found.get_kind_display())),
        "steps": steps,
        "clock": clock_said(found, reading_on(found, request.place, request.today, steps), request.today),
        "is_open": found.state == RequestState.OPEN,
    }
    return render(request, "member/rights/one.html", words)


def _take_back(request: MemberRequest, found: DataRequest) -> None:
    take_request_step(
        request=found,
        kind=StepKind.WITHDRAWN,
        by=request.person,
        words="",
        form_token=read_token(request),
        now=request.now,
    )


def _address(request: MemberRequest, asked: DataRequest) -> str:
    return reverse("my-request", kwargs={"place": request.place.slug, "told": asked.id})
