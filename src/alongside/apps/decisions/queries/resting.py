"""What a decision rests on, and when people were told of it."""

from datetime import date

from alongside.apps.books.models import Entry
from alongside.apps.decisions.models import Citation, Decision, Told


def cited_by(decision: Decision) -> list[Entry]:
    """What a decision says it rests on, in the order it was said."""
    rows = Citation.objects.filter(decision=decision).select_related("cites").prefetch_related("cites__words")
    return [row.cites for row in rows.order_by("id")]


def days_told(decision: Decision) -> list[date]:
    """The days on which people were told of it, earliest first."""
    days = Told.objects.filter(decision=decision).order_by("told_on").values_list("told_on", flat=True)
    return list(dict.fromkeys(days))
