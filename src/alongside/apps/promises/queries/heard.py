"""What changed because of people: promises made to many, kept or late, newest first."""

from datetime import date, timedelta

from django.db.models import Exists, Max, OuterRef, Prefetch, Q, QuerySet, Subquery

from alongside.apps.books.enums import Part, State
from alongside.apps.books.models import Act, Standing, Words
from alongside.apps.places.models import Place
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise, PromiseStep

LATE_FOR_DAYS = 365


def promises_heard(place: Place, today: date, *, at_most: int) -> list[Promise]:
    """Standing promises to several people or a group, never to one: kept last, then late longest."""
    kept = PromiseStep.objects.filter(promise=OuterRef("pk"), kind=StepKind.SAID_KEPT)
    not_kept = PromiseStep.objects.filter(promise=OuterRef("pk"), kind=StepKind.SAID_NOT_KEPT)
    ended = PromiseStep.objects.filter(promise=OuterRef("pk"), kind__in=[StepKind.CHANGED, StepKind.BROKEN])
    public = _standing_to_many(place).filter(~Exists(ended))
    done = (
        public.filter(Exists(kept), ~Exists(not_kept))
        .annotate(kept_at=Max("steps__at", filter=Q(steps__kind=StepKind.SAID_KEPT)))
        .order_by("-kept_at", "-id")
    )
    late = public.filter(
        ~Exists(kept), due_on__lt=today, due_on__gte=today - timedelta(days=LATE_FOR_DAYS)
    ).order_by("due_on", "id")
    return [*_whole(done)[:at_most], *_whole(late)[: at_most - 1]]


def _standing_to_many(place: Place) -> QuerySet[Promise]:
    rows = Standing.objects.filter(entry=OuterRef("entry"))
    waiting = rows.exclude(state__in=[State.STANDS, State.UNCOUNTED])
    to = Act.objects.filter(entry=OuterRef("entry"), part=Part.PROMISED_TO)
    several = Exists(to.filter(position__gt=Subquery(to.order_by("position").values("position")[:1])))
    return Promise.objects.filter(
        Exists(to.filter(person__isnull=True)) | several, ~Exists(waiting), Exists(rows), place=place
    )


def _whole(promises: QuerySet[Promise]) -> QuerySet[Promise]:
    acts = Act.objects.select_related("person", "organisation").order_by("position")
    words = Words.objects.order_by("field")
    return promises.select_related("entry", "entry__work", "entry__place", "because_of").prefetch_related(
        Prefetch("steps", PromiseStep.objects.select_related("by").order_by("at", "id")),
        Prefetch("entry__acts", acts),
        Prefetch("entry__words", words),
        Prefetch("because_of__acts", acts),
        Prefetch("because_of__words", words),
    )
