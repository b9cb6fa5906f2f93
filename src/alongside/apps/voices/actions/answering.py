"""Answering a question: with an account or without, once a form, and making an answer one's own later."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Hat, Person
from alongside.apps.people.rules.long_codes import hash_of
from alongside.apps.places.rules.texts import paragraphs
from alongside.apps.voices.actions.closing import close_ask_behind, close_ask_of
from alongside.apps.voices.enums import By
from alongside.apps.voices.models import Answer, AnswerWords, Question, Sheet
from alongside.apps.voices.queries.answers import answer_behind, answer_of, answered_with
from alongside.apps.voices.queries.questions import answered_in_an_hour, answers_an_hour
from alongside.apps.voices.queries.sheets import readings_of
from alongside.apps.voices.rules.answering import (
    LONGEST_WORDS,
    Said,
    how_many_options,
    may_answer_now,
    may_answer_so,
    may_erase_answer_words,
)
from alongside.apps.voices.rules.asking import is_open
from alongside.apps.voices.rules.receipts import receipt_of
from alongside.apps.voices.rules.sheets import may_use_sheet
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce, no

SENT_ALREADY = no(_("This form was sent already."), _("Open the page again to see your answer."))
NO_SUCH_RECEIPT = no(
    _("We find no answer with this code."), _("Check it letter by letter. An answer is joined only once.")
)
ANSWERED_TOO = no(
    _("You have answered this question yourself as well."), _("Your own answer counts; this one stays apart.")
)


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose answer it is and how it came. ``keyed_by``: whoever typed it in for them."""

    person: Person | None = None
    hat: Hat | None = None
    by: By = By.SCREEN
    keyed_by: Person | None = None


NOBODY_KNOWN = Whose()


def answer_question(
    *,
    question: Question,
    said: Said,
    now: datetime,
    form_token: uuid.UUID,
    whose: Whose = NOBODY_KNOWN,
    sheet: Sheet | None = None,
) -> Answer:
    """An answer; ``sheet`` where its code was used for it, once. The same form sent twice answers once.

    Without an account and without a sheet only so many in an hour: the question is held while they are
    counted, so that two programs never let in more. A sheet lets in one answer anyway.
    """
    with once(SENT_ALREADY):
        rows = Question.objects.select_for_update(of=("self",)).select_related("place", "work")
        held = rows.get(id=question.id)
        if (before := answered_with(form_token)) is not None:
            return before
        enforce(is_open(held, local_day(now, held.place.time_zone)))
        enforce(may_answer_so(held, said, how_many_options(held)))
        if whose.person is None and whose.keyed_by is None and sheet is None:
            enforce(may_answer_now(answered_in_an_hour(held, now), answers_an_hour(held.place, now)))
        used = _hold_unused(sheet) if sheet is not None else None
        answer = write_answer(question=held, said=said, whose=whose, now=now, form_token=form_token)
        if used is not None:
            used.answer = answer
            used.save(update_fields=["answer"])
            close_ask_behind(used, now)
        if whose.person is not None:
            close_ask_of(held, whose.person, now)
        return answer


def _hold_unused(sheet: Sheet) -> Sheet:
    held = Sheet.objects.select_for_update(of=("self",)).get(id=sheet.id)
    enforce(may_use_sheet(held, len(readings_of(held))))
    return held


def write_answer(
    *, question: Question, said: Said, whose: Whose, now: datetime, form_token: uuid.UUID
) -> Answer:
    """The rows alone, inside a transaction; a known person's answer before stops counting."""
    if whose.person is not None and (before := answer_of(question, whose.person)) is not None:
        before.replaced_at = now
        before.save(update_fields=["replaced_at"])
    key = new_secret_id()
    answer = Answer.objects.create(
        id=key,
        place_id=question.place_id,
        question=question,
        person=whose.person,
        side=said.side,
        hat=whose.hat.kind if whose.hat else "",
        by=whose.by,
        choice=said.choice,
        answered_at=now,
        keyed_by=whose.keyed_by,
        form_token=form_token,
        receipt_hash=hash_of(receipt_of(key)) if whose.person is None else None,
    )
    if said.words.strip():
        _keep_words(answer, said)
    _leave(answer, whose.keyed_by or whose.person, now, "answer_question")
    return answer


def _keep_words(answer: Answer, said: Said) -> None:
    AnswerWords.objects.create(
        place_id=answer.place_id,
        answer=answer,
        language=said.language,
        text=paragraphs(said.words, at_most=LONGEST_WORDS),
    )


@transaction.atomic
def join_answer(*, receipt: str, person: Person, now: datetime) -> Answer:
    """Somebody says: this answer was mine. It moves from those apart to those of known people, and still
    binds nothing."""
    found = answer_behind(receipt)
    if found is None:
        raise Refused(NO_SUCH_RECEIPT)
    held = Answer.objects.select_for_update(of=("self",)).get(id=found.id)
    if held.person_id is not None:
        raise Refused(NO_SUCH_RECEIPT)
    with once(ANSWERED_TOO):
        held.person, held.joined_at, held.receipt_hash = person, now, None
        held.save(update_fields=["person", "joined_at", "receipt_hash"])
    _leave(held, person, now, "join_answer")
    return held


@transaction.atomic
def erase_answer_words(*, words: AnswerWords, by: Person, now: datetime) -> None:
    """Empty a text. The answer it belonged to stays, and so does the line about it."""
    held = AnswerWords.objects.select_for_update(of=("self",)).get(id=words.id)
    enforce(may_erase_answer_words(by, held, local_day(now, by.place.time_zone)))
    held.text, held.tells_of, held.erased_at = "", "", now
    held.save(update_fields=["text", "tells_of", "erased_at"])
    _leave(held.answer, by, now, "erase_answer_words")


def _leave(answer: Answer, actor: Person | None, now: datetime, verb: str) -> None:
    leave_line(
        place_id=answer.place_id,
        actor_id=actor.id if actor else None,
        verb=verb,
        about="Answer",
        about_id=answer.id,
        at=now,
        details={"question": str(answer.question_id), "by": answer.by, "side": answer.side},
    )
