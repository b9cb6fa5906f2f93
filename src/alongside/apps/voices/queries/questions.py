"""Finding questions: by their code, of a work, of a place."""

import uuid
from datetime import datetime, timedelta

from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils.translation import get_language, override

from alongside.apps.people.models import Person
from alongside.apps.people.rules.codes import read_code
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.voices.enums import Ways, YesNo
from alongside.apps.voices.models import Answer, Question, QuestionText
from alongside.apps.work.models import Work
from alongside.apps.work.rules.works import works_open_to
from alongside.kernel.clock import local_day

AN_HOUR = timedelta(hours=1)
_TEXTS = Prefetch(
    "texts", QuestionText.unscoped.order_by("language")
)  # unscoped: the question says the place


def question_behind(text: str) -> Question | None:
    """The question somebody meant by its code, while it is not withdrawn."""
    code = read_code(text)
    if code is None:
        return None
    # unscoped: an address on a poster names no place.
    rows = Question.unscoped.filter(code=code, withdrawn_at__isnull=True)
    return rows.select_related("place", "work", "asked_by").prefetch_related(_TEXTS).first()


def question_with_texts(question_id: uuid.UUID) -> Question:
    """A question that another row names, with all its words."""
    # unscoped: the row that names it says its place.
    rows = Question.unscoped.select_related("place", "work__place", "asked_by").prefetch_related(_TEXTS)
    return rows.get(id=question_id)


def question_asked_with(form_token: uuid.UUID) -> Question | None:
    """What the same form asked before."""
    return Question.objects.filter(form_token=form_token).first()


def question_by_id(question_id: uuid.UUID) -> Question | None:
    """A question of the place in scope."""
    rows = Question.objects.select_related("place", "work__place", "asked_by").prefetch_related(_TEXTS)
    return rows.filter(id=question_id).first()


def questions_for(viewer: Person | None, place: Place) -> QuerySet[Question]:
    """Questions about works somebody may see, newest first, withdrawn ones left out. Slice it."""
    works = works_open_to(viewer, place)
    rows = Question.objects.filter(withdrawn_at__isnull=True, work__in=Work.objects.filter(works))
    return rows.select_related("work", "place").prefetch_related(_TEXTS).order_by("-asked_at", "id")


def questions_run_by(works: Q) -> QuerySet[Question]:
    """Questions of these works, newest first, with how many have answered. Slice it."""
    rows = Question.objects.filter(work__in=Work.objects.filter(works))
    counted = rows.annotate(answered=Count("answers", filter=Q(answers__replaced_at__isnull=True)))
    return counted.select_related("work", "place").prefetch_related(_TEXTS).order_by("-asked_at", "id")


def worded(question: Question, language: str | None = None) -> QuestionText:
    """The question in the language of the page, else in the one it has."""
    wanted = (language or get_language() or "en")[:2]
    texts = list(question.texts.all())
    return next((one for one in texts if one.language == wanted), texts[0])


def options_of(question: Question, language: str | None = None) -> list[str]:
    """The answers it offers, in their order; none where words were asked for."""
    if question.ways == Ways.YES_NO:
        return [str(one.label) for one in YesNo]
    return list(worded(question, language).options)


def options_in_every_language(question: Question) -> list[tuple[str, ...]]:
    """Each answer it offers in all its languages, in their order; none where words were asked for."""
    languages = (
        ("en", "cy") if question.ways == Ways.YES_NO else [one.language for one in question.texts.all()]
    )
    offered = []
    for language in languages:
        with override(language):
            offered.append(options_of(question, language))
    return list(zip(*offered, strict=True))


def answered_in_an_hour(question: Question, now: datetime) -> int:
    """How many answered it without an account in the hour before."""
    rows = Answer.objects.filter(question=question, person__isnull=True, keyed_by__isnull=True)
    return rows.filter(answered_at__gt=now - AN_HOUR).count()


def answers_an_hour(place: Place, now: datetime) -> int:
    """How many can in an hour."""
    return int(figure_on(place, FigureKey.ANSWERS_AN_HOUR, local_day(now, place.time_zone)))
