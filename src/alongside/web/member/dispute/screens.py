"""The page of a dispute: answer it, take it into the open, or settle it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.books.actions.disputes import answer_dispute, dispute_openly, settle_dispute
from alongside.apps.books.models import Dispute, Entry
from alongside.apps.books.queries.entries import entry_for
from alongside.apps.books.queries.waiting import dispute_by_id
from alongside.apps.books.rules.disputing import may_see_dispute
from alongside.web.member import telling
from alongside.web.member.addressed import entry_url
from alongside.web.member.attempts import attempt
from alongside.web.member.entry.forms import SayForm
from alongside.web.member.entry.reading import prepare_threads
from alongside.web.member.entry.thread import thread
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest

MOVES: dict[str, Callable[..., Any]] = {
    "answer": answer_dispute,
    "open": dispute_openly,
    "settle": settle_dispute,
}


@place_page(see=See.MEMBER)
def dispute(request: MemberRequest, raised: UUID) -> HttpResponse:
    """What was said so far; one box for the next word, and a button for what it is."""
    entry, found = _dispute_here(request, raised)
    form = SayForm(request.POST if request.method == "POST" else None)
    sent = request.POST.get("move") in MOVES and form.is_valid()
    if sent and attempt(form, lambda: _say(request, found, form)) is not None:
        messages.success(request, _("Thank you. It stands beside the entry."))
        return HttpResponseRedirect(_url(request, found))
    prepare_threads(request, entry)
    words = {
        "entry": entry,
        "told": telling.tell(request, entry),
        "thread": thread(request, entry, found),
        "form": form,
        "back": entry_url(request, entry),
    }
    return render(request, "member/dispute/dispute.html", words)


def _dispute_here(request: MemberRequest, raised: UUID) -> tuple[Entry, Dispute]:
    """**Raises** Http404 for a dispute that is not there or not theirs to see."""
    first = dispute_by_id(raised)
    entry = entry_for(request.person, first.entry_id) if first is not None else None
    if entry is not None:
        for found in entry.disputes.all():
            if found.id == raised and may_see_dispute(request.person, found, request.today):
                return entry, found
    raise Http404


def _say(request: MemberRequest, raised: Dispute, form: SayForm) -> Any:
    token = form.cleaned_data["form_token"]
    return MOVES[request.POST["move"]](
        raised=raised, words=form.text(), by=request.person, now=request.now, form_token=token
    )


def _url(request: MemberRequest, raised: Dispute) -> str:
    return reverse("dispute", kwargs={"place": request.place.slug, "raised": raised.id})
