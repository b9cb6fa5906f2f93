"""Common ground: groups that say alike, what bridges them and what divides them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alongside.core.deciding.ground.grouping import Groups, group
from alongside.core.deciding.ground.projecting import Points, project
from alongside.core.deciding.ground.votes import AGREE, DISAGREE, Votes

ENOUGH_VOTES = 7  # of one person, or all statements where there are fewer (as Polis)
ENOUGH_VOTERS = 10  # with so many votes; among fewer no groups are told
MOSTLY = 0.6  # of a group, with one more on each side, so that a few votes say little


@dataclass(frozen=True)
class Ground:
    """``points``: shape (voters, 2); ``groups``: shape (voters,), -1 where somebody said too little.

    ``bridging`` and ``dividing``: positions of statements, the clearest first. If too few said enough, they
    are empty and nobody is in a group.
    """

    points: Points
    groups: Groups
    bridging: tuple[int, ...]
    dividing: tuple[int, ...]

    @property
    def is_enough(self) -> bool:
        """Whether there were votes enough to tell groups."""
        return bool((self.groups >= 0).any())


def common_ground(votes: Votes) -> Ground:
    """What the votes show. The same votes give the same answer, whoever's come first."""
    points = project(votes)
    said = np.diff(votes.said.indptr)
    enough = said >= min(ENOUGH_VOTES, len(votes.statements))
    groups = np.full(len(votes.voters), -1, dtype=np.int64)
    if enough.sum() < ENOUGH_VOTERS or len(votes.statements) < 2:
        return Ground(points, groups, (), ())
    groups[enough] = group(points[enough])
    agree, disagree = (_shares(votes, groups, vote) for vote in (AGREE, DISAGREE))
    return Ground(points, groups, _bridging(agree), _dividing(agree, disagree))


def _shares(votes: Votes, groups: Groups, vote: int) -> NDArray[np.float64]:
    """Of those in a group who spoke to a statement, the share that said this: shape (groups, statements)."""
    shares = []
    for one in range(int(groups.max()) + 1):
        theirs = votes.said[groups == one]
        spoke = np.bincount(theirs.indices, minlength=theirs.shape[1])
        said = np.bincount(theirs.indices[theirs.data == vote + 2], minlength=theirs.shape[1])
        shares.append((said + 1) / (spoke + 2))
    return np.array(shares)


def _bridging(agree: NDArray[np.float64]) -> tuple[int, ...]:
    """Every group mostly agrees; the one in which the least agreeing group agrees most comes first."""
    least = agree.min(axis=0)
    return _clearest(least, least >= MOSTLY)


def _dividing(agree: NDArray[np.float64], disagree: NDArray[np.float64]) -> tuple[int, ...]:
    """One group mostly agrees and another mostly disagrees."""
    apart = np.minimum(agree.max(axis=0), disagree.max(axis=0))
    return _clearest(apart, apart >= MOSTLY)


def _clearest(by: NDArray[np.float64], among: NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple(int(place) for place in np.argsort(-by, kind="stable") if among[place])
