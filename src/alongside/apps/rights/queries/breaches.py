"""The log of breaches."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from alongside.apps.places.models import Place
from alongside.apps.rights.enums import BreachKind
from alongside.apps.rights.models import Breach, BreachRow
from alongside.apps.rights.rules.breaches import BreachReading, reading_of_breach
from alongside.apps.rights.rules.terms import TermKey, term_on
from alongside.kernel.clock import local_day

DECIDED = (BreachKind.REPORTED, BreachKind.NOT_REPORTED)


def _written() -> QuerySet[Breach]:
    rows = BreachRow.objects.select_related("by").order_by("at", "id")
    return Breach.objects.select_related("written_by", "place").prefetch_related(Prefetch("rows", rows))


def breaches(start: int, at_most: int) -> list[Breach]:
    """Of the place in scope: those that are not closed first, then the newest."""
    closed = BreachRow.objects.filter(breach=OuterRef("pk"), kind=BreachKind.CLOSED)
    rows = _written().annotate(over=Exists(closed)).order_by("over", "-aware_at", "id")
    return list(rows[start : start + at_most])


def breach_here(breach_id: UUID) -> Breach | None:
    """One of them, with all that was written."""
    return _written().filter(id=breach_id).first()


def breach_reading(breach: Breach, place: Place, now: datetime) -> BreachReading:
    """What is known of it, what is owed, and its clock."""
    return reading_of_breach(breach, breach.rows.all(), place, now)


def breaches_running_out(place: Place, now: datetime) -> list[Breach]:
    """Not decided, and near the end of their hours or past it."""
    day = local_day(now, place.time_zone)
    law, warn = term_on(TermKey.BREACH_HOURS, day), term_on(TermKey.BREACH_WARN_HOURS, day)
    if law is None or warn is None:
        return []
    decided = BreachRow.objects.filter(breach=OuterRef("pk"), kind__in=DECIDED)
    since = now - timedelta(hours=law.value - warn.value)
    return list(Breach.objects.filter(~Exists(decided), aware_at__lte=since).order_by("aware_at", "id"))
