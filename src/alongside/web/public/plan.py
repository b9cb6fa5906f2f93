"""The plan of a work, or of the place: steps at every layer, and what keeps it alive."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from alongside.apps.glossary.enums import TextKind
from alongside.apps.work.enums import Layer, StepState
from alongside.apps.work.models import PlanStep, Work
from alongside.apps.work.queries.plans import care_of, steps_of
from alongside.apps.work.rules.plans import may_write_plan, steps_to_end
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.glossary import words_of
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences.amounts import day
from alongside.web.shared.sentences.moved import was_due
from alongside.web.shared.works import work_or_404


@dataclass(frozen=True, slots=True)
class Shown:
    """A step, how it stands, and where to say what became of it."""

    step: PlanStep
    state: str
    state_text: str
    end_url: str
    move_url: str


@place_page(see=See.PUBLIC)
def work_plan(request: PlaceRequest, work: str) -> HttpResponse:
    """The plan of one work."""
    return _page(request, work_or_404(request, work))


@place_page(see=See.PUBLIC)
def own_plan(request: PlaceRequest) -> HttpResponse:
    """The plan of the place itself."""
    return _page(request, None)


def _page(request: PlaceRequest, work: Work | None) -> HttpResponse:
    steps, care = steps_of(request.place, work), care_of(request.place, work)
    moved_by = [move.moved_by for step in steps for move in step.moves.all() if move.moved_by]
    prepare_names(request, [*(step.owner for step in steps), *moved_by])
    where = {"place": request.place.slug} | ({"work": work.slug} if work else {})
    name = "work-plan" if work else "plan"
    may_write = bool(may_write_plan(request.person, request.place, work, request.today))
    to_end = _to_end(request, steps, may_write=may_write)
    words: dict[str, Any] = {
        "work": work,
        "layers": [
            (
                capfirst(layer.label),
                [_shown(request, step, may_end=step.id in to_end) for step in steps if step.layer == layer],
            )
            for layer in Layer
        ],
        "care": care[0] if care else None,
        "earlier": [one for one in care[1:] if one.cleared],
        "refresh_is_late": bool(care and care[0].refresh_on and care[0].refresh_on <= request.today),
        "step_url": reverse(f"{name}-step", kwargs=where) if may_write else "",
        "care_url": reverse(f"{name}-care", kwargs=where) if may_write else "",
        **words_of(request, TextKind.PLAN, work.id if work else request.place.id),
    }
    return render(request, "public/plan.html", words)


def _to_end(request: PlaceRequest, steps: list[PlanStep], *, may_write: bool) -> frozenset[UUID]:
    if request.person is None:
        return frozenset()
    for step in steps:
        step.place = request.place
    return steps_to_end(request.person, steps, request.today, may_write=may_write)


def _shown(request: PlaceRequest, step: PlanStep, *, may_end: bool) -> Shown:
    where = {"place": request.place.slug, "step": step.id}
    end_url, move_url = (
        reverse(name, kwargs=where) if may_end else "" for name in ("plan-step-end", "plan-step-move")
    )
    return Shown(step, *_standing(request, step), end_url, move_url)


def _standing(request: PlaceRequest, step: PlanStep) -> tuple[str, str]:
    if step.state == StepState.DONE:
        return "kept", _("Done")
    if step.state == StepState.DROPPED:
        return "withdrawn", _("Dropped")
    if step.due_on < request.today:
        return "late", was_due(day(step.due_on), len(step.moves.all()))
    return "open", _("Due %(day)s") % {"day": day(step.due_on)}
