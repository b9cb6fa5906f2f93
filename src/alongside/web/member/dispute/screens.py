"""The page of a dispute: answer it, take it into the open, or settle it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.books.actions.disputes import answer_dispute, dispute_openly, settle_dispute
from alongside.apps.books.models import Dispute
from alongside.web.member import telling
from alongside.web.member.addressed import entry_url
from alongside.web.member.attempts import attempt
from alongside.web.member.dispute.here import dispute_here, dispute_url
from alongside.web.member.dispute.pair import pair_told
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
    entry, found = dispute_here(request, raised)
    form = SayForm(request.POST if request.method == "POST" else None)
    sent = request.POST.get("move") in MOVES and form.is_valid()
    if sent and attempt(form, lambda: _say(request, found, form)) is not None:
        messages.success(request, _("Thank you. It stands beside the entry."))
        return HttpResponseRedirect(dispute_url(request, found))
    prepare_threads(request, entry)
    words = {
        "entry": entry,
        "told": telling.tell(request, entry),
        "thread": thread(request, entry, found),
        "form": form,
        "back": entry_url(request, entry),
        "pair": pair_told(request, found),
    }
    return render(request, "member/dispute/dispute.html", words)


def _say(request: MemberRequest, raised: Dispute, form: SayForm) -> Any:
    token = form.cleaned_data["form_token"]
    return MOVES[request.POST["move"]](
        raised=raised, words=form.text(), by=request.person, now=request.now, form_token=token
    )
