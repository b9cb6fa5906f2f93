"""What a shared budget is decided on: the money, the projects and the ballots, all exact."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property


class Utility(StrEnum):
    """What a funded project is worth to somebody who gave it one point."""

    COST = "cost"  # the money it brings them: a dear project counts for more than a cheap one
    COUNT = "count"  # one, whatever it costs


@dataclass(frozen=True, slots=True)
class Project:
    """One thing the money could be spent on. ``cost`` is in units of currency, above nothing."""

    id: str
    cost: Fraction
    name: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What some voters filled in alike: points for projects, and how many of them did so.

    ``points``: by position of the project in the election, each above nothing. An approval is one point.
    """

    points: tuple[tuple[int, Fraction], ...]
    voters: int


@dataclass(frozen=True)
class Election:
    """``projects`` in their published order, which settles the last ties; no two of ``ballots`` are alike."""

    budget: Fraction
    projects: tuple[Project, ...]
    ballots: tuple[Ballot, ...]

    @cached_property
    def voters(self) -> int:
        """How many people voted, those with an empty ballot too."""
        return sum(ballot.voters for ballot in self.ballots)

    @cached_property
    def votes(self) -> tuple[Fraction, ...]:
        """The points each project got from everybody, by its position."""
        found = [Fraction(0)] * len(self.projects)
        for ballot in self.ballots:
            for project, points in ballot.points:
                found[project] += points * ballot.voters
        return tuple(found)

    def cost_of(self, chosen: Iterable[int]) -> Fraction:
        """What these projects cost together."""
        return sum((self.projects[project].cost for project in chosen), Fraction(0))


def gather_ballots(filled_in: Iterable[Mapping[int, Fraction]]) -> tuple[Ballot, ...]:
    """Voters who filled in alike are one ballot: so many voters cost no more than so many opinions.

    ``filled_in``: for each voter the points by position of the project.
    """
    alike = Counter(tuple(sorted(points.items())) for points in filled_in)
    return tuple(Ballot(points, voters) for points, voters in alike.items())
