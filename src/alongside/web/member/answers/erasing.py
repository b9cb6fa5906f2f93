"""Emptying what somebody wrote to a question: their own words, or words that tell of somebody."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.voices.actions.answering import erase_answer_words
from alongside.apps.voices.queries.answers import words_by_id
from alongside.apps.voices.rules.answering import may_erase_answer_words
from alongside.kernel.verdict import enforce
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest


@place_page(see=See.MEMBER)
def erase(request: MemberRequest, answer_words: UUID) -> HttpResponse:
    """Shown once more before they go: nothing brings them back."""
    found = words_by_id(answer_words)
    if found is None:
        raise Http404
    enforce(may_erase_answer_words(request.person, found, request.today))
    parts = {"place": request.place.slug, "asking": found.answer.question_id}
    back = reverse("question", kwargs=parts)
    if request.method == "POST":
        erase_answer_words(words=found, by=request.person, now=request.now)
        messages.success(request, _("The words are gone. The answer still counts."))
        return HttpResponseRedirect(back)
    return render(request, "member/answers/erase.html", {"said": found, "back": back})
