"""Did a decision pass on each side, and not only in the room?"""

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.core.shared.sides import Side


@dataclass(frozen=True, slots=True)
class Position:
    """Where somebody, or a group, stood: for it, against it, or aside; ``None`` where the book does not say.

    **Units**: heads are people.
    """

    side: Side
    in_favour: bool | None
    stopped_it: bool = False
    aside: bool = False
    heads: int = 1


def passed_on_each_side(positions: Iterable[Position]) -> bool | None:
    """More of each side for it than against it, and nobody stopped it.

    None where a side took no part, or somebody's position is not in the book: it is not guessed.
    **Ties**: as many against as for does not pass. **Source**: domain brief D4.
    """
    positions = list(positions)
    if {one.side for one in positions} != set(Side):
        return None
    if any(one.in_favour is None and not one.aside for one in positions):
        return None
    if any(one.stopped_it for one in positions):
        return False
    return all(_passed([one for one in positions if one.side is side]) for side in Side)


def _passed(positions: list[Position]) -> bool:
    decided = [one for one in positions if not one.aside]
    in_favour = sum(one.heads for one in decided if one.in_favour)
    return in_favour > sum(one.heads for one in decided) - in_favour
