"""The finding of a work: one sentence, why, and what would make it co-production."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from alongside.apps.decisions.models import Decision
from alongside.apps.decisions.queries.reviews import next_design_review
from alongside.apps.insight.rules.disagreeing import may_disagree_with_finding
from alongside.apps.people.models import Person
from alongside.core.measures.finding import Finding
from alongside.core.measures.kinds import Kind
from alongside.core.measures.steps import Step, StepCode
from alongside.ui.parts import Grid
from alongside.web.public.telling import Telling
from alongside.web.shared.sentences import amounts, fully, grid, kinds, steps

MOST_STEPS = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the verdict panel says. ``occasion`` is a sentence, ``occasion_url`` where it leads."""

    say: str
    kindly: str
    fully: str
    steps: list[str]
    more_steps: int
    occasion: str
    undisputed: str
    grid: Grid
    may_disagree: bool


def verdict_of(told: Telling, viewer: Person | None, today: date) -> Verdict:
    """For the panel at the top of the page."""
    instead = told.finding.instead
    missing = nearest(instead.missing)
    return Verdict(
        say=kinds.say(instead.kind, told.sides, past=told.months.past),
        kindly=kinds.kindly(instead.kind, told.sides),
        fully=fully.fully_says(told.finding.fully),
        steps=[steps.what_to_do(step, told.sides) for step in missing[:MOST_STEPS]],
        more_steps=max(0, len(missing) - MOST_STEPS),
        occasion=_occasion(told, today),
        undisputed=without_disputed(told),
        grid=grid.drawn(told.finding.grid.cell, told.sides, told.months.lately),
        may_disagree=may_disagree(told, viewer, today),
    )


def may_disagree(told: Telling, viewer: Person | None, today: date) -> bool:
    """Whether whoever looks is asked if they see it differently: on the finding, and beside its reasons."""
    return viewer is not None and bool(may_disagree_with_finding(viewer, told.work, today))


def nearest(missing: tuple[Step, ...]) -> list[Step]:
    """The steps in the order in which people can take them: deciding together first."""
    return sorted(missing, key=lambda step: step.code is not StepCode.SHARED_DECISION)


def without_disputed(told: Telling) -> str:
    """What would be said if the disputed entries were left out, where that is something else."""
    other: Finding | None = told.finding.without_disputed
    if other is None:
        return ""
    if other.instead.kind is told.finding.instead.kind:
        return _(
            "Some entries are disputed. Without them the name stays the same, but some of the rest changes."
        )
    return _("Some entries are disputed. Without them this would read: %(name)s.") % {
        "name": kinds.kind_name(Kind(other.instead.kind)).lower()
    }


def _occasion(told: Telling, today: date) -> str:
    review = next_design_review(told.work, today)
    wanted = any(step.code is StepCode.SHARED_DECISION for step in told.finding.instead.missing)
    if review is None or review.review_on is None or not wanted:
        return ""
    on = amounts.day(review.review_on)
    question = _question(review) if told.hours.everything else ""
    if question:
        return _("“%(question)s” comes up again on %(day)s: a good moment to decide together.") % {
            "question": question,
            "day": on,
        }
    return _("A decision about the design comes up again on %(day)s: a good moment to decide together.") % {
        "day": on
    }


def _question(review: Decision) -> str:
    words = [
        one.text
        for one in review.entry.words.all()
        if one.field == "question" and one.about_id == review.entry_id
    ]
    return words[0] if words else ""
