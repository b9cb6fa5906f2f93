"""Making a register's rows ready for the books, in small steps so that nobody waits."""

import hashlib
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from alongside.apps.books.enums import State
from alongside.apps.doing.actions.newcomers import Faces
from alongside.apps.doing.models import ImportLine
from alongside.apps.doing.queries.repeats import NONE, held_of, key_of, number_of
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.core.registers.rows import Understood, Who
from alongside.core.shared.names import tidy_name
from alongside.core.shared.period import first_of_month
from alongside.core.shared.sides import Side
from alongside.core.standing.rule import ActFacts, ActStanding, EntryFacts, stand
from alongside.kernel.digests import canonical, digest, new_salt, salted
from alongside.kernel.ids import new_id

CHUNK = 400
LEFT_BEHIND = timedelta(hours=1)
WHAT = "what"


@dataclass(slots=True)
class Run:
    """One go at making the rows ready. ``digest`` covers every line in its order."""

    work: Work
    by: Person
    maker_side: Side
    seated: frozenset[Side]
    faces: Faces
    now: datetime
    id: uuid.UUID = field(default_factory=new_id)
    entries: int = 0
    repeated: int = 0
    digest: "hashlib._Hash" = field(default_factory=hashlib.sha256)
    shapes: dict[tuple[Side, tuple[bool, ...]], tuple[ActStanding, ...]] = field(default_factory=dict)


def stage_lines(run: Run, rows: Sequence[Understood]) -> None:
    """Write the lines of every row that is not in the books yet; their keys are in the order of the rows."""
    for start in range(0, len(rows), CHUNK):
        chunk = rows[start : start + CHUNK]
        held = held_of(run.work, {row.fingerprint for row in chunk})
        lines: list[ImportLine] = []
        for row in chunk:
            number = number_of(row.ordinal, held.get(row.fingerprint, NONE))
            if number is None:
                run.repeated += 1
                continue
            run.entries += 1
            lines += _lines(run, row, key_of(row.fingerprint, number))
        for line in lines:
            run.digest.update(_told(line))
        ImportLine.objects.bulk_create(lines, batch_size=CHUNK)


def _lines(run: Run, row: Understood, key: str) -> Iterator[ImportLine]:
    people = [run.faces.person_id(who, row) for who in row.who]
    own = len(people) == 1 and people[0] == run.by.id
    standings = _standings(run, row.side, tuple(person == run.by.id for person in people), own=own)
    entry_id = new_id()
    for position, (who, person, standing) in enumerate(zip(row.who, people, standings, strict=True)):
        line = ImportLine(
            id=new_id(),
            place_id=run.work.place_id,
            run_id=run.id,
            staged_at=run.now,
            entry_id=entry_id,
            position=position,
            happened_on=row.day,
            month=first_of_month(row.day),
            stage=row.stage,
            import_key=key,
            import_row=row.row,
            on_behalf=not own,
            person_id=person,
            hat=row.hat,
            hat_title=tidy_name(row.role)[:80],
            side=row.side,
            heads=who.heads,
            group_heads=who.heads if who.is_group else 0,
            minutes_each=row.minutes_each,
            minutes=row.minutes_each * who.heads,
            kind=row.kind,
            state=_state(run, who, row, standing),
            needs_citizen=Side.CITIZEN in standing.needs,
            needs_professional=Side.PROFESSIONAL in standing.needs,
        )
        _add_payer(run, line, row)
        if position == 0:
            _add_words(line, row)
        yield line


def _add_payer(run: Run, line: ImportLine, row: Understood) -> None:
    payer = run.faces.payer(line.person_id, row.organisation)
    if payer is not None and line.side == Side.PROFESSIONAL:
        line.organisation_id, line.sector = payer.id, payer.sector


def _add_words(line: ImportLine, row: Understood) -> None:
    """What it was for, as written: whoever vouches has to recognise it."""
    line.text = tidy_name(row.activity)[:200]
    if line.text:
        line.salt = new_salt()
        line.words_hash = digest({WHAT: salted(line.text, line.salt)})


def _standings(run: Run, side: Side, mine: tuple[bool, ...], *, own: bool) -> tuple[ActStanding, ...]:
    """The rule of the books, asked once for every shape of row: a register has a handful."""
    if (side, mine) not in run.shapes:
        acts = tuple(ActFacts(side, "maker" if is_mine else f"{n}") for n, is_mine in enumerate(mine))
        facts = EntryFacts("maker", run.maker_side, not own, acts, vouches=(), seated=run.seated)
        run.shapes[side, mine] = stand(facts)
    return run.shapes[side, mine]


def _state(run: Run, who: Who, row: Understood, standing: ActStanding) -> State:
    if row.minutes_each and not who.is_group and run.faces.is_silent(who):
        return State.UNCOUNTED
    return State.STANDS if standing.stands else State.WAITING


def _told(line: ImportLine) -> bytes:
    """What the audit line's digest says of a line: ids, codes and numbers."""
    return canonical(
        [line.import_key, line.happened_on, line.stage, line.person_id, line.hat, line.side, line.minutes]
    )


def sweep_lines(run_id: uuid.UUID | None = None, *, now: datetime) -> None:
    """Remove the lines of a run that is over, and whatever a crash left behind, in small steps."""
    left = ImportLine.objects.filter(staged_at__lt=now - LEFT_BEHIND).order_by()
    rows = ImportLine.objects.filter(run_id=run_id).order_by() if run_id else left
    while ids := list(rows.values_list("id", flat=True)[: CHUNK * 2]):
        ImportLine.objects.filter(id__in=ids).delete()
