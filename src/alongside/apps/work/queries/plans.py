"""Plans: their steps, what keeps them alive, and what is late or due."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Exists, Prefetch, Q, QuerySet

from alongside.apps.people.models import Person
from alongside.apps.people.rules.roles import leads
from alongside.apps.places.models import Place
from alongside.apps.work.enums import StepState
from alongside.apps.work.models import PlanCare, PlanStep, StepMove, Work

SOON = timedelta(days=14)


def _with_moves(rows: QuerySet[PlanStep]) -> QuerySet[PlanStep]:
    """And each day they had, the first first."""
    moves = StepMove.objects.select_related("moved_by").order_by("moved_at", "id")
    return rows.prefetch_related(Prefetch("moves", moves))


def steps_of(place: Place, work: Work | None) -> list[PlanStep]:
    """The steps of a plan, those due first; without a work, those of the place."""
    rows = PlanStep.objects.filter(place=place, work=work).select_related("owner")
    return list(_with_moves(rows).order_by("due_on", "id"))


def step_by_id(step_id: UUID) -> PlanStep | None:
    """One step of the place in scope."""
    rows = PlanStep.objects.filter(id=step_id).select_related("owner", "place", "work__place")
    return _with_moves(rows).first()


def care_of(place: Place, work: Work | None) -> list[PlanCare]:
    """What was said of sponsor, clearing and refreshing, newest first."""
    return list(PlanCare.objects.filter(place=place, work=work).order_by("-said_at", "-id"))


def steps_due_for(person: Person, today: date) -> list[PlanStep]:
    """Somebody's open steps that are late or due within two weeks, the latest first."""
    rows = PlanStep.objects.filter(owner=person, state=StepState.OPEN, due_on__lte=today + SOON)
    counted = rows.annotate(times_moved=Count("moves"))
    return list(counted.select_related("work").order_by("due_on", "id"))


def late_steps(
    works: Iterable[Work], today: date, at_most: int, *, of_place_for: Person | None = None
) -> list[PlanStep]:
    """Open steps of these works past their day, the latest first; of the place's own plan too, for a lead."""
    which = Q(work_id__in=[work.id for work in works])
    if of_place_for is not None:
        which |= Q(Exists(Person.objects.filter(leads(today), id=of_place_for.id)), work__isnull=True)
    rows = PlanStep.objects.filter(which, state=StepState.OPEN, due_on__lt=today)
    counted = rows.annotate(times_moved=Count("moves"))
    return list(counted.select_related("work", "owner").order_by("due_on", "id")[:at_most])


def late_steps_here(place: Place, today: date) -> list[PlanStep]:
    """All of a place, so that whoever they belong to is told."""
    rows = PlanStep.objects.filter(place=place, state=StepState.OPEN, due_on__lt=today)
    return list(_with_moves(rows).order_by("due_on", "id"))
