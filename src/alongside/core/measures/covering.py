"""The cheapest loop of figures that keeps a small one from being worked out by subtraction.

Think of amounts as water. A month's total flows into its cells, each cell into its hat's total, the hats'
totals into the whole, and the whole back into the months. What a stranger knows is that nothing is lost on
the way. A figure can differ from the truth, with all that is shown still adding up, exactly when the
difference can run round a closed loop of figures that are not shown.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from heapq import heappop, heappush
from itertools import count

Key = tuple[date | None, str | None]
_Cost = tuple[int, int]


def covering_loop(small: Key, movable: Mapping[Key, int], hidden: Collection[Key], room: int) -> set[Key]:
    """The figures to hold back so that ``small`` could be larger by ``room``.

    A figure that would have to shrink must itself be at least ``room``. Those already hidden cost nothing.
    A loop through the totals of its month, its hat and the whole always exists, for those only grow.
    **Units**: those of the figures.
    **Ties**: fewest totals, then least amount, then the first by name.
    **Source**: network view of two-way tables, see ``docs/measures/disclosure.md``.
    """
    goal, start = _ends(small)
    steps = list(_steps(movable, hidden, room))
    turn = count()
    queue: list[tuple[_Cost, int, str, tuple[Key, ...]]] = [((0, 0), next(turn), start, ())]
    reached: set[str] = set()
    while queue:
        (totals, amount), _, node, path = heappop(queue)
        if node == goal:
            return set(path)
        if node in reached:
            continue
        reached.add(node)
        for tail, head, key, (more_totals, more) in steps:
            if tail == node and head not in reached:
                cost = (totals + more_totals, amount + more)
                heappush(queue, (cost, next(turn), head, (*path, key)))
    raise ValueError("the totals of a small figure are missing from its table")


def _steps(
    movable: Mapping[Key, int], hidden: Collection[Key], room: int
) -> Iterator[tuple[str, str, Key, _Cost]]:
    for key, amount in sorted(movable.items(), key=str):
        tail, head = _ends(key)
        cost = (0, 0) if key in hidden else (key.count(None), amount)
        yield tail, head, key, cost
        if amount >= room:
            yield head, tail, key, cost


def _ends(key: Key) -> tuple[str, str]:
    """Where a figure flows from and to."""
    month, hat = key
    if month is None:
        return ("every month", "every hat") if hat is None else (f"hat {hat}", "every month")
    return ("every hat", f"month {month}") if hat is None else (f"month {month}", f"hat {hat}")
