"""What people are asked in a place: the list, and a question with how many answered what."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render

from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.voices.models import Question
from alongside.apps.voices.queries.answers import answer_of, words_on
from alongside.apps.voices.queries.questions import options_of, question_by_id, questions_for
from alongside.apps.voices.queries.sheets import heap_of
from alongside.apps.voices.rules.answering import may_read_words
from alongside.apps.voices.rules.sheets import may_key_sheets
from alongside.apps.work.rules.works import may_run_work, may_see_work
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.questions.telling import Counted, count, tell
from alongside.web.shared.requests import PlaceRequest

A_PAGE = 20


@place_page(see=See.PUBLIC)
def questions(request: PlaceRequest) -> HttpResponse:
    """Newest first."""
    page = Paginator(questions_for(request.person, request.place), A_PAGE).get_page(request.GET.get("page"))
    told = [tell(one, request.today) for one in page.object_list]
    return render(request, "public/question/list.html", {"page": page, "asked": told})


@place_page(see=See.PUBLIC)
def question(request: PlaceRequest, asking: UUID) -> HttpResponse:
    """The question, what its answers can do, and how many answered what as far as whoever looks may know."""
    found = question_by_id(asking)
    if found is None or not may_see_work(request.person, found.work):
        raise Http404
    runs = request.person is not None and bool(may_run_work(request.person, found.work, request.today))
    if found.withdrawn_at is not None and not runs:
        raise Http404
    words = {
        "told": tell(found, request.today),
        "counted": _counted(request, found),
        "runs": runs,
        **_own(request.person, found),
        **_read(request, found),
        **_paper(request, found),
    }
    return render(request, "public/question/question.html", words)


def _counted(request: PlaceRequest, question: Question) -> Counted | None:
    """Whoever takes part sees every number; everybody else none on a few people."""
    if request.person is not None and is_member(request.person):
        return count(question, smallest_group=None)
    least = int(figure_on(request.place, FigureKey.SMALL_NUMBER, request.today))
    return count(question, smallest_group=least)


def _own(person: Person | None, question: Question) -> dict[str, object]:
    mine = answer_of(question, person) if person else None
    if mine is None:
        return {"mine": None}
    chosen = options_of(question)[mine.choice] if mine.choice is not None else ""
    return {"mine": mine, "chosen": chosen, "may_answer": True}


def _read(request: PlaceRequest, question: Question) -> dict[str, object]:
    """The words themselves, for those at the table of the work."""
    if not may_read_words(request.person, question, request.today):
        return {"reads": False}
    return {"reads": True, "page": Paginator(words_on(question), A_PAGE).get_page(request.GET.get("page"))}


def _paper(request: PlaceRequest, question: Question) -> dict[str, object]:
    """Its sheets, for those who key them in."""
    if request.person is None or not may_key_sheets(request.person, question, request.today):
        return {"keys": False}
    return {"keys": True, "heap": heap_of(question)}
