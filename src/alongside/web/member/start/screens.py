"""Ideas talked over here; having one; answering one question a page."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.work.actions.proposing import propose_work
from alongside.apps.work.enums import Question, ToldBy, WorkState
from alongside.apps.work.models import Work
from alongside.apps.work.published import PUBLISHED
from alongside.apps.work.queries.beginning import proposal_by_slug, proposals_for
from alongside.apps.work.queries.works import works_for
from alongside.apps.work.rules.beginning import may_shape_proposal
from alongside.kernel.verdict import enforce
from alongside.web.member.attempts import attempt
from alongside.web.member.start.asking import ASKED, keep_answer
from alongside.web.member.start.forms import AnswerForm, IdeaForm
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.ladder import rungs
from alongside.web.shared.works import work_or_404

A_PAGE = 20


def url_of(request: MemberRequest, name: str, **parts: Any) -> str:
    """A page of this place."""
    return reverse(name, kwargs={"place": request.place.slug, **parts})


def idea_here(request: MemberRequest, slug: str) -> Work:
    """An idea of this place. **Raises** Http404."""
    found = proposal_by_slug(request.place, slug, request.person)
    if found is None:
        raise Http404
    return found


@place_page(see=See.MEMBER)
def start(request: MemberRequest) -> HttpResponse:
    """The ideas talked over in this place, and how one begins."""
    page = Paginator(proposals_for(request.person, request.place), A_PAGE).get_page(request.GET.get("page"))
    prepare_names(request, [one.proposed_by for one in page if one.proposed_by])
    others = works_for(request.person, request.place)
    return render(request, "member/start/start.html", {"page": page, "others": others[:A_PAGE]})


@place_page(see=See.MEMBER)
def new(request: MemberRequest) -> HttpResponse:
    """An idea: what it is called, and what it is for. It may begin from what another work did."""
    other = _begins_from(request)
    initial = {"purpose": other.purpose if other else "", "language": get_language() or "en"}
    form = IdeaForm(
        request.POST if request.method == "POST" else None, begins_from=other is not None, initial=initial
    )
    work = attempt(form, lambda: _propose(request, form, other)) if _sent(request, form) else None
    if work is None:
        return render(request, "member/start/new.html", {"form": form, "other": other})
    messages.success(request, _("The idea is written down. The people of this place can see it."))
    return HttpResponseRedirect(
        url_of(request, "start-question", work=work.slug, question=Question.FIXED.slug)
    )


def _sent(request: MemberRequest, form: IdeaForm) -> bool:
    return request.method == "POST" and form.is_valid()


def _begins_from(request: MemberRequest) -> Work | None:
    slug = request.GET.get("from", "")
    return work_or_404(request, slug) if slug else None


def _propose(request: MemberRequest, form: IdeaForm, other: Work | None) -> Work:
    said = form.cleaned_data
    token: UUID = said["form_token"]
    return propose_work(
        place=request.place,
        name=said["name"],
        purpose=said["purpose"],
        language=said["language"],
        whose_idea=said["whose_idea"],
        channel=ToldBy(said["channel"] or ToldBy.SCREEN),
        form_token=token,
        began_from=other,
        what_changed=said.get("what_changed", ""),
        by=request.person,
        now=request.now,
    )


@place_page(see=See.MEMBER)
def question(request: MemberRequest, work: str, question: str) -> HttpResponse:
    """One question: what was answered so far stands in it, and can be said anew."""
    found, asked = idea_here(request, work), _question(question)
    enforce(may_shape_proposal(request.person, found, request.today))
    kind = ASKED[asked]
    form = kind.form(request.POST if request.method == "POST" else None, kind.initial(found, request.today))
    if request.method == "POST" and form.is_valid():
        attempt(form, lambda: keep_answer(request, found, asked, form))
        if not form.errors:
            _warn_of_too_little_time(request, found, asked)
            return HttpResponseRedirect(_next(request, found, asked))
    return render(request, "member/start/question.html", _words(request, found, asked, form))


def _question(slug: str) -> Question:
    found = next((one for one in Question if one.slug == slug), None)
    if found is None:
        raise Http404
    return found


def _words(request: MemberRequest, work: Work, asked: Question, form: AnswerForm) -> dict[str, Any]:
    every = list(Question)
    place = every.index(asked)
    return {
        "work": work,
        "form": form,
        "question": asked,
        "why": ASKED[asked].why,
        "steps": [str(one.label) for one in every],
        "step": place + 1,
        "before": every[place - 1] if place else None,
        "published": PUBLISHED if asked is Question.COMMITMENT else (),
        "rungs": rungs() if asked is Question.POWER else (),
    }


def _next(request: MemberRequest, work: Work, asked: Question) -> str:
    """The question before, the next one, or the idea as a whole after the last."""
    every = list(Question)
    place = every.index(asked)
    way = request.POST.get("way", "")
    if way == "back" and place:
        return url_of(request, "start-question", work=work.slug, question=every[place - 1].slug)
    if way == "later" or asked is every[-1]:
        return url_of(request, "start-work", work=work.slug)
    return url_of(request, "start-question", work=work.slug, question=every[place + 1].slug)


def _warn_of_too_little_time(request: MemberRequest, work: Work, asked: Question) -> None:
    if asked is Question.NEEDS and (words := too_little_time(request, work)):
        messages.warning(request, words)


def too_little_time(request: MemberRequest, work: Work) -> str:
    """A warning, never a refusal, when there are fewer weeks than the place's own figure."""
    weeks, least = work.beginning.weeks, figure_on(request.place, FigureKey.WEEKS_TO_WORK, request.today)
    if weeks is None or weeks >= least:
        return ""
    said = ngettext(
        "There is %(n)d week for it. Here fewer than %(least)d are seen as too few to work together well."
        " Can the day be moved?",
        "There are %(n)d weeks for it. Here fewer than %(least)d are seen as too few to work together well."
        " Can the day be moved?",
        weeks,
    )
    return said % {"n": weeks, "least": int(least)}


def is_open_now(work: Work) -> bool:
    """Whether the idea has become a work."""
    return work.state != WorkState.PROPOSED
