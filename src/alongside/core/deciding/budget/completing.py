"""What is done with money that equal shares leave over, declared before anybody votes (domain D5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from alongside.core.deciding.budget.election import Election, Utility
from alongside.core.deciding.budget.equal_shares import EqualShares, Purchase, Shared
from alongside.core.deciding.budget.greedy import choose_greedily
from alongside.core.deciding.budget.ties import Tie


class Rule(StrEnum):
    """How winners are found."""

    EQUAL_SHARES = "mes"
    GREEDY = "greedy"


class Completion(StrEnum):
    """What follows equal shares."""

    NONE = "none"
    ADD1 = "add1"
    ADD1_EXHAUSTIVE = "add1-exhaustive"
    GREEDY = "greedy"
    ADD1_GREEDY = "add1+greedy"


@dataclass(frozen=True, slots=True)
class Outcome:
    """``winners``: positions in the order they got their money; the ``purchases`` are the first of them.

    ``endowment``: what each voter held at first, in units of currency; nothing where the rule was greedy.
    """

    winners: tuple[int, ...]
    purchases: tuple[Purchase, ...]
    ties: tuple[Tie, ...]
    endowment: Fraction | None


def count_budget(election: Election, rule: Rule, utility: Utility, completion: Completion) -> Outcome:
    """The winners of a shared budget.

    ``completion`` is not looked at where the rule is greedy. An election without voters has no winners.
    """
    if rule is Rule.GREEDY or not election.voters:
        filled = choose_greedily(election, utility)
        return Outcome(filled.winners, (), filled.ties, None)
    shared = _completed(election, utility, completion)
    winners, ties = shared.winners, shared.ties
    if completion in (Completion.GREEDY, Completion.ADD1_GREEDY):
        filled = choose_greedily(election, Utility.COST, winners)
        winners, ties = winners + filled.winners, ties + filled.ties
    return Outcome(winners, shared.purchases, ties, shared.endowment)


def _completed(election: Election, utility: Utility, completion: Completion) -> Shared:
    """With ``add1`` the last outcome before the first that costs too much; the exhaustive kind stops sooner,
    where nothing left fits into the money left."""
    steps = growing_shares(election, utility)
    found = next(steps)
    if completion in (Completion.NONE, Completion.GREEDY):
        return found
    for following in steps:
        if completion is Completion.ADD1_EXHAUSTIVE and is_exhaustive(election, found.winners):
            break
        if election.cost_of(following.winners) > election.budget:
            break
        found = following
    return found


def growing_shares(election: Election, utility: Utility) -> Iterator[Shared]:
    """Equal shares with the money there is, then each time with one unit of currency more for every voter.

    Ends when everything that anybody wanted has its money.
    """
    shares = EqualShares(election, utility)
    endowment = election.budget / election.voters
    wanted = sum(1 for votes in election.votes if votes)
    while True:
        found = shares.share(endowment)
        yield found
        if len(found.winners) == wanted:
            return
        endowment += 1


def is_exhaustive(election: Election, winners: tuple[int, ...]) -> bool:
    """Whether no project left fits into the money left."""
    left = election.budget - election.cost_of(winners)
    chosen = set(winners)
    return all(
        project.cost > left for position, project in enumerate(election.projects) if position not in chosen
    )
