"""One word somebody asked about: the text it stands in, and making it clear."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alongside.apps.glossary.actions.asking import explain_word, point_to_term, say_it_plainer
from alongside.apps.glossary.enums import TextKind
from alongside.apps.glossary.models import Challenge, Term
from alongside.apps.glossary.queries.asked import asked_for
from alongside.apps.glossary.queries.terms import explained_in
from alongside.apps.glossary.queries.texts import TextHere, text_here
from alongside.apps.glossary.rules.words import may_answer_word
from alongside.web.member.attempts import attempt
from alongside.web.member.glossary.forms import PlainerForm, TermForm
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.glossary import address_of, said
from alongside.web.shared.requests import MemberRequest


@place_page(see=See.OWN)
def asked_word(request: MemberRequest, asked: UUID) -> HttpResponse:
    """Whoever asked reads the answer here; any member gives it."""
    found = asked_for(request.person, asked)
    if found is None:
        raise Http404
    how = request.POST.get("how", "") if request.method == "POST" else ""
    term = next(iter(explained_in(request.place, [found.word])), None)
    name = "name_cy" if get_language() == "cy" else "name"
    form = TermForm(request.POST if how == "term" else None, initial={name: found.word})
    plainer = PlainerForm(request.POST if how == "plainer" else None, prefix="plainer")
    if how and _answered(request, found, how, form, plainer, term):
        messages.success(request, _("Thank you. Whoever asked gets a letter."))
        return HttpResponseRedirect(request.path)
    text = text_here(request.person, request.place, TextKind(found.about), found.about_id)
    context = {
        "asked": found,
        "text": text,
        "where": address_of(request.place.slug, text) if text else "",
        "sentences": _around(text, found.word),
        "may_answer": bool(may_answer_word(request.person, found)),
        "form": form,
        "plainer": plainer,
        "known": said(term) if term else None,
        "answer": said(found.term) if found.term else None,
    }
    return render(request, "member/glossary/asked_word.html", context)


def _answered(
    request: MemberRequest,
    found: Challenge,
    how: str,
    form: TermForm,
    plainer: PlainerForm,
    term: Term | None,
) -> bool:
    by, now = request.person, request.now
    if how == "known" and term is not None:
        point_to_term(challenge=found, term=term, by=by, now=now)
        return True
    if how == "term" and form.is_valid():
        token = form.cleaned_data["form_token"]
        attempt(
            form,
            lambda: explain_word(challenge=found, draft=form.draft(), by=by, now=now, form_token=token),
        )
        return not form.errors
    if how == "plainer" and plainer.is_valid():
        words = plainer.cleaned_data
        attempt(plainer, lambda: say_it_plainer(challenge=found, by=by, now=now, **words))
        return not plainer.errors
    return False


def _around(text: TextHere | None, word: str) -> list[tuple[str, str]]:
    """The passages in which it stands, each with its language; all where it is written otherwise."""
    passages = [(passage.text, passage.language) for passage in text.passages] if text else []
    with_it = [one for one in passages if word.casefold() in one[0].casefold()]
    return with_it or passages
