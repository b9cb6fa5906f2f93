"""What one does beside an entry: key in a word given on paper, ask about it, take it back, tell people."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.books.actions.disputes import dispute_entry
from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.actions.withdrawals import withdraw_entry
from alongside.apps.books.actions.words import erase_words
from alongside.apps.books.enums import Channel
from alongside.apps.books.models import Dispute, Entry
from alongside.apps.books.rules.disputing import may_dispute_entry, may_erase_words, may_withdraw_entry
from alongside.apps.books.rules.vouching import whose_vouch_may_be_keyed
from alongside.apps.books.rules.writing import may_write_in_work
from alongside.apps.decisions.actions.decisions import tell_people
from alongside.apps.decisions.models import Told
from alongside.kernel.verdict import enforce
from alongside.web.member import telling
from alongside.web.member.addressed import entry_here, entry_url
from alongside.web.member.attempts import attempt
from alongside.web.member.entry.forms import DisputeForm, KeyVouchForm, ToldForm
from alongside.web.member.entry.people import people_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest


@place_page(see=See.MEMBER)
def key_vouch(request: MemberRequest, entry: UUID) -> HttpResponse:
    """A signature or a call, keyed in by somebody who did not write the entry."""
    found = entry_here(request, entry)
    enforce(may_write_in_work(request.person, found.work, request.today))
    people = people_of(request, found)
    everybody = [person for person, _words in people.values()]
    keyable = whose_vouch_may_be_keyed(request.person, everybody, found, request.today)
    able = {key: one for key, one in people.items() if one[0].id in keyable}
    form = KeyVouchForm(_sent(request), [(key, words) for key, (_person, words) in able.items()])
    if request.method == "POST" and form.is_valid():
        person, _words = able[form.cleaned_data["person"]]
        channel = Channel(form.cleaned_data["channel"])

        def vouch() -> bool:
            vouch_for_entry(entry=found, person=person, by=request.person, now=request.now, channel=channel)
            return True

        if attempt(form, vouch):
            messages.success(request, _("Thank you. It is keyed in, and marked as keyed in by you."))
            return HttpResponseRedirect(entry_url(request, found))
    return _page(request, "key_vouch", found, form=form, able=able, own=found.made_by_id == request.person.id)


@place_page(see=See.MEMBER)
def dispute(request: MemberRequest, entry: UUID) -> HttpResponse:
    """That is not how I remember it: asked of whoever wrote it, before anybody else sees it."""
    found = entry_here(request, entry)
    at_table = bool(may_write_in_work(request.person, found.work, request.today))
    people = people_of(request, found) if at_table else {}
    if not people:
        enforce(may_dispute_entry(request.person, found, request.today))
    form = DisputeForm(_sent(request), [(key, words) for key, (_person, words) in people.items()])
    if request.method == "POST" and form.is_valid():
        other = people.get(form.cleaned_data.get("person", ""))

        def ask() -> Dispute:
            return dispute_entry(
                entry=found,
                words=form.text(),
                by=other[0] if other else request.person,
                keyed_by=request.person if other else None,
                now=request.now,
                form_token=form.cleaned_data["form_token"],
            )

        if (raised := attempt(form, ask)) is not None:
            messages.success(request, _("Thank you. Whoever wrote it is asked; nobody else sees it for now."))
            where = {"place": request.place.slug, "raised": raised.id}
            return HttpResponseRedirect(reverse("dispute", kwargs=where))
    return _page(request, "dispute", found, form=form)


@place_page(see=See.MEMBER)
def withdraw(request: MemberRequest, entry: UUID) -> HttpResponse:
    """Take back what nobody else has touched."""
    found = entry_here(request, entry)
    if request.method == "POST":
        withdraw_entry(entry=found, by=request.person, now=request.now)
        messages.success(request, _("You have taken it back. It counts for nothing now."))
        return HttpResponseRedirect(entry_url(request, found))
    enforce(may_withdraw_entry(request.person, found))
    return _page(request, "withdraw", found)


@place_page(see=See.MEMBER)
def erase(request: MemberRequest, entry: UUID) -> HttpResponse:
    """Erase one's own words; what was done stays."""
    found = entry_here(request, entry)
    words = telling.about(found)
    if words is None:
        raise Http404
    if request.method == "POST":
        erase_words(words=words, by=request.person, now=request.now)
        messages.success(request, _("Your words are erased. What was done stays in the book."))
        return HttpResponseRedirect(entry_url(request, found))
    enforce(may_erase_words(request.person, words))
    return _page(request, "erase", found, said=words)


@place_page(see=See.MEMBER)
def told(request: MemberRequest, entry: UUID) -> HttpResponse:
    """Note the day on which the people a decision concerns were told of it."""
    found = entry_here(request, entry)
    decision = getattr(found, "decision", None)
    if decision is None:
        raise Http404
    enforce(may_write_in_work(request.person, found.work, request.today))
    form = ToldForm(request, _sent(request))
    if request.method == "POST" and form.is_valid():

        def tell() -> Told:
            day = form.cleaned_data["told_on"]
            return tell_people(decision=decision, told_on=day, by=request.person, now=request.now)

        if attempt(form, tell) is not None:
            messages.success(request, _("Thank you. It is noted that people were told."))
            return HttpResponseRedirect(entry_url(request, found))
    return _page(request, "told", found, form=form)


def _sent(request: MemberRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _page(request: MemberRequest, name: str, entry: Entry, **words: object) -> HttpResponse:
    telling.prepare(request, [entry])
    said = {"entry": entry, "told": telling.tell(request, entry), "back": entry_url(request, entry)}
    return render(request, f"member/entry/{name}.html", said | words)
