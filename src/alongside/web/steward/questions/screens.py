"""Asking people something: the list, a new question, its poster, and asking no longer."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.doing.queries.desk import works_at_desk
from alongside.apps.doing.rules.desk import works_at_desk_of
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.people.rules.codes import shown_code
from alongside.apps.voices.actions.questions import ask_question, withdraw_question
from alongside.apps.voices.models import Question
from alongside.apps.voices.queries.questions import options_of, question_by_id, questions_run_by
from alongside.apps.work.rules.works import may_run_work
from alongside.web.shared.questions.telling import tell
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import attempt
from alongside.web.steward.door import desk_page
from alongside.web.steward.questions.forms import QuestionForm

A_PAGE = 20


@desk_page
def questions(request: MemberRequest) -> HttpResponse:
    """Those of the works one looks after, newest first."""
    rows = questions_run_by(works_at_desk_of(request.person, request.today))
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    asked = [(tell(one, request.today), one) for one in page.object_list]
    return render(request, "steward/questions/list.html", {"page": page, "asked": asked})


@desk_page
def new_question(request: MemberRequest) -> HttpResponse:
    """One more."""
    form = QuestionForm(
        works_at_desk(request.person, request.today),
        hats_of(request.person, request.today),
        request.today,
        request.POST if request.method == "POST" else None,
    )
    if request.method == "POST" and form.is_valid():
        token = form.cleaned_data["form_token"]
        asked = attempt(
            form,
            lambda: ask_question(draft=form.draft(), by=request.person, now=request.now, form_token=token),
        )
        if asked is not None:
            messages.success(request, _("The question is asked. Print its poster, or hand out its code."))
            parts = {"place": request.place.slug, "asking": asked.id}
            return HttpResponseRedirect(reverse("question", kwargs=parts))
    return render(request, "steward/questions/new.html", {"form": form})


def question_here(request: MemberRequest, asking: UUID) -> Question:
    """A question of a work somebody runs. **Raises** Http404."""
    found = question_by_id(asking)
    if found is None or not may_run_work(request.person, found.work, request.today):
        raise Http404
    return found


@desk_page
def poster(request: MemberRequest, asking: UUID) -> HttpResponse:
    """To print and hang up, in the language of the page."""
    found = question_here(request, asking)
    if found.withdrawn_at is not None:
        raise Http404
    address = request.build_absolute_uri(reverse("question-answer", kwargs={"short": found.code}))
    words = {
        "told": tell(found, request.today),
        "options": options_of(found),
        "written": shown_code(found.code),
        "address": address,
    }
    return render(request, "steward/questions/poster.html", words)


@desk_page
def withdraw(request: MemberRequest, asking: UUID) -> HttpResponse:
    """Nobody is asked any more."""
    found = question_here(request, asking)
    if request.method == "POST":
        withdraw_question(question=found, by=request.person, now=request.now)
        messages.success(request, _("Withdrawn. Nobody is asked any more; what was answered stays."))
    return HttpResponseRedirect(reverse("desk-questions", kwargs={"place": request.place.slug}))
