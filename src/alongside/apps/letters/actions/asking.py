"""Putting a question to chosen people: by a letter, each as they like to be written to, or by phone."""

import uuid
from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from alongside.apps.letters.kinds import QUESTION_ASKED
from alongside.apps.letters.queries.asking import who_cannot_be_asked
from alongside.apps.people.actions.asking import note_all_asked
from alongside.apps.people.models import Person
from alongside.apps.voices.actions.rounds import RoundDraft, write_round
from alongside.apps.voices.enums import AskedBy, WhyNot
from alongside.apps.voices.models import AskRound, Question
from alongside.apps.voices.queries.rounds import round_made_with
from alongside.apps.voices.rules.rounds import may_ask_people, may_ring_for
from alongside.kernel.clock import local_day
from alongside.kernel.outbox import queue_each
from alongside.kernel.verdict import enforce


@transaction.atomic
def ask_people(
    *, draft: RoundDraft, people: Collection[Person], by: Person, now: datetime, form_token: uuid.UUID
) -> AskRound:
    """All in one transaction, however many they are. The same form sent twice asks once.

    Whoever must not be asked, or cannot be reached that way, is written down with the reason.
    """
    question, day = draft.question, local_day(now, by.place.time_zone)
    # Held, so that two programs asking at one moment ask nobody twice.
    Question.objects.select_for_update(of=("self",)).get(id=question.id)
    if (made := round_made_with(form_token)) is not None:
        return made
    enforce(may_ask_people(by, question, day))
    if draft.asked_by == AskedBy.PHONE:
        enforce(may_ring_for(draft.caller, question, day))
    could_not = who_cannot_be_asked(question, people, draft.asked_by, now)
    wanted = [person for person in people if person.id not in could_not]
    noted = note_all_asked(persons=wanted, kind=QUESTION_ASKED, about_id=question.id, now=now)
    # Somebody else asked them between two looks.
    could_not |= {person.id: WhyNot.OFTEN for person in wanted if person.id not in noted}
    asked = [person for person in wanted if person.id in noted]
    made, asks = write_round(
        draft=draft, asked=asked, could_not=could_not, by=by, now=now, form_token=form_token
    )
    if draft.asked_by == AskedBy.LETTER:
        about = {ask.person_id: ask.id for ask in asks}
        queue_each(place_id=made.place_id, about=about, kind="question_asked", now=now)
    return made
