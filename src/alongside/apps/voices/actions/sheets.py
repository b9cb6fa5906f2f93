"""Printing sheets, keying them in, checking them by a second person, and counting them once."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from alongside.apps.people.models import Person
from alongside.apps.places.rules.texts import line, paragraphs
from alongside.apps.voices.actions.answering import Whose, write_answer
from alongside.apps.voices.actions.closing import close_ask_behind
from alongside.apps.voices.enums import By, Print
from alongside.apps.voices.models import Pack, Question, Reading, Sheet
from alongside.apps.voices.queries.sheets import pack_made_with, readings_of
from alongside.apps.voices.rules.answering import LONGEST_WORDS, Said, how_many_options, may_answer_so
from alongside.apps.voices.rules.sheets import (
    KEYED,
    USED,
    may_check_sheet,
    may_key_sheets,
    may_make_pack,
    new_code,
    said_in,
    same,
)
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce


@dataclass(frozen=True, slots=True)
class Read:
    """What stands on a sheet: the answer, and who it is from where they wrote their name."""

    said: Said
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class PackDraft:
    """A pack before it is printed."""

    question: Question
    count: int
    language: str
    hand_in: str
    print: Print = Print.NORMAL


@transaction.atomic
def make_pack(*, draft: PackDraft, by: Person, now: datetime, form_token: uuid.UUID) -> Pack:
    """Sheets with a code each. The same form sent twice makes one pack."""
    if (made := pack_made_with(form_token)) is not None:
        return made
    enforce(may_make_pack(by, draft.question, draft.count, local_day(now, by.place.time_zone)))
    pack = Pack.objects.create(
        place_id=draft.question.place_id,
        question=draft.question,
        language=draft.language,
        print=draft.print,
        hand_in=line(draft.hand_in, at_most=200),
        made_by=by,
        made_at=now,
        form_token=form_token,
    )
    Sheet.objects.bulk_create(
        Sheet(place_id=pack.place_id, pack=pack, code=new_code(), position=position)
        for position in range(1, draft.count + 1)
    )
    details = {"question": str(pack.question_id), "sheets": draft.count, "print": pack.print}
    leave_line(
        place_id=pack.place_id,
        actor_id=by.id,
        verb="make_pack",
        about="Pack",
        about_id=pack.id,
        at=now,
        details=details,
    )
    return pack


def key_sheet(
    *, sheet: Sheet, question: Question, read: Read, lies: str, by: Person, now: datetime
) -> Reading:
    """The first reading. It counts for nothing until a second person has read the paper too.

    Sent twice by the same person with the same words, it is keyed once.
    """
    enforce(may_key_sheets(by, question, local_day(now, by.place.time_zone)))
    enforce(may_answer_so(question, read.said, how_many_options(question)))
    with once(KEYED):
        held = Sheet.objects.select_for_update(of=("self",)).get(id=sheet.id)
        before = readings_of(held)
        if before and before[0].by_id == by.id and same(before[0], _reading(held, read, by, now, 1)):
            return before[0]
        if held.answer_id is not None:
            raise Refused(USED)
        if before:
            raise Refused(KEYED)
        held.lies = line(lies, at_most=200) if lies.strip() else ""
        held.save(update_fields=["lies"])
        return _write(_reading(held, read, by, now, 1), "key_sheet")


def check_sheet(*, sheet: Sheet, question: Question, read: Read, by: Person, now: datetime) -> bool:
    """A second reading, made without seeing the first: where they agree the sheet is counted. Where they
    differ both are shown, and what is read then settles it. Says whether it is counted."""
    enforce(may_key_sheets(by, question, local_day(now, by.place.time_zone)))
    enforce(may_answer_so(question, read.said, how_many_options(question)))
    with transaction.atomic():
        held = Sheet.objects.select_for_update(of=("self",)).get(id=sheet.id)
        before = readings_of(held)
        enforce(may_check_sheet(by, held, before))
        reading = _write(_reading(held, read, by, now, len(before) + 1), "check_sheet")
        if len(before) > 1 or same(before[0], reading):
            _count(held, question, before[0], reading, now)
            return True
    return False


def _reading(sheet: Sheet, read: Read, by: Person, now: datetime, turn: int) -> Reading:
    return Reading(
        place_id=sheet.place_id,
        sheet=sheet,
        turn=turn,
        by=by,
        at=now,
        side=read.said.side,
        choice=read.said.choice,
        words=paragraphs(read.said.words, at_most=LONGEST_WORDS) if read.said.words.strip() else "",
        language=read.said.language,
        person=read.person,
    )


def _write(reading: Reading, verb: str) -> Reading:
    reading.save(force_insert=True)
    leave_line(
        place_id=reading.place_id,
        actor_id=reading.by_id,
        verb=verb,
        about="Sheet",
        about_id=reading.sheet_id,
        at=reading.at,
        details={"turn": reading.turn, "choice": reading.choice, "side": reading.side},
    )
    return reading


def _count(sheet: Sheet, question: Question, first: Reading, last: Reading, now: datetime) -> None:
    """A person is counted; the words go from the readings into the answer."""
    sheet.answer = write_answer(
        question=question,
        said=said_in(last),
        whose=Whose(last.person, None, By.PAPER, first.by),
        now=now,
        form_token=new_secret_id(),
    )
    sheet.save(update_fields=["answer"])
    close_ask_behind(sheet, now)
    Reading.objects.filter(sheet=sheet).update(words="")
