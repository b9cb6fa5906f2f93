"""Asking people something, and asking no longer."""

import uuid
from datetime import datetime

from django.db import transaction

from alongside.apps.people.actions.accounts import fresh_code
from alongside.apps.people.models import Person
from alongside.apps.places.rules.texts import line, paragraphs
from alongside.apps.voices.models import Question, QuestionText
from alongside.apps.voices.queries.questions import question_asked_with
from alongside.apps.voices.rules.asking import (
    QuestionDraft,
    Wording,
    makes_sense,
    may_ask_question,
    may_withdraw_question,
)
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce


@transaction.atomic
def ask_question(*, draft: QuestionDraft, by: Person, now: datetime, form_token: uuid.UUID) -> Question:
    """A further question, with a code of its own. The same form sent twice asks once."""
    if (asked := question_asked_with(form_token)) is not None:
        return asked
    enforce(may_ask_question(by, draft.work, local_day(now, by.place.time_zone)))
    enforce(makes_sense(draft, by))
    question = Question.objects.create(
        place_id=by.place_id,
        work=draft.work,
        code=fresh_code(Question.unscoped),  # unscoped: an address on a poster names no place
        ways=draft.ways,
        rung=draft.rung,
        asked_by=by,
        hat=draft.hat.kind,
        hat_title=draft.hat.title,
        side=draft.hat.side,
        contact=line(draft.contact, at_most=200) if draft.contact else "",
        since=draft.since,
        until=draft.until,
        asked_at=now,
        form_token=form_token,
    )
    for wording in draft.wordings:
        _word(question, wording)
    _leave(question, by, now, "ask_question")
    return question


def _word(question: Question, wording: Wording) -> None:
    QuestionText.objects.create(
        place_id=question.place_id,
        question=question,
        language=wording.language,
        text=line(wording.text, at_most=300),
        meant_for=line(wording.meant_for, at_most=200),
        becomes=paragraphs(wording.becomes, at_most=1000),
        options=[line(option, at_most=120) for option in wording.options],
    )


@transaction.atomic
def withdraw_question(*, question: Question, by: Person, now: datetime) -> Question:
    """Nobody is asked any more; what was answered stays."""
    held = Question.objects.select_for_update(of=("self",)).select_related("work__place").get(id=question.id)
    enforce(may_withdraw_question(by, held, local_day(now, held.work.place.time_zone)))
    held.withdrawn_at, held.withdrawn_by = now, by
    held.save(update_fields=["withdrawn_at", "withdrawn_by"])
    _leave(held, by, now, "withdraw_question")
    return held


def _leave(question: Question, by: Person, now: datetime, verb: str) -> None:
    leave_line(
        place_id=question.place_id,
        actor_id=by.id,
        verb=verb,
        about="Question",
        about_id=question.id,
        at=now,
        details={"ways": question.ways, "rung": question.rung, "work": str(question.work_id)},
    )
