"""What each side gave before."""

from alongside.apps.work.models import Baseline, Work
from alongside.core.shared.sides import Side


def baselines_of(work: Work) -> dict[Side, Baseline]:
    """The baseline that counts for each side that has one: the latest recorded."""
    rows = Baseline.objects.filter(work=work).select_related("recorded_by")
    return {Side(row.side): row for row in rows.order_by("recorded_at", "id")}


def baseline_history(work: Work, side: Side) -> list[Baseline]:
    """Every baseline a side has had, newest first."""
    return list(Baseline.objects.filter(work=work, side=side).order_by("-recorded_at", "-id"))
