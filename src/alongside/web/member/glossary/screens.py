"""Explaining a word, saying it better, and answering those who asked."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.glossary.actions.terms import add_term, change_term, retire_term
from alongside.apps.glossary.models import Term
from alongside.apps.glossary.queries.asked import words_asked
from alongside.apps.glossary.queries.terms import term_by_id
from alongside.apps.glossary.rules.words import may_change_term
from alongside.kernel.verdict import enforce
from alongside.web.member.attempts import attempt
from alongside.web.member.glossary.forms import TermForm
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import MemberRequest

A_PAGE = 20
COLUMNS = ("name", "meaning", "name_cy", "meaning_cy")


def term_url(request: MemberRequest, term: Term) -> str:
    """The page of a term."""
    return reverse("term", kwargs={"place": request.place.slug, "term": term.id})


@place_page(see=See.MEMBER)
def term_new(request: MemberRequest) -> HttpResponse:
    """A word and its meaning."""
    form = TermForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        token = form.cleaned_data["form_token"]
        made = attempt(
            form,
            lambda: add_term(
                place=request.place, draft=form.draft(), by=request.person, now=request.now, form_token=token
            ),
        )
        if made is not None:
            messages.success(request, _("Thank you. It is explained wherever it stands."))
            return HttpResponseRedirect(term_url(request, made))
    return render(request, "member/glossary/term.html", {"form": form, "term": None})


@place_page(see=See.MEMBER)
def term_change(request: MemberRequest, term: UUID) -> HttpResponse:
    """The same, said better."""
    found = _term(term)
    enforce(may_change_term(request.person, found))
    before = {name: getattr(found, name) for name in COLUMNS}
    form = TermForm(request.POST) if request.method == "POST" else TermForm(initial=before)
    if request.method == "POST" and form.is_valid():
        attempt(form, lambda: change_term(term=found, draft=form.draft(), by=request.person, now=request.now))
        if not form.errors:
            messages.success(request, _("It is said better now. How it was said before stays in sight."))
            return HttpResponseRedirect(term_url(request, found))
    return render(request, "member/glossary/term.html", {"form": form, "term": found})


@place_page(see=See.MEMBER)
def term_retire(request: MemberRequest, term: UUID) -> HttpResponse:
    """Out of the glossary."""
    found = _term(term)
    if request.method == "POST":
        retire_term(term=found, by=request.person, now=request.now)
        messages.success(request, _("It is not in the glossary any more."))
        return HttpResponseRedirect(reverse("words-here", kwargs={"place": request.place.slug}))
    return HttpResponseRedirect(term_url(request, found))


@place_page(see=See.OWN)
def asked_page(request: MemberRequest) -> HttpResponse:
    """Words somebody did not understand: those that wait first. A newcomer sees their own."""
    rows = words_asked(request.person)
    page = leaf(request, lambda start, at_most: list(rows[start : start + at_most]), A_PAGE)
    return render(request, "member/glossary/asked.html", {"page": page})


def _term(term_id: UUID) -> Term:
    found = term_by_id(term_id)
    if found is None:
        raise Http404
    return found
