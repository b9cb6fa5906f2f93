"""Small numbers: what strangers may see of a table, so that nothing about a few can be worked out."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from alongside.core.measures.covering import Key, covering_loop


@dataclass(frozen=True, slots=True)
class Figure:
    """A total and the number of different people behind it. **Units**: whole minutes (or pence), people."""

    amount: int
    people: int


def table_for_strangers(figures: Mapping[Key, Figure], smallest_group: int) -> dict[Key, int | None]:
    """One side's table by month and hat, with its totals; None where a figure is held back.

    ``figures`` holds every non-empty cell under ``(month, hat)``, every month's total under
    ``(month, None)``, every hat's under ``(None, hat)`` and the whole under ``(None, None)``.
    A figure on fewer than ``smallest_group`` people is held back. For each such cell a loop of larger
    figures is held back with it, round which it could be moved by at least its own size (and by at least
    ``smallest_group``) with everything shown, and every other small cell, left as it is. So neither a small
    cell nor any sum of small cells can be worked out. Zero is shown.
    **Units**: those of the figures. **Raises** ValueError when totals do not add up.
    **Ties**: the loop hides the fewest totals, then the least amount; cells are covered in date order.
    **Source**: domain brief E6, our own method for *mark, then check intervals*; product brief, rule 10.
    """
    _must_add_up(figures)
    given = {key: figure.amount for key, figure in figures.items() if figure.amount}
    small = {key for key in given if figures[key].people < smallest_group}
    fixed = {key for key in small if None not in key}
    hidden = set(small)
    for cell in sorted(fixed, key=str):
        movable = {key: amount for key, amount in given.items() if key not in fixed}
        hidden |= covering_loop(cell, movable, hidden, room=max(smallest_group, given[cell]))
    return {key: None if key in hidden else figure.amount for key, figure in figures.items()}


def count_for_strangers(count: int, smallest_group: int, step: int) -> int | None:
    """A count of people, rounded; None reads *fewer than* ``smallest_group``; a true 0 is shown.

    **Units**: people. **Ties**: half-way goes to the even multiple of ``step``.
    **Source**: domain brief E6 (Ofqual with 5 and 5, NHS England with 8 and 5).
    """
    if 0 < count < smallest_group:
        return None
    return round(Fraction(count, step)) * step


def _must_add_up(figures: Mapping[Key, Figure]) -> None:
    cells = {key: figure for key, figure in figures.items() if None not in key and figure.amount}
    totals = {key: figure for key, figure in figures.items() if None in key}
    for month, hat in cells:
        if not {(month, None), (None, hat), (None, None)} <= totals.keys():
            raise ValueError("every cell of a table is in three of its totals")
    for total, figure in totals.items():
        parts = [part for cell, part in cells.items() if _is_in(cell, total)]
        if figure.amount != sum(part.amount for part in parts):
            raise ValueError("the totals of a table are the sums of its cells")
        if any(part.people > figure.people for part in parts):
            raise ValueError("a total rests on at least as many people as its parts")


def _is_in(cell: Key, total: Key) -> bool:
    return all(mine in (None, other) for mine, other in zip(total, cell, strict=True))
