"""My answers; and the receipt of one I gave before I joined."""

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.voices.actions.answering import join_answer
from alongside.apps.voices.models import Answer
from alongside.apps.voices.queries.answers import answers_by
from alongside.apps.voices.queries.questions import options_of
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.questions.telling import Told, tell
from alongside.web.shared.requests import MemberRequest

A_PAGE = 20


class ReceiptForm(UiForm):
    """The code from the page that said thank you."""

    receipt = forms.CharField(
        label=gettext_lazy("The code you were given when you answered"),
        max_length=60,
        help_text=gettext_lazy("Sixteen letters and numbers, like 7KQ2-M4XT-9ABC-DEFG"),
        widget=forms.TextInput(
            {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}
        ),
    )


@place_page(see=See.MEMBER)
def my_answers(request: MemberRequest) -> HttpResponse:
    """Latest first, and a form for one more."""
    form = ReceiptForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        receipt = form.cleaned_data["receipt"]
        if attempt(form, lambda: join_answer(receipt=receipt, person=request.person, now=request.now)):
            messages.success(request, _("That answer is yours now."))
            return HttpResponseRedirect(request.path)
    page = Paginator(answers_by(request.person), A_PAGE).get_page(request.GET.get("page"))
    rows = [_told(request, one) for one in page.object_list]
    return render(request, "member/answers/mine.html", {"form": form, "page": page, "answers": rows})


def _told(request: MemberRequest, answer: Answer) -> tuple[Told, str, Answer]:
    answer.question.place = request.place
    chosen = options_of(answer.question)[answer.choice] if answer.choice is not None else ""
    return tell(answer.question, request.today), chosen, answer
