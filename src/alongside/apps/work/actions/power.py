"""Promising power when people are asked in."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.work.enums import Rung
from alongside.apps.work.models import PromisedPower, Work
from alongside.apps.work.rules.works import may_run_work
from alongside.core.shared.stages import Stage
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import Refused, enforce, no


@transaction.atomic
def promise_power(
    *, work: Work, stage: Stage, rung: Rung, promised_on: date, by: Person | None, now: datetime
) -> PromisedPower:
    """The rung promised for a stage from a day on; a later promise stands beside it, never in its place."""
    today = local_day(now, work.place.time_zone)
    enforce(may_run_work(by, work, today))
    if promised_on > today:
        raise Refused(no(_("That day has not come yet."), _("Write it down once it was promised.")))
    promise = PromisedPower.objects.create(
        place_id=work.place_id,
        work=work,
        stage=stage,
        rung=rung,
        promised_on=promised_on,
        promised_by=by,
        recorded_at=now,
    )
    leave_line(
        place_id=work.place_id,
        actor_id=by.id if by else None,
        verb="promise_power",
        about="PromisedPower",
        about_id=promise.id,
        at=now,
        details={
            "work": str(work.id),
            "stage": stage,
            "rung": int(rung),
            "promised_on": promised_on.isoformat(),
        },
    )
    return promise
