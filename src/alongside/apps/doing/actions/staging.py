"""Keeping a register while somebody looks it over, and reading it in when they are content."""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.doing.actions.registers import Imported, import_register
from alongside.apps.doing.models import StagedRegister
from alongside.apps.doing.queries.mapping import mapped_people, names_in, rows_to_read
from alongside.apps.doing.queries.readings import read_content, reading_of
from alongside.apps.doing.queries.staged import KEPT_FOR
from alongside.apps.doing.rules.registers import may_import_register
from alongside.apps.doing.rules.sayings import NO_REGISTER
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.core.registers.rows import Columns
from alongside.core.registers.rows import Refused as RefusedRow
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import Refused, enforce, no


def stage_register(
    *, work: Work, file_name: str, content: bytes, by: Person, now: datetime
) -> StagedRegister:
    """Keep a file that can be read, for a day. **Raises** Refused with what to do when it cannot."""
    today = local_day(now, work.place.time_zone)
    enforce(may_import_register(by, work, today))
    if not read_content(work.place, file_name, content, today).is_register:
        raise Refused(NO_REGISTER)
    StagedRegister.objects.filter(made_at__lt=now - KEPT_FOR).delete()
    return StagedRegister.objects.create(
        place_id=work.place_id, work=work, by=by, file_name=file_name[:200], content=content, made_at=now
    )


def choose_columns(
    *, staged: StagedRegister, columns: Mapping[str, Columns], left_out: list[str], by: Person
) -> None:
    """Which column answers what, and the sheets that are not read."""
    kept = {
        sheet: {
            "fields": {field.value: column for field, column in chosen.fields.items()},
            "heading_row": chosen.heading_row,
            "first_row": chosen.first_row,
            "bare": chosen.bare.value if chosen.bare else "",
            "headings": list(chosen.headings),
        }
        for sheet, chosen in columns.items()
    }
    _choose(staged, by, columns=kept, left_out=left_out)


def choose_people(*, staged: StagedRegister, people: Mapping[str, str], by: Person) -> None:
    """Who each name is: the id of a person, or NEW. What was chosen before is kept."""
    _choose(staged, by, people=staged.choices.get("people", {}) | dict(people))


def _choose(staged: StagedRegister, by: Person, **chosen: object) -> None:
    _own(staged, by)
    staged.choices = staged.choices | chosen
    staged.save(update_fields=["choices"])


def _own(staged: StagedRegister, by: Person) -> None:
    if staged.by_id != by.id:
        raise Refused(no(_("Somebody else is reading this register in.")))
    if staged.batch_id is not None:
        raise Refused(no(_("This register was read in already.")))


def forget_register(*, staged: StagedRegister, by: Person) -> None:
    """Throw the file away; nothing of it is in the books."""
    _own(staged, by)
    staged.delete()


def read_in(*, staged: StagedRegister, by: Person, now: datetime) -> Imported:
    """Every row understood becomes an entry. A form sent twice gives the batch the first one made."""
    if staged.batch_id is None:
        _own(staged, by)
    today = local_day(now, staged.place.time_zone)
    reading = reading_of(staged, today)
    rows, refused = rows_to_read(staged, reading), sum(isinstance(row, RefusedRow) for row in reading.rows)
    done = import_register(
        work=staged.work,
        rows=rows,
        people=mapped_people(staged, names_in(rows)),
        title=staged.file_name,
        source_digest=hashlib.sha256(bytes(staged.content)).hexdigest(),
        by=by,
        now=now,
        form_token=staged.id,
    )
    if done.batch is not None and staged.batch_id is None:
        with transaction.atomic():
            staged.batch_id = done.batch.id
            staged.choices = staged.choices | {"refused": refused}
            staged.save(update_fields=["batch_id", "choices"])
    return done
