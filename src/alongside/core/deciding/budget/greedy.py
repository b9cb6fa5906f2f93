"""The most wanted first, as long as the money lasts."""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from alongside.core.deciding.budget.election import Election, Utility
from alongside.core.deciding.budget.ties import Tie, settle


@dataclass(frozen=True, slots=True)
class Filled:
    """Positions of the projects in the order they were chosen, and the ties on the way."""

    winners: tuple[int, ...]
    ties: tuple[Tie, ...]


def choose_greedily(election: Election, utility: Utility, given: Collection[int] = ()) -> Filled:
    """Of what still fits always the project that is worth most for its money to everybody together.

    With ``Utility.COST`` that is the one with the most votes, with ``Utility.COUNT`` the one with the most
    votes for each unit of money. Projects nobody wants are never chosen.

    ``given``: positions of projects that have their money already; they are not among the winners.
    Source: domain D5; Talmon and Faliszewski, AAAI 2019 (greedy rules by total utility).
    """
    left = {project for project, votes in enumerate(election.votes) if votes} - set(given)
    worth = {project: _worth(election, project, utility) for project in left}
    money = election.budget - election.cost_of(given)
    winners: list[int] = []
    ties: list[Tie] = []
    while left := {project for project in left if election.projects[project].cost <= money}:
        best = max(worth[project] for project in left)
        chosen, tie = settle(election, sorted(project for project in left if worth[project] == best))
        winners.append(chosen)
        left.discard(chosen)
        money -= election.projects[chosen].cost
        ties += [tie] if tie else []
    return Filled(tuple(winners), tuple(ties))


def _worth(election: Election, project: int, utility: Utility) -> Fraction:
    votes = election.votes[project]
    return votes if utility is Utility.COST else votes / election.projects[project].cost
