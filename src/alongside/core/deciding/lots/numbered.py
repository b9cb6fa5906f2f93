"""A lottery as a list of numbered panels, published before one number is drawn in public."""

from itertools import cycle, islice

import numpy as np

from alongside.core.deciding.lots.fairest import Lottery
from alongside.core.deciding.lots.pool import Pool

PANELS = 1000


def number_panels(pool: Pool, lottery: Lottery) -> list[tuple[int, ...]]:
    """PANELS panels, some of them alike, so that each number drawn gives everybody nearly their chance.

    Each panel is the positions of its members in the pool, in order. Those of a kind sit turn about.
    """
    turns = [cycle(kind.people) for kind in pool.kinds]
    numbered = []
    for panel in _repeated(lottery):
        sit = [person for kind, many in enumerate(panel) for person in islice(turns[kind], int(many))]
        numbered.append(tuple(sorted(sit)))
    return numbered


def _repeated(lottery: Lottery) -> list[np.ndarray]:
    """Each panel as often as its chance says, rounded down; then always the one that is missed most."""
    times = np.floor(lottery.chances * PANELS).astype(int)
    panels = lottery.panels.astype(np.float64)
    size = (panels**2).sum(axis=1) / 2
    missing = (lottery.chances * PANELS - times) @ panels
    while times.sum() < PANELS:
        chosen = int(np.argmax(panels @ missing - size))
        times[chosen] += 1
        missing -= panels[chosen]
    return [panel for panel, often in zip(lottery.panels, times, strict=True) for _each in range(often)]


def chances_in(pool: Pool, numbered: list[tuple[int, ...]]) -> np.ndarray:
    """The chance of everybody in the pool, when one of these is drawn: an array of shape (people,)."""
    sat = np.bincount([person for panel in numbered for person in panel], minlength=len(pool.people))
    return np.asarray(sat / len(numbered))
