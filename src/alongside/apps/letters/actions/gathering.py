"""Making letters out of what waits to be told: one person, one transaction."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import DatabaseError, connection, transaction

from alongside.apps.letters.actions.reminding import told_before
from alongside.apps.letters.enums import Channel, HowOften
from alongside.apps.letters.kinds import KINDS, WAITING_FOR_YOU
from alongside.apps.letters.models import Letter, LetterItem
from alongside.apps.letters.queries.due import entries_to_tell, held_for, last_digest_at, people_to_tell
from alongside.apps.letters.queries.letters import choice_of
from alongside.apps.letters.queries.matters import matters_of
from alongside.apps.letters.rules.choosing import channel_of, how_often
from alongside.apps.letters.rules.timing import GATHERED_FOR, next_digest
from alongside.apps.people.actions.asking import note_asked
from alongside.apps.people.models import Person
from alongside.apps.people.queries.persons import person_by_id
from alongside.apps.people.rules.asking import may_ask
from alongside.apps.places.models import Place
from alongside.kernel.clock import local_day
from alongside.kernel.outbox.models import Queued

_log = logging.getLogger(__name__)
MOST_PEOPLE = 200
ASKED_AGAIN_AFTER = timedelta(days=1)
MOST_ENTRIES = 10
_LOCK = 0x4C455454  # "LETT": one advisory lock for everybody who makes letters of this database.


def gather_letters(*, place: Place, now: datetime) -> int:
    """Write the letters that are due; says for how many people something waited."""
    people = people_to_tell(place, KINDS, now, MOST_PEOPLE)
    for person_id in people:
        try:
            gather_for(person_id=person_id, now=now)
        except DatabaseError:
            raise
        except Exception as trouble:  # what cannot be told to one person holds up nobody else
            _log.warning("letters to %s wait: %s", person_id, type(trouble).__name__)
    return len(people)


@transaction.atomic
def gather_for(*, person_id: UUID, now: datetime) -> list[Letter]:
    """Somebody's letters: each urgent matter in its own, the rest together when their day has come."""
    _take_lock()
    person = person_by_id(person_id)
    if person is None:
        return []
    waiting = held_for(person, KINDS, now)
    if person.left_at is not None:
        _discard(waiting)
        return []
    urgent = [row for row in waiting if KINDS[row.kind].at_once]
    letters = [_write(person, [row], [_Line.of(row)], now, is_digest=False) for row in urgent]
    letters.append(_digest(person, [row for row in waiting if not KINDS[row.kind].at_once], now))
    return [letter for letter in letters if letter is not None]


@dataclass(frozen=True, slots=True)
class _Line:
    kind: str
    about_id: UUID

    @classmethod
    def of(cls, row: Queued) -> "_Line":
        return cls(row.kind, row.about_id)


def _take_lock() -> None:
    """So that two workers never write somebody two digests of one day. SQLite lets one writer in as it is."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _digest(person: Person, rows: list[Queued], now: datetime) -> Letter | None:
    if not rows:
        return None
    choice = choice_of(person)
    rest = how_often(choice)
    from_then = next_digest(last_digest_at(person), rest, now)
    if from_then > now:
        _put_off(rows, from_then)
        return None
    if rest is not HowOften.AT_ONCE and rows[0].queued_at > now - GATHERED_FOR:
        _put_off(rows, rows[0].queued_at + GATHERED_FOR)
        return None
    rows = _without_too_many_requests(person, rows, now)
    lines = [_Line.of(row) for row in rows if row.kind != WAITING_FOR_YOU]
    if any(row.kind == WAITING_FOR_YOU for row in rows):
        today = local_day(now, person.place.time_zone)
        entries = entries_to_tell(person, today, told_before(person.place, now), MOST_ENTRIES)
        lines += [_Line(WAITING_FOR_YOU, entry.id) for entry in entries]
    return _write(person, rows, lines, now, is_digest=True) if rows else None


def _without_too_many_requests(person: Person, rows: list[Queued], now: datetime) -> list[Queued]:
    """Whoever was asked often enough, or wants a pause, is told of things and asked nothing: that waits."""
    if may_ask(person, now):
        return rows
    _put_off([row for row in rows if KINDS[row.kind].requests], now + ASKED_AGAIN_AFTER)
    return [row for row in rows if not KINDS[row.kind].requests]


def _write(
    person: Person, rows: list[Queued], lines: list[_Line], now: datetime, *, is_digest: bool
) -> Letter | None:
    """The letter, and its rows taken out of the outbox; or only that, where nothing is left to tell."""
    holds = matters_of(lines, person, local_day(now, person.place.time_zone))
    must = any(KINDS[line.kind].must for line in lines)
    channel = channel_of(person, choice_of(person), now, must=must)
    lines = [line for line in lines if (line.kind, line.about_id) in holds]
    if channel is Channel.NONE or not lines:
        _discard(rows)
        return None
    if asks := next((line for line in lines if KINDS[line.kind].requests), None):
        note_asked(person=person, kind=asks.kind, about_id=asks.about_id, now=now)
    letter = Letter.objects.create(
        place_id=person.place_id,
        person=person,
        channel=channel,
        is_digest=is_digest,
        written_at=now,
        next_try_at=now,
    )
    LetterItem.objects.bulk_create(
        LetterItem(place_id=person.place_id, letter=letter, kind=line.kind, about_id=line.about_id)
        for line in lines
    )
    Queued.objects.filter(id__in=[row.id for row in rows]).update(letter_id=letter.id)
    if len([line for line in lines if line.kind == WAITING_FOR_YOU]) == MOST_ENTRIES:
        _tell_the_rest(rows, now)
    return letter


def _tell_the_rest(rows: Iterable[Queued], now: datetime) -> None:
    """More entries wait than one letter holds: the next digest tells of them."""
    row = next(row for row in rows if row.kind == WAITING_FOR_YOU)
    Queued.objects.create(
        place_id=row.place_id,
        person_id=row.person_id,
        kind=row.kind,
        about_id=row.about_id,
        queued_at=now,
        send_after=now,
    )


def _discard(rows: Iterable[Queued]) -> None:
    for row in rows:
        row.letter_id = row.id
        row.save(update_fields=["letter_id"])


def _put_off(rows: Iterable[Queued], until: datetime) -> None:
    Queued.objects.filter(id__in=[row.id for row in rows]).update(send_after=until)
