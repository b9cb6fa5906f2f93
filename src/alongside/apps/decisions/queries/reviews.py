"""Decisions that come up again: occasions to decide together."""

from datetime import date

from django.db.models import Prefetch

from alongside.apps.books.models import Words
from alongside.apps.decisions.models import Decision
from alongside.apps.decisions.queries.decisions import decided
from alongside.apps.work.models import Work
from alongside.core.shared.stages import DESIGN_AXIS


def next_design_review(work: Work, today: date) -> Decision | None:
    """The standing decision about the design that comes up soonest, today or later."""
    standing = decided(work, undisputed=False).filter(stage__in=DESIGN_AXIS)
    return (
        Decision.objects.filter(entry__in=standing.values("entry_id"), review_on__gte=today)
        .select_related("entry")
        .prefetch_related(Prefetch("entry__words", Words.objects.order_by("field")))
        .order_by("review_on", "entry_id")
        .first()
    )
