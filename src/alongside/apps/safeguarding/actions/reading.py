"""Opening a concern and writing further rows to it: with a key that is unlocked just now."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from alongside.apps.people.models import Person
from alongside.apps.places.rules.texts import paragraphs
from alongside.apps.safeguarding.actions.raising import LONGEST
from alongside.apps.safeguarding.enums import Part, RowKind, State
from alongside.apps.safeguarding.models import Addition, Concern, ConcernRow, ConcernSeal, Watch
from alongside.apps.safeguarding.queries.concerns import row_sent
from alongside.apps.safeguarding.rules.concerns import (
    NOTHING,
    SENT_ALREADY,
    may_close,
    may_decide,
    may_read_concern,
    may_say_seen,
    says_something,
)
from alongside.apps.safeguarding.words import Opened, Said
from alongside.kernel.audit.lines import SEALED, leave_line
from alongside.kernel.boxes import from_text, open_key, open_words, seal_words
from alongside.kernel.clock import local_day
from alongside.kernel.digests import digest
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce


@transaction.atomic
def read_concern(*, concern: Concern, by: Person, opened: Opened, now: datetime) -> list[Said]:
    """All that is written of it, oldest first. Each time somebody reads it leaves a line of its own."""
    rows = _rows(concern, _content_key(concern, by, opened, now))
    rows = sorted([*rows, *_added(concern, rows)], key=lambda row: row.written_at)
    leave(concern, by, now, "read_concern")
    return rows


@transaction.atomic
def say_seen(*, concern: Concern, by: Person, now: datetime) -> Watch:
    """Somebody has it: its clock stops. It needs no key, so that it never waits for one."""
    enforce(may_read_concern(by, concern, _day(concern, now)))
    watch = Watch.objects.select_for_update().get(concern=concern)
    enforce(may_say_seen(watch.state))
    watch.state, watch.seen_at = State.SEEN, now
    watch.save(update_fields=["state", "seen_at"])
    leave(concern, by, now, "say_concern_seen")
    return watch


@transaction.atomic
def write_row(
    *,
    concern: Concern,
    kind: RowKind,
    parts: dict[Part, str],
    by: Person,
    opened: Opened,
    language: str,
    form_token: UUID,
    now: datetime,
) -> ConcernRow:
    """A note, a decision or an outcome. An outcome closes the concern; notes can still follow."""
    watch = Watch.objects.select_for_update().get(concern=concern)
    content = _content_key(concern, by, opened, now)
    if (sent := row_sent(concern, form_token)) is not None:
        return sent
    written = {str(part): text for part in parts if (text := paragraphs(parts[part], at_most=LONGEST))}
    enforce(says_something(written))
    if kind == RowKind.DECISION:
        enforce(may_decide(written))
    if kind == RowKind.OUTCOME:
        enforce(may_close(_rows(concern, content)))
    said = Said(kind=kind, parts=written, at=now.isoformat(), language=language, by=str(by.id))
    with once(SENT_ALREADY):
        row = ConcernRow.objects.create(
            place_id=concern.place_id,
            concern=concern,
            position=ConcernRow.objects.filter(concern=concern).count() + 1,
            sealed=seal_words(said.as_json(), key=content),
            form_token=form_token,
        )
    _move_on(watch, kind, now)
    leave(concern, by, now, "write_to_concern", words=digest([row.sealed]))
    return row


def _move_on(watch: Watch, kind: RowKind, now: datetime) -> None:
    """Whoever writes to it has seen it."""
    watch.seen_at = watch.seen_at or now
    if kind == RowKind.OUTCOME:
        watch.state, watch.closed_at = State.CLOSED, now
    elif watch.state == State.WAITING:
        watch.state = State.SEEN
    watch.save(update_fields=["state", "seen_at", "closed_at"])


def _content_key(concern: Concern, by: Person, opened: Opened, now: datetime) -> bytes:
    enforce(may_read_concern(by, concern, _day(concern, now)))
    seal = ConcernSeal.objects.filter(concern=concern, key_id=opened.key_id, key__person=by).first()
    if seal is None:
        raise Refused(NOTHING)
    return open_key(seal.sealed, private=opened.private)


def _rows(concern: Concern, content: bytes) -> list[Said]:
    rows = ConcernRow.objects.filter(concern=concern).order_by("position")
    return [Said.from_json(open_words(row.sealed, key=content)) for row in rows]


def _added(concern: Concern, rows: list[Said]) -> list[Said]:
    """What whoever told it added since: opened by the key that stands among its first words."""
    inbox = next((row.inbox for row in rows if row.inbox), "")
    if not inbox:
        return []
    private = from_text(inbox)
    found = Addition.objects.filter(case__concern=concern).order_by("added_at", "id")
    return [
        Said.from_json(open_words(row.sealed, key=open_key(row.sealed_key, private=private))) for row in found
    ]


def _day(concern: Concern, now: datetime) -> date:
    return local_day(now, concern.place.time_zone)


def leave(concern: Concern, by: Person | None, now: datetime, verb: str, **details: str) -> None:
    """A line in the chain of sealed matters."""
    leave_line(
        place_id=concern.place_id,
        actor_id=by.id if by else None,
        verb=verb,
        about="Concern",
        about_id=concern.id,
        at=now,
        details=dict(details),
        chain=SEALED,
    )
