"""The hours of a finding, as far as somebody may see them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alongside.apps.insight.queries.findings import Reading
from alongside.apps.insight.rules.showing import may_see_small_numbers
from alongside.apps.people.models import Person
from alongside.apps.work.models import Work
from alongside.core.measures.disclosure import Figure
from alongside.core.measures.finding import Finding
from alongside.core.measures.grid import StageMinutes
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


@dataclass(frozen=True, slots=True)
class Shares:
    """What stands beside every figure of a work. **Units**: whole minutes."""

    minutes: int
    witnessed: int
    by_proxy: int


def hours_shown(work: Work, reading: Reading, viewer: Person | None) -> HoursShown:
    """Everything for whoever takes part in the place; for everyone else no figure on a few people."""
    if may_see_small_numbers(viewer, work):
        return HoursShown({side: _whole(reading.finding, side) for side in Side}, everything=True)
    return HoursShown({side: _public(reading, side) for side in Side}, everything=False)


def _whole(finding: Finding, side: Side) -> SideShown:
    minutes = {line.stage: _minutes(line, side) for line in finding.grid.stages}
    return SideShown(minutes, sum(minutes.values()))


def _public(reading: Reading, side: Side) -> SideShown:
    least, gathered = reading.finding.thresholds.smallest_group, reading.gathered
    figures = {
        line.stage: Figure(_minutes(line, side), gathered.people(frozenset({line.stage}), side, least))
        for line in reading.finding.grid.stages
    }
    behind = [gathered.people(frozenset(Stage), side, least), *(figure.people for figure in figures.values())]
    everyone = Figure(sum(figure.amount for figure in figures.values()), max(behind))
    return stages_for_strangers(figures, everyone, least)


def _minutes(line: StageMinutes, side: Side) -> int:
    return line.citizen_minutes if side is Side.CITIZEN else line.professional_minutes


def shares_of(reading: Reading) -> Shares:
    """How much of the hours rests on a witness, and how much was vouched for on paper or by phone."""
    lines = reading.gathered.lines
    return Shares(
        minutes=sum(line.minutes for line in lines),
        witnessed=sum(line.minutes for line in lines if line.witnessed),
        by_proxy=sum(line.minutes for line in lines if line.by_proxy),
    )


def public_shares(work: Work, reading: Reading) -> dict[str, str] | None:
    """The citizens' part of each axis, where everyone may see both sides' hours; for lists."""
    hours = hours_shown(work, reading, None)
    found = {}
    for axis in (reading.finding.grid.design, reading.finding.grid.delivery):
        if axis.citizen_share is None or any(hours.of(side, axis.axis.stages) is None for side in Side):
            return None
        found[axis.axis.name.lower()] = str(axis.citizen_share)
    return found


def _holds_back(shown: SideShown) -> bool:
    return shown.total is None or None in shown.stages.values()
