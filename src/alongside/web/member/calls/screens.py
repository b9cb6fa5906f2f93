"""Ringing round: who, by which number, what to say; and what they said, typed in while talking."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.letters.queries.quiet import is_quiet
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.voices.actions.calling import answer_by_phone, note_call
from alongside.apps.voices.enums import Again, CallOutcome
from alongside.apps.voices.models import Ask, AskRound
from alongside.apps.voices.queries.questions import options_of
from alongside.apps.voices.queries.rounds import ask_by_id, calls_for, round_by_id, to_ring
from alongside.apps.voices.rules.rounds import may_note_call, may_see_calls, ring_again_at
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import enforce
from alongside.web.member.attempts import attempt
from alongside.web.member.calls.forms import OutcomeForm, PhoneAnswerForm
from alongside.web.member.calls.numbers import numbers_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.questions.telling import tell
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.sides import sides_of

A_PAGE, ON_PAPER = 20, 100


@place_page(see=See.MEMBER)
def my_calls(request: MemberRequest) -> HttpResponse:
    """The sheets of whoever looks, newest first."""
    page = Paginator(calls_for(request.person, request.today), A_PAGE).get_page(request.GET.get("page"))
    rows = []
    for one in page.object_list:
        one.question.place = request.place
        rows.append((one, tell(one.question, request.today)))
    return render(request, "member/calls/mine.html", {"page": page, "rows": rows})


@place_page(see=See.MEMBER)
def calls(request: MemberRequest, asked_round: UUID) -> HttpResponse:
    """Who is to be rung, in the order that is fair."""
    found = _round(request, asked_round)
    page = Paginator(to_ring(found), A_PAGE).get_page(request.GET.get("page"))
    words = _told(request, found) | {"page": page, "rows": _rows(request, page.object_list)}
    return render(request, "member/calls/calls.html", words)


@place_page(see=See.MEMBER)
def paper(request: MemberRequest, asked_round: UUID) -> HttpResponse:
    """The same to print: with what to say, and space to write."""
    found = _round(request, asked_round)
    sides = sides_of(found.question.work)
    words = _told(request, found) | {
        "rows": _rows(request, to_ring(found)[:ON_PAPER]),
        "sides": [sides.head(side) for side in Side],
    }
    return render(request, "member/calls/paper.html", words)


def _round(request: MemberRequest, key: UUID) -> AskRound:
    """**Raises** Http404 and Refused."""
    found = round_by_id(key)
    if found is None or found.caller_id is None:
        raise Http404
    enforce(may_see_calls(request.person, found, request.today))
    return found


def _told(request: MemberRequest, asked: AskRound) -> dict[str, Any]:
    return {
        "round": asked,
        "told": tell(asked.question, request.today),
        "options": options_of(asked.question),
        "quiet": is_quiet(request.place, request.now),
    }


def _rows(request: MemberRequest, asks: Any) -> list[tuple[Ask, str | None]]:
    """Each with the number, "" without one; None for somebody who has said no to calls since."""
    rows = list(asks)
    prepare_names(request, [one.person for one in rows])
    numbers = numbers_of([one.person for one in rows], request.now)
    return [(one, numbers.get(one.person_id)) for one in rows]


@place_page(see=See.MEMBER)
def call(request: MemberRequest, to_ring: UUID) -> HttpResponse:
    """One person: the number, the words to say, and the form for what they say."""
    ask = ask_by_id(to_ring)
    if ask is None:
        raise Http404
    enforce(may_see_calls(request.person, ask.round, request.today))
    if not _sent(request):
        enforce(may_note_call(request.person, ask, request.today))
    hats, data = hats_of(ask.person, request.today), request.POST if request.method == "POST" else None
    ended = OutcomeForm(data if data is not None and "outcome" in data else None, auto_id=False)
    form = PhoneAnswerForm(ask.question, None if ended.is_bound else data, hats=hats)
    if ended.is_bound and ended.is_valid() and attempt(ended, lambda: _note(request, ask, ended)) is not None:
        return _on(request, ask, _said(ended))
    if form.is_bound and form.is_valid() and attempt(form, lambda: _answer(request, ask, form)) is not None:
        return _on(request, ask, _("Written down. Say thank you, and ring the next one."))
    prepare_names(request, [ask.person])
    words = _told(request, ask.round) | {
        "ask": ask,
        "number": numbers_of([ask.person], request.now).get(ask.person_id),
        "form": form,
        "ended": ended,
        "again": Again.choices,
    }
    return render(request, "member/calls/call.html", words)


def _sent(request: MemberRequest) -> bool:
    """A form that comes again is answered by its action, whatever became of the asking since."""
    return request.method == "POST" and bool(request.POST.get("form_token"))


def _note(request: MemberRequest, ask: Ask, form: OutcomeForm) -> object:
    given = form.cleaned_data
    later = given["outcome"] == CallOutcome.LATER
    again = Again(given["again"] or Again.TOMORROW) if later else None
    return note_call(
        ask=ask,
        outcome=CallOutcome(given["outcome"]),
        by=request.person,
        now=request.now,
        form_token=given["form_token"],
        again_at=ring_again_at(again, request.now, request.place.time_zone) if again else None,
    )


def _answer(request: MemberRequest, ask: Ask, form: PhoneAnswerForm) -> object:
    return answer_by_phone(
        ask=ask,
        said=form.said(),
        by=request.person,
        now=request.now,
        form_token=form.cleaned_data["form_token"],
        as_theirs=form.as_theirs,
        hat=form.hat(),
    )


def _said(form: OutcomeForm) -> str:
    if form.cleaned_data["outcome"] == CallOutcome.NOT_WANTED:
        return _("They are asked nothing any more, by anybody here, until they say otherwise.")
    return _("Noted. They come again further down.")


def _on(request: MemberRequest, ask: Ask, said: str) -> HttpResponse:
    messages.success(request, said)
    parts = {"place": request.place.slug, "asked_round": ask.round_id}
    return HttpResponseRedirect(reverse("calls", kwargs=parts))
