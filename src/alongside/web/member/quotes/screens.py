"""Choosing words of an entry to quote, and quoting them no more."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.models import Entry, Words
from alongside.apps.people.models import Person
from alongside.apps.quotes.actions.quoting import quote_words, take_quote_back
from alongside.apps.quotes.queries.quotes import quotable_words, quote_by_id
from alongside.ui.forms import UiForm
from alongside.web.member.addressed import entry_here
from alongside.web.member.attempts import attempt
from alongside.web.member.fields import offer, radios
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest

Pair = tuple[Words, Person]


class QuoteForm(UiForm):
    """Which of the words."""

    words = radios(gettext_lazy("Which words?"))

    def __init__(self, data: QueryDict | None, pairs: list[Pair]) -> None:
        choices = [(str(words.id), words.text) for words, _author in pairs]
        super().__init__(data, initial={"words": choices[0][0]} if len(choices) == 1 else None)
        offer(self, "words", choices)


@place_page(see=See.MEMBER)
def quote(request: MemberRequest, entry: UUID) -> HttpResponse:
    """As far as whoever wrote them lets them be read; without their yes it stops here and says so."""
    found = entry_here(request, entry)
    pairs = quotable_words(found)
    form = QuoteForm(request.POST if request.method == "POST" else None, pairs)
    if form.is_valid() and attempt(form, lambda: _quote(request, form, found, pairs)) is not None:
        messages.success(request, _("Quoted, as far as whoever wrote it lets it be read."))
        return HttpResponseRedirect(_page(request, found.work.slug))
    authors = list({author.id: author for _words, author in pairs}.values())
    prepare_names(request, authors)
    words = {"form": form, "entry": found, "authors": authors, "has_words": bool(pairs)}
    return render(request, "member/quotes/quote.html", words)


def _quote(request: MemberRequest, form: forms.Form, entry: Entry, pairs: list[Pair]) -> object:
    chosen = next(words for words, _author in pairs if str(words.id) == form.cleaned_data["words"])
    return quote_words(words=chosen, entry=entry, by=request.person, now=request.now)


@place_page(see=See.MEMBER)
def back(request: MemberRequest, quote: UUID) -> HttpResponse:
    """In the books they stand as before."""
    found = quote_by_id(quote)
    if found is None:
        raise Http404
    if request.method == "POST":
        take_quote_back(quote=found, by=request.person, now=request.now)
        messages.success(request, _("It is quoted no more."))
    return HttpResponseRedirect(_page(request, found.work.slug))


def _page(request: MemberRequest, work: str) -> str:
    return reverse("quotes", kwargs={"place": request.place.slug, "work": work})
