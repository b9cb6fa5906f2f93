"""A stranger with a pencil and a computer, who tries to undo what a table holds back.

Written apart from the code it tests: it knows nothing of loops that were hidden on purpose, only what is
shown, that rows and columns add up, and that nothing is below zero.
"""

from collections import deque
from collections.abc import Collection, Mapping
from fractions import Fraction

from alongside.core.measures.covering import Key


def equations(keys: Collection[Key]) -> list[dict[Key, int]]:
    """One equation for each row and column, totals included: parts less total is nothing."""
    found = []
    for month in {month for month, _ in keys}:
        found.append({key: -1 if key[1] is None else 1 for key in keys if key[0] == month})
    for hat in {hat for _, hat in keys}:
        found.append({key: -1 if key[0] is None else 1 for key in keys if key[1] == hat})
    return found


def rank(rows: list[list[Fraction]]) -> int:
    """How many rows say something new."""
    rows, done = [row[:] for row in rows], 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in rows[done:] if row[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        rows.insert(done, pivot)
        for row in rows[done + 1 :]:
            factor = row[column] / pivot[column]
            row[:] = [mine - factor * other for mine, other in zip(row, pivot, strict=True)]
        done += 1
    return done


def can_work_out_a_sum_of(few: Collection[Key], shown: Mapping[Key, int | None]) -> bool:
    """Whether any weighted sum of these hidden figures alone follows from what is shown.

    It does exactly when the equations, with the other hidden figures eliminated, still say something.
    """
    hidden = [key for key, amount in shown.items() if amount is None]
    others = [key for key in hidden if key not in few]
    rows = equations(shown)
    of_all = rank([[Fraction(row.get(key, 0)) for key in hidden] for row in rows])
    of_others = rank([[Fraction(row.get(key, 0)) for key in others] for row in rows]) if others else 0
    return of_all > of_others


def narrowest(truth: Mapping[Key, int], shown: Mapping[Key, int | None]) -> dict[Key, int]:
    """For each hidden figure, the width of the range in which it must lie (up to 10 000)."""
    hidden = {key for key, amount in shown.items() if amount is None}
    return {
        key: _most(truth, hidden - {key}, *_ends(key), limit=truth[key])
        + _most(truth, hidden - {key}, *reversed(_ends(key)), limit=10_000)
        for key in hidden
    }


def _ends(key: Key) -> tuple[str, str]:
    row, column = f"row {key[0]}", f"column {key[1]}"
    # A cell leaves its row and enters its column; the margins and the whole flow back the other way.
    return (row, column) if (key[0] is None) == (key[1] is None) else (column, row)


def _most(truth: Mapping[Key, int], hidden: Collection[Key], start: str, goal: str, *, limit: int) -> int:
    """The most that can be sent from start to goal round the other hidden figures (Edmonds and Karp)."""
    spare: dict[tuple[str, str], int] = {}
    for key in hidden:
        tail, head = _ends(key)
        spare[tail, head] = spare.get((tail, head), 0) + limit
        spare[head, tail] = spare.get((head, tail), 0) + truth[key]
    sent = 0
    while sent < limit:
        path = _path(spare, start, goal)
        if not path:
            break
        more = min(limit - sent, *(spare[step] for step in path))
        for tail, head in path:
            spare[tail, head] -= more
            spare[head, tail] = spare.get((head, tail), 0) + more
        sent += more
    return sent


def _path(spare: Mapping[tuple[str, str], int], start: str, goal: str) -> list[tuple[str, str]]:
    came: dict[str, str] = {start: ""}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for (tail, head), room in spare.items():
            if tail == node and room > 0 and head not in came:
                came[head] = node
                queue.append(head)
    path: list[tuple[str, str]] = []
    while came.get(goal):
        path.append((came[goal], goal))
        goal = came[goal]
    return path
