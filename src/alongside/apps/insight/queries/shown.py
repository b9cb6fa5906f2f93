"""The hours of a finding, as far as somebody may see them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alongside.apps.books.queries.people import people_by_stage
from alongside.apps.insight.rules.showing import may_see_small_numbers
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.core.measures.disclosure import Figure
from alongside.core.measures.finding import Finding
from alongside.core.measures.showing import SideShown, stages_for_strangers
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage


@dataclass(frozen=True, slots=True)
class HoursShown:
    """Both sides' minutes by stage and in all; None is held back. **Units**: whole minutes."""

    sides: Mapping[Side, SideShown]
    everything: bool

    def of(self, side: Side, stages: Iterable[Stage]) -> int | None:
        """One side's minutes in some stages together: held back as soon as one of them is."""
        found = [self.sides[side].stages[stage] for stage in stages]
        return None if None in found else sum(one for one in found if one is not None)

    @property
    def few(self) -> frozenset[Side]:
        """The sides of which something is held back."""
        return frozenset(side for side, shown in self.sides.items() if _holds_back(shown))

    @property
    def totals_shown(self) -> bool:
        """Both sides' totals may be seen, and so what follows from them alone."""
        return all(shown.total is not None for shown in self.sides.values())


def hours_shown(work: Work, finding: Finding, viewer: Person | None) -> HoursShown:
    """Everything for whoever takes part in the place; for everyone else no figure on a few people."""
    stages, totals = people_by_stage(work, finding.period, at_most=finding.thresholds.smallest_group)
    everything = bool(may_see_small_numbers(viewer, work))
    sides = {}
    for side in Side:
        figures = {
            line.stage: Figure(
                line.citizen_minutes if side is Side.CITIZEN else line.professional_minutes,
                stages[line.stage, side],
            )
            for line in finding.grid.stages
        }
        whole = Figure(sum(figure.amount for figure in figures.values()), totals[side])
        if everything:
            sides[side] = SideShown({stage: one.amount for stage, one in figures.items()}, whole.amount)
        else:
            sides[side] = stages_for_strangers(figures, whole, finding.thresholds.smallest_group)
    return HoursShown(sides, everything)


def public_shares(work: Work, finding: Finding) -> dict[str, str] | None:
    """The citizens' part of each axis, where everyone may see both sides' hours; for lists."""
    hours = hours_shown(work, finding, None)
    found = {}
    for reading in (finding.grid.design, finding.grid.delivery):
        share = reading.citizen_share
        if share is None or any(hours.of(side, reading.axis.stages) is None for side in Side):
            return None
        found[reading.axis.name.lower()] = str(share)
    return found


def _holds_back(shown: SideShown) -> bool:
    return shown.total is None or None in shown.stages.values()
