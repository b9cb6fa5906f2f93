"""Writing down whom a question is put to, and whom not and why."""

import random
import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from alongside.apps.people.models import Person
from alongside.apps.people.rules.long_codes import hash_of
from alongside.apps.voices.enums import AskedBy, AskState, WhyNot
from alongside.apps.voices.models import Ask, AskRound, Pack, Question, Sheet
from alongside.apps.voices.queries.questions import worded
from alongside.apps.voices.queries.rounds import sides_of_people
from alongside.apps.voices.rules.rounds import reply_code
from alongside.apps.voices.rules.sheets import new_code
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id

_CHANCE = random.SystemRandom()


@dataclass(frozen=True, slots=True)
class RoundDraft:
    """Before it is asked. ``caller``: who rings round."""

    question: Question
    asked_by: AskedBy
    caller: Person | None = None


@transaction.atomic
def write_round(
    *,
    draft: RoundDraft,
    asked: Collection[Person],
    could_not: Mapping[UUID, WhyNot],
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
) -> tuple[AskRound, list[Ask]]:
    """The rows alone; the room that asks has enforced its rules and counted the asking."""
    made = AskRound.objects.create(
        place_id=draft.question.place_id,
        question=draft.question,
        asked_by=draft.asked_by,
        made_by=by,
        caller=draft.caller,
        made_at=now,
        form_token=form_token,
    )
    sides = sides_of_people(
        draft.question, [person.id for person in asked], local_day(now, by.place.time_zone)
    )
    asks = [_ask(made, person.id, side=sides.get(person.id, "")) for person in asked]
    if draft.asked_by == AskedBy.LETTER:
        _give_codes(made, asks, by)
    Ask.objects.bulk_create(asks)
    Ask.objects.bulk_create(
        _ask(made, key, state=AskState.COULD_NOT, why_not=why) for key, why in could_not.items()
    )
    _leave(made, by, len(asks), len(could_not))
    return made, asks


def _ask(made: AskRound, person_id: UUID, **what: str) -> Ask:
    return Ask(place_id=made.place_id, round=made, question_id=made.question_id, person_id=person_id, **what)


def _give_codes(made: AskRound, asks: list[Ask], by: Person) -> None:
    """A sheet each, dealt out by chance, so that no order tells whose is whose."""
    language = worded(made.question, by.language).language
    pack = Pack.objects.create(
        place_id=made.place_id,
        question_id=made.question_id,
        language=language,
        hand_in="",
        made_by=by,
        made_at=made.made_at,
        form_token=new_secret_id(),
        in_letters=True,
    )
    codes: set[str] = set()
    while len(codes) < len(asks):
        codes.add(new_code())
    sheets = [
        Sheet(place_id=made.place_id, pack=pack, code=code, position=position)
        for position, code in enumerate(codes, start=1)
    ]
    Sheet.objects.bulk_create(sheets)
    _CHANCE.shuffle(sheets)
    for ask, sheet in zip(asks, sheets, strict=True):
        ask.sheet, ask.reply_hash = sheet, hash_of(reply_code(ask.id))


def _leave(made: AskRound, by: Person, asked: int, could_not: int) -> None:
    leave_line(
        place_id=made.place_id,
        actor_id=by.id,
        verb="ask_people",
        about="AskRound",
        about_id=made.id,
        at=made.made_at,
        details={"question": str(made.question_id), "asked": asked, "could_not": could_not},
    )
