"""The power promised, per stage."""

from datetime import date

from alongside.apps.work.enums import Rung
from alongside.apps.work.models import PromisedPower, Work
from alongside.core.shared.stages import Stage


def promised_power(work: Work, day: date) -> dict[Stage, Rung]:
    """The rung in force for each stage that has one: the latest promised up to that day."""
    rows = PromisedPower.objects.filter(work=work, promised_on__lte=day)
    latest = {Stage(row.stage): Rung(row.rung) for row in rows.order_by("promised_on", "recorded_at", "id")}
    return {stage: latest[stage] for stage in Stage if stage in latest}


def promises_of_power(work: Work) -> list[PromisedPower]:
    """Every rung ever promised, in order: what was taken back stays in sight."""
    rows = PromisedPower.objects.filter(work=work).select_related("promised_by")
    return list(rows.order_by("promised_on", "recorded_at", "id"))
