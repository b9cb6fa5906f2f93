"""Printing the letters of everybody whom no e-mail reaches, in one go."""

import uuid
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.actions.once import once
from alongside.apps.letters.enums import State
from alongside.apps.letters.models import Letter, PrintRun
from alongside.apps.letters.queries.printing import letters_to_print
from alongside.apps.letters.rules.links import ends_after, hash_of, link_of
from alongside.apps.letters.rules.printing import may_print_letters
from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import Refused, enforce, no

MOST = 100
NONE_WAIT = no(_("No letter waits to be printed."), _("They may be in a run that somebody else began."))


def begin_print_run(*, place: Place, by: Person, now: datetime, form_token: uuid.UUID) -> PrintRun:
    """Take the letters that wait into one run. They stay in it until somebody says that they are printed."""
    enforce(may_print_letters(by, local_day(now, place.time_zone)))

    def write() -> PrintRun:
        waiting = letters_to_print(place).select_for_update(of=("self",))[:MOST]
        ids = [letter.id for letter in waiting]
        if not ids:
            raise Refused(NONE_WAIT)
        run = PrintRun.objects.create(place=place, made_by=by, made_at=now, form_token=form_token)
        ends = ends_after(now)
        rows = [Letter(id=key, run=run, link_hash=hash_of(link_of(key)), link_ends_at=ends) for key in ids]
        Letter.objects.bulk_update(rows, ["run", "link_hash", "link_ends_at"])
        _leave(run, by, now, "begin_print_run", len(ids))
        return run

    return once(sent_before=lambda: PrintRun.objects.filter(form_token=form_token).first(), write=write)


@transaction.atomic
def finish_print_run(*, run: PrintRun, by: Person, now: datetime) -> int:
    """They are printed and on their way; says how many. Said twice, it counts once."""
    enforce(may_print_letters(by, local_day(now, run.place.time_zone)))
    if not PrintRun.objects.filter(id=run.id, printed_at__isnull=True).update(printed_at=now):
        return 0
    done = Letter.objects.filter(run=run, state=State.WAITING).update(state=State.SENT, sent_at=now)
    _leave(run, by, now, "finish_print_run", done)
    return done


@transaction.atomic
def put_back_print_run(*, run: PrintRun, by: Person, now: datetime) -> int:
    """The printer failed: the letters wait for the next run."""
    enforce(may_print_letters(by, local_day(now, run.place.time_zone)))
    back = Letter.objects.filter(run=run, state=State.WAITING).update(run=None, link_hash=None)
    _leave(run, by, now, "put_back_print_run", back)
    return back


def _leave(run: PrintRun, by: Person, now: datetime, verb: str, letters: int) -> None:
    leave_line(
        place_id=run.place_id,
        actor_id=by.id,
        verb=verb,
        about="PrintRun",
        about_id=run.id,
        at=now,
        details={"letters": letters},
    )
