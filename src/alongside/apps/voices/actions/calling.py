"""What comes of ringing somebody: written down while talking, and what they say holds at once."""

import uuid
from datetime import datetime

from django.db import transaction

from alongside.apps.people.actions.asking import pause_as_told
from alongside.apps.people.models import Hat, Person
from alongside.apps.voices.actions.answering import Whose, answer_question
from alongside.apps.voices.actions.closing import close_ask
from alongside.apps.voices.enums import AskState, By, CallOutcome
from alongside.apps.voices.models import Answer, Ask, CallTry
from alongside.apps.voices.queries.answers import answered_with
from alongside.apps.voices.rules.answering import Said
from alongside.apps.voices.rules.rounds import may_note_call
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce


@transaction.atomic
def note_call(
    *,
    ask: Ask,
    outcome: CallOutcome,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    again_at: datetime | None = None,
) -> CallTry:
    """Nobody answered; ring later; or they do not want to be asked, by anybody, from now on."""
    held = _hold(ask)
    if (noted := CallTry.objects.filter(form_token=form_token).first()) is not None:
        return noted
    enforce(may_note_call(by, held, local_day(now, by.place.time_zone)))
    noted = _write(held, outcome, by, now, form_token)
    if outcome == CallOutcome.NOT_WANTED:
        close_ask(held, now, AskState.ENDED)
        pause_as_told(person=held.person, by=by, now=now)
    else:
        Ask.objects.filter(id=held.id).update(again_at=again_at)
    return noted


@transaction.atomic
def answer_by_phone(
    *,
    ask: Ask,
    said: Said,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    as_theirs: bool,
    hat: Hat | None = None,
) -> Answer:
    """What they said, typed in by whoever rang: as theirs if they like, else counted without a name."""
    held = _hold(ask)
    if (before := answered_with(form_token)) is not None:
        return before
    enforce(may_note_call(by, held, local_day(now, by.place.time_zone)))
    person = held.person if as_theirs else None
    answer = answer_question(
        question=ask.question,
        said=said,
        whose=Whose(person, hat if as_theirs else None, By.PHONE, by),
        now=now,
        form_token=form_token,
    )
    close_ask(held, now)
    return answer


def _hold(ask: Ask) -> Ask:
    held = Ask.objects.select_for_update(of=("self",)).select_related("round", "place").get(id=ask.id)
    held.question, held.round.question, held.person = ask.question, ask.question, ask.person
    return held


def _write(ask: Ask, outcome: CallOutcome, by: Person, now: datetime, form_token: uuid.UUID) -> CallTry:
    noted = CallTry.objects.create(
        place_id=ask.place_id, ask=ask, by=by, at=now, outcome=outcome, form_token=form_token
    )
    leave_line(
        place_id=ask.place_id,
        actor_id=by.id,
        verb="note_call",
        about="Ask",
        about_id=ask.id,
        at=now,
        details={"outcome": outcome},
    )
    return noted
