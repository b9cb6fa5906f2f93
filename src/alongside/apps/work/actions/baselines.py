"""Writing down what one side gave before."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.rules.texts import line
from alongside.apps.work.actions.lines import leave_line_of
from alongside.apps.work.models import Baseline, Work
from alongside.apps.work.rules.works import may_run_work
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import YES, Refused, Verdict, enforce, no

LARGEST_MINUTES = 10**11
LARGEST_PENCE = 10**14
LARGEST_PEOPLE = 2**31 - 1


@transaction.atomic
def record_baseline(
    *,
    work: Work,
    side: Side,
    period: Period,
    minutes: int,
    source: str,
    by: Person | None,
    now: datetime,
    pence: int | None = None,
    people_served: int | None = None,
) -> Baseline:
    """What one side gave in a period before; the latest written down counts, the earlier stay in sight."""
    enforce(may_run_work(by, work, local_day(now, work.place.time_zone)))
    enforce(_makes_sense(minutes, pence, people_served))
    baseline = Baseline.objects.create(
        place_id=work.place_id,
        work=work,
        side=side,
        start=period.start,
        end=period.end,
        minutes=minutes,
        pence=pence,
        people_served=people_served,
        source=_source(source),
        recorded_by=by,
        recorded_at=now,
    )
    _leave(baseline, by, now)
    return baseline


def _leave(baseline: Baseline, by: Person | None, now: datetime) -> None:
    details = {
        "work": str(baseline.work_id),
        "side": baseline.side,
        "start": str(baseline.start),
        "end": str(baseline.end),
        "minutes": baseline.minutes,
        "pence": baseline.pence,
        "people_served": baseline.people_served,
    }
    leave_line_of(baseline, by, now, "record_baseline", details)


def _makes_sense(minutes: int, pence: int | None, people_served: int | None) -> Verdict:
    limits = ((minutes, LARGEST_MINUTES), (pence, LARGEST_PENCE), (people_served, LARGEST_PEOPLE))
    if all(amount is None or 0 <= amount <= largest for amount, largest in limits):
        return YES
    return no(_("That number cannot be right."), _("Time, money and people cannot be below zero."))


def _source(text: str) -> str:
    if not text.strip():
        raise Refused(no(_("It does not say where this comes from."), _("Name the rota, report or list.")))
    return line(text, at_most=300)
