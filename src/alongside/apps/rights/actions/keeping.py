"""A place says how long it keeps something: always a further row, never an overwritten one."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line
from alongside.apps.rights.enums import Keep
from alongside.apps.rights.models import KeepingTime
from alongside.apps.rights.queries.keeping import length_here
from alongside.apps.rights.rules.keeping import SET, Length, keeping_makes_sense, may_set_keeping
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce, no


@transaction.atomic
def set_keeping_time(
    *, place: Place, what: Keep, months: int, valid_from: date, source: str, by: Person, now: datetime
) -> KeepingTime:
    """From that day on the place keeps it so long. A shorter time begins a week ahead, so that others see."""
    day = local_day(now, place.time_zone)
    enforce(may_set_keeping(by, place, day))
    written = line(source, at_most=300) if source.strip() else ""
    if not written:
        raise Refused(no(_("It does not say why."), _("Name the law, or with whom it was agreed.")))
    before = length_here(what, day)
    wanted = Length(what, months, valid_from, written)
    enforce(keeping_makes_sense(wanted, before.months if before else 0, day))
    if KeepingTime.objects.filter(what=what, valid_from=valid_from).exists():
        raise Refused(SET)
    with once(SET):
        row = KeepingTime.objects.create(
            place=place,
            what=what,
            months=months,
            valid_from=valid_from,
            source=written,
            set_by=by,
            set_at=now,
        )
    _leave(row, by, now)
    return row


def _leave(row: KeepingTime, by: Person, now: datetime) -> None:
    leave_line(
        place_id=row.place_id,
        actor_id=by.id,
        verb="set_keeping_time",
        about="KeepingTime",
        about_id=row.id,
        at=now,
        details={"what": row.what, "months": row.months, "valid_from": row.valid_from.isoformat()},
    )
