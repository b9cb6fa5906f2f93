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
from alongside.apps.books.rules.disputing import may_answer_dispute, whose_answer_may_be_keyed
from alongside.apps.people.models import Person
from alongside.apps.work.queries.tables import seats_on
from alongside.web.member import telling
from alongside.web.member.addressed import entry_url
from alongside.web.member.attempts import attempt
from alongside.web.member.dispute.here import dispute_here, dispute_url
from alongside.web.member.dispute.pair import pair_told
from alongside.web.member.entry.forms import SayForForm
from alongside.web.member.entry.people import people_of
from alongside.web.member.entry.reading import prepare_threads
from alongside.web.member.entry.thread import thread
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.strangers import and_back, safe_next

MOVES: dict[str, Callable[..., Any]] = {
    "answer": answer_dispute,
    "open": dispute_openly,
    "settle": settle_dispute,
}


@place_page(see=See.MEMBER)
def dispute(request: MemberRequest, raised: UUID) -> HttpResponse:
    """What was said so far; one box for the next word, and a button for what it is."""
    entry, found = dispute_here(request, raised)
    own = bool(may_answer_dispute(request.person, found, request.today))
    others = _whose_answer_may_be_keyed(request, found)
    choices = [(key, words) for key, (_person, words) in others.items()]
    is_mine = own or found.by_id == request.person.id
    form = SayForForm(request.POST if request.method == "POST" else None, choices, own=is_mine)
    sent = request.POST.get("move") in MOVES and form.is_valid()
    if sent and attempt(form, lambda: _say(request, found, form, others)) is not None:
        messages.success(request, _("Thank you. It stands beside the entry."))
        return HttpResponseRedirect(safe_next(request) or dispute_url(request, found))
    prepare_threads(request, entry)
    words = {
        "entry": entry,
        "told": telling.tell(request, entry),
        "thread": thread(request, entry, found),
        "form": form,
        "own": own,
        "keys": bool(others),
        "back": entry_url(request, entry),
        "pair": pair_told(request, found),
        "ask_url": and_back(request, "dispute-pair", raised=found.id),
    }
    return render(request, "member/dispute/dispute.html", words)


def _whose_answer_may_be_keyed(request: MemberRequest, raised: Dispute) -> dict[str, tuple[Person, str]]:
    """With the maker, who may be neither named in it nor at its table."""
    seats = seats_on(raised.entry.work, request.today)
    keyable = whose_answer_may_be_keyed(request.person, raised, seats, request.today)
    people = people_of(request, raised.entry, seats) if keyable else {}
    maker = raised.entry.made_by
    if maker.id in keyable and str(maker.id) not in people:
        prepare_names(request, [maker])
        people[str(maker.id)] = (maker, str(name_on_page(request, maker, kind=raised.entry.made_in_hat)))
    return {key: found for key, found in people.items() if found[0].id in keyable}


def _say(
    request: MemberRequest, raised: Dispute, form: SayForForm, others: dict[str, tuple[Person, str]]
) -> Any:
    told: dict[str, Any] = {"raised": raised, "words": form.text(), "now": request.now}
    told["form_token"] = form.cleaned_data["form_token"]
    key, channel = form.said_for()
    if request.POST["move"] == "answer" and key:
        return answer_dispute(by=others[key][0], keyed_by=request.person, channel=channel, **told)
    return MOVES[request.POST["move"]](by=request.person, **told)
