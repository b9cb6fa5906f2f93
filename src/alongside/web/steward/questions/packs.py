"""Sheets to fill in by hand: how many, in which print, in which language, and the sheets themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from alongside.apps.people.rules.codes import shown_code
from alongside.apps.places.enums import Language
from alongside.apps.voices.actions.sheets import PackDraft, make_pack
from alongside.apps.voices.enums import Print
from alongside.apps.voices.models import Pack, Question
from alongside.apps.voices.queries.questions import options_of
from alongside.apps.voices.queries.sheets import pack_by_id, packs_of
from alongside.apps.voices.rules.sheets import MOST_SHEETS
from alongside.apps.work.rules.works import may_run_work
from alongside.core.shared.sides import Side
from alongside.ui.forms import PostingForm
from alongside.web.shared.questions.telling import tell
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.sides import sides_of
from alongside.web.steward.asking import attempt, offer
from alongside.web.steward.door import desk_page
from alongside.web.steward.fields import capitals, line_field
from alongside.web.steward.questions.screens import question_here

A_PAGE = 20
HOW_MANY = _("Write how many as a whole number, from 1 to 100.")


class PackForm(PostingForm):
    """What to print."""

    count = forms.IntegerField(
        label=_("How many sheets?"),
        min_value=1,
        max_value=MOST_SHEETS,
        widget=forms.TextInput({"inputmode": "numeric"}),
        error_messages={"invalid": HOW_MANY, "min_value": HOW_MANY, "max_value": HOW_MANY},
    )
    print = forms.ChoiceField(
        label=_("In which print?"), choices=capitals(dict(Print.choices)), widget=forms.RadioSelect
    )
    language = forms.ChoiceField(label=_("In which language?"), widget=forms.RadioSelect)
    hand_in = line_field(
        _("Where is it handed in?"), at_most=200, hint=_("Like: the box by the hatch, or to Ruth")
    )

    def __init__(self, question: Question, data: Any = None) -> None:
        super().__init__(data, initial={"count": 10, "print": Print.NORMAL})
        words = dict(Language.choices)
        offer(self, "language", [(one.language, words[one.language]) for one in question.texts.all()])

    def draft(self, question: Question) -> PackDraft:
        """What the action needs."""
        given = self.cleaned_data
        return PackDraft(question, given["count"], given["language"], given["hand_in"], Print(given["print"]))


@desk_page
def packs(request: MemberRequest, asking: UUID) -> HttpResponse:
    """Those printed before, and one more."""
    question = question_here(request, asking)
    form = PackForm(question, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        token, draft = form.cleaned_data["form_token"], form.draft(question)
        made = attempt(
            form, lambda: make_pack(draft=draft, by=request.person, now=request.now, form_token=token)
        )
        if made is not None:
            parts = {"place": request.place.slug, "pack": made.id}
            return HttpResponseRedirect(reverse("desk-pack", kwargs=parts))
    page = Paginator(packs_of(question), A_PAGE).get_page(request.GET.get("page"))
    words = {"told": tell(question, request.today), "form": form, "page": page}
    return render(request, "steward/questions/packs.html", words)


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet as it is printed."""

    written: str
    address: str


@desk_page
def pack(request: MemberRequest, pack: UUID) -> HttpResponse:
    """All its sheets, each on paper of its own, in the language they were made in."""
    found = pack_by_id(pack)
    if found is None or not may_run_work(request.person, found.question.work, request.today):
        raise Http404
    question = found.question
    with override(found.language):
        sides = sides_of(question.work)
        words = {
            "pack": found,
            "told": tell(question, request.today, found.language),
            "options": options_of(question, found.language),
            "sides": [sides.head(side) for side in Side],
            "sheets": list(_printed(request, found)),
            "back": reverse(
                "desk-question-packs", kwargs={"place": request.place.slug, "asking": question.id}
            ),
        }
        return render(request, "steward/questions/pack.html", words)


def _printed(request: MemberRequest, pack: Pack) -> Iterator[Printed]:
    for sheet in sorted(pack.sheets.all(), key=lambda one: one.position):
        address = reverse("question-answer", kwargs={"short": sheet.code})
        yield Printed(shown_code(sheet.code), request.build_absolute_uri(address))
