"""Reading a register into the books of a work: the half of import-register that needs a place."""

import argparse
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from alongside.core.registers.rows import Reading, Repeated, Understood
from alongside.kernel.sheets.limits import MOST_FILE_BYTES

if TYPE_CHECKING:
    from alongside.apps.people.models import Person
    from alongside.apps.work.models import Work


class NotRead(Exception):  # noqa: N818 - an answer, not an error
    """Nothing was read in; the words say why, and what to do."""


@dataclass(frozen=True, slots=True)
class ReadIn:
    """``reading`` counts rows that were in the books before among the repeated.

    ``unclear`` rows name somebody who may be one of several people, and whom: they are left for the screen.
    """

    reading: Reading
    unclear: tuple[tuple[Understood, str], ...] = ()


def read_into_books(arguments: argparse.Namespace) -> ReadIn:
    """Read the file into the work. **Raises** NotRead."""
    from alongside.cli.reading import NotThere, ready, work_in

    ready()
    from alongside.kernel.verdict import Refused

    try:
        with work_in(arguments.place, arguments.work) as (work, today):
            return _read_in(work, today, arguments.file, arguments.by)
    except NotThere as problem:
        raise NotRead(str(problem)) from None
    except Refused as refused:
        raise NotRead(f"{refused.verdict.reason} {refused.verdict.next_step}".strip()) from None


def _read_in(work: "Work", today: date, file: Path, who: str) -> ReadIn:
    from alongside.apps.doing.actions.registers import import_register
    from alongside.apps.doing.queries.readings import read_content
    from alongside.apps.doing.queries.repeats import not_held
    from alongside.apps.doing.rules.sayings import NO_REGISTER
    from alongside.kernel.clock import now
    from alongside.kernel.verdict import Refused

    by, content = _importer(work, today, who), _content(file)
    reading = read_content(work.place, file.name, content, today)
    if not reading.is_register:
        raise Refused(NO_REGISTER)
    new, before = not_held(work, [row for row in reading.rows if isinstance(row, Understood)])
    people, several = _people(work, new)
    unclear = tuple((row, one.name) for row in new for one in row.who if one.key in several)
    clear = [row for row in new if not any(one.key in several for one in row.who)]
    source = hashlib.sha256(content).hexdigest()
    import_register(
        work=work, rows=clear, people=people, title=file.name, source_digest=source, by=by, now=now()
    )
    return ReadIn(_retold(reading, before, [row for row, _name in unclear]), unclear)


def _retold(reading: Reading, before: Sequence[Understood], unclear: Sequence[Understood]) -> Reading:
    """The reading as it turned out: what the books had is repeated, what was not clear is not understood."""
    old, left = {id(row) for row in before}, {id(row) for row in unclear}
    rows = [
        Repeated(row, row.sheet, row.row) if isinstance(row, Understood) and id(row) in old else row
        for row in reading.rows
        if id(row) not in left
    ]
    return replace(reading, rows=tuple(rows))


def _people(work: "Work", rows: Sequence[Understood]) -> tuple[Mapping[str, "Person | None"], set[str]]:
    """One person of that name is that person, none is somebody new, several have to be chosen between."""
    from alongside.apps.doing.queries.mapping import people_alike

    keys = sorted({one.key for row in rows for one in row.who if one.key})
    alike = people_alike(work.place, keys)
    people = {key: found[0] if (found := alike.get(key)) else None for key in keys}
    return people, {key for key, found in alike.items() if len(found) > 1}


def _importer(work: "Work", today: date, who: str) -> "Person":
    """Whoever was named by e-mail or personal code, else a lead of the work, else of the place."""
    from alongside.apps.people.queries.accounts import account_by_code, account_by_email
    from alongside.apps.people.queries.persons import leads_here, person_of
    from alongside.apps.work.queries.tables import leads_of

    if who:
        account = account_by_email(who) or account_by_code(who)
        person = person_of(account, work.place) if account else None
        if person is None:
            raise NotRead(f"{who} does not take part in {work.place.name}")
        return person
    seats = [seat.person for side in leads_of(work, today).values() for seat in side]
    if not (leads := [*seats, *leads_here(work.place, today)]):
        raise NotRead(f"{work.name} has no lead: say with --by who reads it in")
    return leads[0]


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_FILE_BYTES + 1)
    except (OSError, ValueError):
        raise NotRead(f"{file}: there is no such file, or it may not be opened") from None
