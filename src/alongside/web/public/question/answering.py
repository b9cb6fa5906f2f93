"""From the code on a poster to an answer: one page, nobody signs in. Looking changes nothing."""

import uuid
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from alongside.apps.people.models import Account, Person
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.people.queries.persons import person_of
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.long_codes import shown
from alongside.apps.voices.actions.answering import Whose, answer_question
from alongside.apps.voices.models import Answer, Question, Sheet
from alongside.apps.voices.queries.answers import answered_with
from alongside.apps.voices.queries.questions import question_behind
from alongside.apps.voices.queries.sheets import readings_of, sheet_behind
from alongside.apps.voices.rules.answering import RESTS
from alongside.apps.voices.rules.asking import NO_SUCH_CODE, is_open
from alongside.apps.voices.rules.receipts import receipt_of
from alongside.apps.voices.rules.sheets import may_use_sheet
from alongside.kernel.clock import local_day, now
from alongside.kernel.keeper import screen as on_screen
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import YES, Refused, Verdict
from alongside.ui.forms import UiForm
from alongside.web.public.join.forms import CodeForm, in_words
from alongside.web.shared.guessing import used_up, was_wrong
from alongside.web.shared.questions.forms import AnswerForm
from alongside.web.shared.questions.telling import tell
from alongside.web.shared.refusals import REFUSED

NOT_THERE = 404


class QuestionCodeForm(CodeForm):
    """The code of a question, typed by hand."""

    def __init__(self, data: object = None) -> None:
        super().__init__(data)
        self.fields["code"].label = _("The code on your poster, sheet or letter")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def type_question_code(request: HttpRequest) -> HttpResponse:
    """For whoever cannot read the square."""
    form = QuestionCodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if (stopped := used_up(request, now())) is not None:
            return stopped
        question, sheet = _behind(form.cleaned_data["code"])
        if question is not None:
            code = sheet.code if sheet else question.code
            return HttpResponseRedirect(reverse("question-answer", kwargs={"short": code}))
        was_wrong(request, now())
        form.add_error("code", in_words(NO_SUCH_CODE))
    return render(request, "public/question/code.html", {"form": form})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, short: str) -> HttpResponse:
    """For whoever holds the code. Whoever is signed in answers as themselves."""
    found, sheet = _behind(short)
    if found is None:
        if (stopped := used_up(request, now())) is not None:
            return stopped
        was_wrong(request, now())
        return _no_such_code(request, QuestionCodeForm())
    at = now()
    with scope(found.place_id), on_screen():
        person = _member(request, found)
        open_now = is_open(found, local_day(at, found.place.time_zone))
        if not open_now and not _sent_before(request):
            return _closed(request, found, open_now, at)
        unused = may_use_sheet(sheet, len(readings_of(sheet))) if sheet is not None else YES
        if not unused and not _sent_before(request):
            return _closed(request, found, unused, at)
        return _asked(request, found, sheet, person, at)


def _behind(text: str) -> tuple[Question | None, Sheet | None]:
    """The question of a code, and the sheet where the code is one sheet's own."""
    if (question := question_behind(text)) is not None:
        return question, None
    sheet = sheet_behind(text)
    return (sheet.pack.question, sheet) if sheet is not None else (None, None)


def _member(request: HttpRequest, question: Question) -> Person | None:
    person = person_of(request.user, question.place) if isinstance(request.user, Account) else None
    return person if person is not None and is_member(person) else None


def _sent_before(request: HttpRequest) -> bool:
    try:
        token = uuid.UUID(request.POST.get("form_token", ""))
    except ValueError:
        return False
    return answered_with(token) is not None


def _no_such_code(request: HttpRequest, form: UiForm) -> HttpResponse:
    words = {"verdict": NO_SUCH_CODE, "form": form}
    return render(request, "public/question/no_code.html", words, status=NOT_THERE)


def _closed(request: HttpRequest, question: Question, verdict: Verdict, at: datetime) -> HttpResponse:
    told = tell(question, local_day(at, question.place.time_zone))
    words = {"told": told, "place": question.place, "verdict": verdict}
    return render(request, "public/question/closed.html", words, status=REFUSED)


def _asked(
    request: HttpRequest, question: Question, sheet: Sheet | None, person: Person | None, at: datetime
) -> HttpResponse:
    today = local_day(at, question.place.time_zone)
    hats = hats_of(person, today) if person else []
    form = AnswerForm(question, request.POST if request.method == "POST" else None, hats=hats)
    if request.method == "POST" and form.is_valid():
        try:
            given = answer_question(
                question=question,
                said=form.said(),
                whose=Whose(person, form.hat()),
                sheet=sheet,
                form_token=form.cleaned_data["form_token"],
                now=at,
            )
        except Refused as refused:
            if refused.verdict == RESTS:
                return _closed(request, question, RESTS, at)
            form.add_error(None, in_words(refused.verdict))
        else:
            return _thanked(request, question, given)
    words = {"form": form, "told": tell(question, today), "place": question.place, "person": person}
    return render(request, "public/question/answer.html", words)


def _thanked(request: HttpRequest, question: Question, given: Answer) -> HttpResponse:
    """The receipt is shown this once; a form sent again gives the same."""
    words = {
        "told": tell(question, question.since),
        "place": question.place,
        "receipt": "" if given.person_id else shown(receipt_of(given.id)),
    }
    return render(request, "public/question/thanks.html", words)
