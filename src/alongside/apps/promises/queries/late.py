"""Promises whose day has passed."""

from datetime import date

from django.db.models import Exists, OuterRef, Prefetch

from alongside.apps.books.enums import State
from alongside.apps.books.models import Act, Standing
from alongside.apps.places.models import Place
from alongside.apps.promises.models import Promise
from alongside.apps.promises.rules.endings import ended_in


def newly_late(place: Place, today: date, *, since: date) -> list[Promise]:
    """Those of the days from ``since`` on that have no ending, soonest due first."""
    gone = Standing.objects.filter(entry=OuterRef("entry"), state__in=[State.WITHDRAWN, State.REPLACED])
    ended = ended_in()
    rows = Promise.objects.filter(
        ~Exists(gone), ~ended["kept"], ~ended["let_go"], place=place, due_on__gte=since, due_on__lt=today
    )
    acts = Prefetch("entry__acts", Act.objects.order_by("position"))
    whole = rows.select_related("entry", "entry__work", "entry__work__place").prefetch_related(acts)
    return list(whole.order_by("due_on", "id"))
