"""Keying in a paper sheet: who gave how long for what, one line each."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from alongside.apps.books.actions.batches import write_batch
from alongside.apps.books.drafts import ActDraft, EntryDraft, Text
from alongside.apps.books.enums import Book, Channel, Part
from alongside.apps.books.models import Batch
from alongside.apps.doing.actions.newcomers import payers_of
from alongside.apps.people.actions.hats import give_hat
from alongside.apps.people.actions.persons import add_person
from alongside.apps.people.models import Hat, Organisation, Person
from alongside.apps.work.models import Work
from alongside.core.shared.hats import HatKind
from alongside.core.shared.names import name_key
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of the sheet. ``person`` is None for somebody new of that name."""

    name: str
    person: Person | None
    hat: HatKind
    side: Side
    minutes: int
    what: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all lines share. ``hat`` is the one of whoever keys it in."""

    work: Work
    title: str
    happened_on: date
    stage: Stage
    kind: str
    hat: Hat
    language: str


def key_in_sheet(
    *,
    sheet: Sheet,
    lines: Sequence[SheetLine],
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
    long_day_confirmed: bool = False,
) -> Batch:
    """All lines or none, as one sheet that can be vouched for whole. Sent twice, written once.

    Whoever keys in for others vouches for nobody; a line of their own is their own word.
    """
    if (before := Batch.objects.filter(form_token=form_token, made_by=by).first()) is not None:
        return before
    with transaction.atomic():
        acts = acts_of(lines, sheet, by, now)
        drafts = [_draft(sheet, act, line, by) for act, line in zip(acts, lines, strict=True)]
        return write_batch(
            work=sheet.work,
            title=sheet.title,
            channel=Channel.PAPER,
            drafts=drafts,
            by=by,
            now=now,
            form_token=form_token,
            long_day_confirmed=long_day_confirmed,
        )


def acts_of(lines: Sequence[SheetLine], sheet: Sheet, by: Person, now: datetime) -> list[ActDraft]:
    """An act for each line, whoever is new added first; the caller holds the transaction."""
    payers = payers_of({line.name: line.person for line in lines})
    added: dict[str, Person] = {}
    acts = []
    for line in lines:
        person = line.person or _somebody_new(line, sheet, added, by, now)
        payer = payers.get(person.id) if line.side == Side.PROFESSIONAL else None
        acts.append(_act(line, sheet, person, payer))
    return acts


def _act(line: SheetLine, sheet: Sheet, person: Person, payer: Organisation | None) -> ActDraft:
    return ActDraft(
        part=Part.GAVE,
        hat=line.hat,
        side=line.side,
        person=person,
        organisation=payer,
        sector=payer.sector if payer else "",
        minutes_each=line.minutes,
        kind=sheet.kind,
    )


def _draft(sheet: Sheet, act: ActDraft, line: SheetLine, by: Person) -> EntryDraft:
    return EntryDraft(
        work=sheet.work,
        book=Book.DOING,
        stage=sheet.stage,
        happened_on=sheet.happened_on,
        hat=sheet.hat,
        acts=(act,),
        on_behalf=act.person != by,
        channel=Channel.PAPER,
        words={"what": Text(line.what, sheet.language)} if line.what else {},
    )


def _somebody_new(
    line: SheetLine, sheet: Sheet, added: dict[str, Person], by: Person, now: datetime
) -> Person:
    """One new person for a name, however many lines they have; with the hat they wear on the sheet."""
    key = name_key(line.name)
    if key not in added:
        added[key] = add_person(
            place=sheet.work.place, name=line.name, language=sheet.language, by=by, now=now
        )
        give_hat(
            person=added[key],
            kind=line.hat,
            paid=line.side == Side.PROFESSIONAL,
            since=sheet.happened_on,
            by=by,
            now=now,
        )
    return added[key]
