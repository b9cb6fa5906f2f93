"""Reading a register into the doing book, whole or not at all, and taking it back."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.actions.telling import tell_whose_word_is_missing
from alongside.apps.books.actions.withdrawals import withdraw_untouched
from alongside.apps.books.enums import Channel
from alongside.apps.books.models import Batch
from alongside.apps.doing.actions.copying import copy_lines, undisturbed
from alongside.apps.doing.actions.lines import CHUNK, Run, stage_lines, sweep_lines
from alongside.apps.doing.actions.newcomers import Faces, payers_of, write_newcomers
from alongside.apps.doing.queries.batches import untouched_in
from alongside.apps.doing.rules.registers import day_makes_sense, may_import_register, may_undo_import
from alongside.apps.people.models import Hat, Person
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.people.queries.organisations import organisations_of
from alongside.apps.work.models import Work
from alongside.apps.work.queries.tables import seat_of, seated_sides
from alongside.core.registers.rows import Understood
from alongside.core.shared.names import tidy_name
from alongside.core.shared.sides import Side
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id
from alongside.kernel.verdict import Refused, enforce, no

TRIES = 4


@dataclass(frozen=True, slots=True)
class Imported:
    """``batch`` is None when every row was in the books already."""

    batch: Batch | None
    entries: int
    repeated: int
    newcomers: int = 0


def import_register(
    *,
    work: Work,
    rows: Sequence[Understood],
    people: Mapping[str, Person | None],
    title: str,
    source_digest: str,
    by: Person,
    now: datetime,
    form_token: uuid.UUID | None = None,
) -> Imported:
    """Every understood row becomes an entry of the doing book: all of them or none.

    ``people`` says for every name key which person it is, None for somebody new. Rows in the books
    already add nothing, and a form sent twice gives the batch the first one made. The slow part is done
    in small steps; only the last holds up other writers, for as long as copying takes.
    """
    token = form_token or new_secret_id()
    if (before := Batch.objects.filter(form_token=token).first()) is not None:
        return Imported(before, before.entries.count(), 0)
    today = local_day(now, work.place.time_zone)
    enforce(may_import_register(by, work, today))
    for row in rows:
        enforce(day_makes_sense(row.day, today))
    sweep_lines(now=now)
    hat, side = _hat_of(by, work, today)
    bodies = {one.name_key: one for one in organisations_of(work.place)}
    for _try in range(TRIES):
        faces = Faces(people, payers_of(people), bodies)
        run = Run(work, by, side, seated_sides(work, today), faces, now)
        try:
            stage_lines(run, rows)
            with undisturbed():
                batch = _write(run, hat, title, source_digest, token) if run.entries else None
            return Imported(batch, run.entries, run.repeated, len(run.faces.newcomers))
        except IntegrityError:
            continue  # somebody else was quicker with some of the rows: they are repeated now
        finally:
            sweep_lines(run.id, now=now)
    raise Refused(no(_("Somebody else is reading in the same rows."), _("Wait a minute and try again.")))


def _hat_of(by: Person, work: Work, today: date) -> tuple[Hat, Side]:
    """The hat at the table, else the one taken up last."""
    if (seat := seat_of(work, by, today)) is not None:
        return seat.hat, Side(seat.side)
    if hats := hats_of(by, today):
        return hats[-1], Side(hats[-1].side)
    raise Refused(no(_("You wear no hat here yet."), _("Say first in which hat you take part.")))


@transaction.atomic
def _write(run: Run, hat: Hat, title: str, source_digest: str, token: uuid.UUID) -> Batch:
    """The one step that changes the books."""
    list(Work.objects.select_for_update(no_key=True).filter(id=run.work.id).values_list("id"))
    if (before := Batch.objects.filter(form_token=token).first()) is not None:
        return before
    batch = Batch.objects.create(
        place_id=run.work.place_id,
        work=run.work,
        title=tidy_name(title)[:200],
        channel=Channel.IMPORT,
        made_by=run.by,
        made_at=run.now,
        form_token=token,
        source_digest=source_digest,
    )
    write_newcomers(run.faces, run.work, run.by, run.now)
    copy_lines(run, batch, hat)
    leave_line(
        place_id=run.work.place_id,
        actor_id=run.by.id,
        verb="import_register",
        about="Batch",
        about_id=batch.id,
        at=run.now,
        details={
            "entries": run.entries,
            "newcomers": len(run.faces.newcomers),
            "rows": run.digest.hexdigest(),
            "source": source_digest,
        },
    )
    tell_whose_word_is_missing(run.work, run.by, run.now)
    return batch


def undo_import(*, batch: Batch, by: Person, now: datetime) -> int:
    """Withdraw every entry of the batch nobody else has touched; says how many. The rest stays.

    Step by step, so that nobody waits; broken off, it is simply begun again.
    """
    enforce(may_undo_import(by, batch, local_day(now, batch.place.time_zone)))
    if batch.channel != Channel.IMPORT:
        raise Refused(no(_("This was not read in from a register.")))
    done = 0
    while entries := list(untouched_in(batch).select_related("place", "corrects")[:CHUNK]):
        done += withdraw_untouched(entries=entries, by=by, now=now, reason="UNDO")
    return done
