"""Decisions that come up again: occasions to decide together."""

from datetime import date

from django.db.models import Exists, OuterRef, Prefetch

from alongside.apps.books.enums import Part, State
from alongside.apps.books.models import Standing, Words
from alongside.apps.decisions.models import Decision
from alongside.apps.work.models import Work
from alongside.core.shared.stages import DESIGN_AXIS


def next_design_review(work: Work, today: date) -> Decision | None:
    """The standing decision about the design that comes up soonest, today or later."""
    standing = Standing.objects.filter(entry=OuterRef("entry_id"), part=Part.DECIDED, state=State.STANDS)
    return (
        Decision.objects.filter(
            Exists(standing), entry__work=work, entry__stage__in=DESIGN_AXIS, review_on__gte=today
        )
        .select_related("entry")
        .prefetch_related(Prefetch("entry__words", Words.objects.order_by("field")))
        .order_by("review_on", "entry_id")
        .first()
    )
