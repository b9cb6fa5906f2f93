"""Who comes first of two alike: more votes, then the lower cost, then the published order (domain D5)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from alongside.core.deciding.budget.election import Election


class By(StrEnum):
    """What settled a tie."""

    VOTES = "votes"
    COST = "cost"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Tie:
    """Projects that stood alike, by position, the chosen one first; and what settled it."""

    projects: tuple[int, ...]
    by: By


def settle(election: Election, alike: Sequence[int]) -> tuple[int, Tie | None]:
    """The first of these, and the tie if there was one.

    ``alike``: at least one position.
    """
    if len(alike) == 1:
        return alike[0], None
    keys: dict[By, Callable[[int], object]] = {
        By.VOTES: lambda project: -election.votes[project],
        By.COST: lambda project: election.projects[project].cost,
        By.ORDER: lambda project: project,
    }
    left = list(alike)
    for by, key in keys.items():
        best = min(map(key, left))  # type: ignore[type-var]  # each of them compares with its like
        left = [project for project in left if key(project) == best]
        if len(left) == 1:
            return left[0], Tie((left[0], *(each for each in alike if each != left[0])), by)
    raise AssertionError("no two projects have one position")
