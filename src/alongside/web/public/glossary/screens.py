"""The words a place uses and what they mean; and asking about a word in a text."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alongside.apps.glossary.actions.asking import ask_about_word
from alongside.apps.glossary.enums import TextKind
from alongside.apps.glossary.queries.asked import asked_of
from alongside.apps.glossary.queries.terms import (
    explained_here,
    explained_in,
    term_by_id,
    terms_here,
    versions_of,
)
from alongside.apps.glossary.queries.texts import TextHere, text_here
from alongside.apps.glossary.rules.words import may_change_term, may_keep_glossary
from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.core.words.jargon import unknown_acronyms
from alongside.kernel.verdict import Refused
from alongside.ui.forms import UiForm
from alongside.web.public.glossary.forms import AskForm
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.glossary import address_of, said
from alongside.web.shared.names import prepare_names
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import PlaceRequest

A_PAGE = 30
LONGEST_SEARCH = 60


@place_page(see=See.PUBLIC)
def glossary_page(request: PlaceRequest) -> HttpResponse:
    """Every word explained here, by the alphabet; or those that a search finds."""
    wanted = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_SEARCH]
    rows = terms_here(request.place, wanted, welsh=get_language() == "cy")
    page = leaf(request, lambda start, at_most: list(rows[start : start + at_most]), A_PAGE)
    keeps = request.person is not None and bool(may_keep_glossary(request.person, request.place))
    context = {"terms": [said(term) for term in page.rows], "page": page, "wanted": wanted, "keeps": keeps}
    return render(request, "public/glossary/glossary.html", context)


@place_page(see=See.PUBLIC)
def term_page(request: PlaceRequest, term: UUID) -> HttpResponse:
    """One word, in both languages where it has both; members see how it was explained before."""
    found = term_by_id(term)
    if found is None or (found.retired_at is not None and request.person is None):
        raise Http404
    is_mine = request.person is not None and is_member(request.person)
    versions = versions_of(found) if is_mine else []
    prepare_names(request, [version.written_by for version in versions])
    may = request.person is not None and bool(may_change_term(request.person, found))
    context = {"term": found, "said": said(found), "may_change": may, "versions": versions}
    return render(request, "public/glossary/term.html", context)


@place_page(see=See.PUBLIC)
def words_of_text(request: PlaceRequest, kind: str, about: UUID) -> HttpResponse:
    """A text, the words in it that are explained, and asking about one that is not."""
    text = _text(request, kind, about)
    form = AskForm(request.POST if request.method == "POST" and request.person else None)
    if form.is_valid() and request.person and _asked(request, text, form, request.person):
        return HttpResponseRedirect(request.path)
    texts = [passage.text for passage in text.passages]
    known = [" ".join(key) for key in explained_here(request.place)]
    context = {
        "text": text,
        "back": address_of(request.place.slug, text),
        "terms": [said(term) for term in explained_in(request.place, texts)],
        "unknown": [found.text for found in unknown_acronyms("\n\n".join(texts), known)],
        "asked": asked_of(text.kind, text.about_id, request.person) if request.person else [],
        "form": form,
    }
    return render(request, "public/glossary/words_of.html", context)


def _text(request: PlaceRequest, kind: str, about: UUID) -> TextHere:
    if kind.upper() not in TextKind.values:
        raise Http404
    text = text_here(request.person, request.place, TextKind(kind.upper()), about)
    if text is None:
        raise Http404
    return text


def _asked(request: PlaceRequest, text: TextHere, form: UiForm, by: Person) -> bool:
    try:
        ask_about_word(place=request.place, text=text, word=form.cleaned_data["word"], by=by, now=request.now)
    except Refused as refused:
        form.add_error("word", f"{refused.verdict.reason} {refused.verdict.next_step}".strip())
        return False
    messages.success(request, _("Thank you for asking. You get a letter when it is made clear."))
    return True
