"""Saying thank you, and taking it back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.books.models import Entry
from alongside.apps.people.models import Person
from alongside.apps.promises.actions.thanking import ThanksDraft, say_thanks, take_thanks_back
from alongside.apps.promises.models import Thanks
from alongside.apps.promises.queries.thanks import thanks_by_id
from alongside.apps.promises.rules.thanking import (
    may_take_thanks_back,
    may_thank,
    promise_in,
    to_be_thanked,
    whose_thanks_may_be_keyed,
)
from alongside.apps.work.queries.tables import seats_on
from alongside.kernel.verdict import enforce
from alongside.web.member import telling
from alongside.web.member.addressed import entry_here, entry_url
from alongside.web.member.attempts import attempt
from alongside.web.member.entry.people import people_of
from alongside.web.member.promise.here import promise_here, promise_url
from alongside.web.member.thanks.forms import ThanksForm
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest

People = dict[str, tuple[Person, str]]


@place_page(see=See.MEMBER)
def thank(request: MemberRequest, promise: UUID) -> HttpResponse:
    """Thank those who moved a promise that was kept, or key in a card or a call."""
    found, _entry = promise_here(request, promise)
    return _thank(request, found.entry, promise_url(request, found))


@place_page(see=See.MEMBER)
def thank_for_entry(request: MemberRequest, entry: UUID) -> HttpResponse:
    """Thank those who gave what an entry says."""
    found = entry_here(request, entry)
    promise = promise_in(found)
    return _thank(request, found, promise_url(request, promise) if promise else entry_url(request, found))


def _thank(request: MemberRequest, entry: Entry, back: str) -> HttpResponse:
    movers = {str(one.id): one for one in to_be_thanked(entry)}
    others = _whose_thanks_may_be_keyed(request, entry)
    if not others:
        _enforce_somebody(request, entry)
    prepare_names(request, movers.values())
    choices = [(key, str(name_on_page(request, one))) for key, one in movers.items() if one != request.person]
    sent = request.POST if request.method == "POST" else None
    form = ThanksForm(sent, choices, [(key, words) for key, (_person, words) in others.items()])
    if form.is_valid() and attempt(form, lambda: _say(request, entry, form, movers, others)) is not None:
        messages.success(request, _("Thank you. Only the two of you see it."))
        return HttpResponseRedirect(back)
    return render(request, "member/thanks/thank.html", {"form": form, "back": back, **_about(request, entry)})


def _about(request: MemberRequest, entry: Entry) -> dict[str, Any]:
    telling.prepare(request, [entry])
    return {"is_promise": promise_in(entry) is not None, "title": telling.title(request, entry)}


def _enforce_somebody(request: MemberRequest, entry: Entry) -> None:
    """A page without anybody to thank says why."""
    verdicts = [may_thank(request.person, to, entry, request.today) for to in to_be_thanked(entry)]
    if not any(verdicts):
        enforce(next(iter(verdicts), may_thank(request.person, request.person, entry, request.today)))


def _whose_thanks_may_be_keyed(request: MemberRequest, entry: Entry) -> People:
    """Those at its table who have somebody left to thank, when whoever looks may key in."""
    seats = seats_on(entry.work, request.today)
    keyable = whose_thanks_may_be_keyed(request.person, entry, seats, request.today)
    people = people_of(request, entry, seats)
    return {key: found for key, found in people.items() if found[0].id in keyable}


def _say(
    request: MemberRequest, entry: Entry, form: ThanksForm, movers: dict[str, Person], others: People
) -> Thanks:
    said = form.cleaned_data
    person = others[said["person"]][0] if said.get("person") else request.person
    return say_thanks(
        entry=entry,
        thanks=ThanksDraft(movers[said["to"]], form.text() if said["words"].strip() else None),
        person=person,
        by=request.person,
        now=request.now,
        form_token=said["form_token"],
    )


@place_page(see=See.MEMBER)
def take_back(request: MemberRequest, thanks: UUID) -> HttpResponse:
    """Take one's thanks back: struck out, and never rewritten."""
    row = thanks_by_id(thanks)
    if row is None or request.person.id not in (row.by_id, row.to_id, row.keyed_by_id):
        raise Http404
    entry = entry_here(request, row.entry_id)
    promise = promise_in(entry)
    back = promise_url(request, promise) if promise is not None else entry_url(request, entry)
    if request.method == "POST":
        take_thanks_back(thanks=row, by=request.person, now=request.now)
        messages.success(request, _("You have taken it back. Your words are erased."))
        return HttpResponseRedirect(back)
    enforce(may_take_thanks_back(request.person, row))
    prepare_names(request, [row.by, row.to])
    return render(request, "member/thanks/back.html", {"thanks": row, "back": back, **_about(request, entry)})
