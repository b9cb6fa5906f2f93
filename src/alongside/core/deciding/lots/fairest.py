"""The fairest lottery over panels: the one that gives whoever has the smallest chance the highest.

Panels are found one after the other (column generation) until no lottery can be better by more than ``GAP``.
Source: domain D6; Flanigan, Gölz, Gupta, Hennig and Procaccia, Nature 2021 (maximin), s41586-021-03788-6.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linprog

from alongside.core.deciding.lots.panels import Change, Numbers, Panel, Panels
from alongside.core.deciding.lots.pool import Pool

GAP = 0.0005  # of a chance
BATCH = 20  # panels between two looks at how fair they are together
ABOUT = 0.1  # how far from the best a panel may be that only has to reach the others
STEEP = 8.0  # how much more somebody is worth who has sat less than their part

Tell = Callable[[int, float, float], None]


class NoPanel(Exception):  # noqa: N818 - it says what there is not
    """No panel keeps every quota. ``changes``: the least change of quotas that would help."""

    def __init__(self, changes: tuple[Change, ...]) -> None:
        super().__init__("no panel keeps every quota")
        self.changes = changes


@dataclass(frozen=True, slots=True)
class Lottery:
    """``panels``: an array of shape (panels, kinds), how many of each kind sit in each.

    ``chances``: of each panel, adding up to 1. ``of_kinds``: the chance of each who is of this kind.
    ``smallest``: the smallest of these among all but ``aside``; ``bound``: what no lottery can be above.
    ``aside``: positions of the kinds that sit in no panel that keeps every quota.
    """

    panels: Panel
    chances: Numbers
    of_kinds: Numbers
    smallest: float
    bound: float
    aside: tuple[int, ...]


def fairest_lottery(pool: Pool, tell: Tell = lambda panels, smallest, bound: None) -> Lottery:
    """Chances over panels, such that the smallest chance of anybody is the highest there can be, but for GAP.

    ``tell`` is called now and then with the number of panels so far, the smallest chance and the bound.

    **Raises** NoPanel where the quotas cannot be kept by anybody in the pool.
    """
    search = _Search(Panels(pool))
    while not search.is_fair():
        tell(len(search.found), search.smallest, search.bound)
    return search.lottery()


class _Search:
    """Panels found so far, and the fairest lottery over them."""

    def __init__(self, panels: Panels) -> None:
        self.panels = panels
        first = panels.best(np.zeros_like(panels.many))
        if first is None:
            raise NoPanel(panels.smallest_changes())
        self.found: dict[bytes, Panel] = {first.tobytes(): first}
        self.sat = first.astype(np.float64)
        self.turns = 1
        self.aside = np.zeros(len(panels.many), dtype=bool)
        self.bound = panels.bound(~self.aside)
        self.smallest, self.chances, self.duals = -1.0, np.ones(1), np.zeros(len(panels.many))

    def is_fair(self) -> bool:
        """Look for more panels, and say whether they are enough now."""
        before = self.smallest
        for panel in self._reaching():
            self.found.setdefault(panel.tobytes(), panel)
        self._reach_everybody()
        self._weigh()
        if self.bound - self.smallest > GAP and self.smallest - before < GAP:
            self._prove()
        return self.bound - self.smallest <= GAP

    def _reaching(self) -> Iterator[Panel]:
        """Panels of those who have sat less than their part so far, the more the further they are behind."""
        many = self.panels.many
        for _each in range(BATCH):
            self.turns += 1
            behind = self.bound * self.turns - self.sat / many
            worth = np.where(self.aside, 0.0, np.exp(STEEP * np.clip(behind, -3, 3)) / many)
            panel = self.panels.of_those_there_are(worth / worth.max(), about=ABOUT)
            self.sat += panel
            yield panel

    def _reach_everybody(self) -> None:
        """Whoever sits in none yet is put into one, or is in none there can be."""
        for kind in np.flatnonzero((self.sat == 0) & ~self.aside):
            if self.sat[kind]:
                continue
            least = np.zeros_like(self.panels.many)
            least[kind] = 1
            panel = self.panels.best((self.sat == 0).astype(np.float64), about=ABOUT, least=least)
            if panel is None:
                self.aside[kind] = True
                continue
            self.sat += panel
            self.found.setdefault(panel.tobytes(), panel)
        if self.aside.any():
            self.bound = min(1.0, self.panels.bound(~self.aside))

    def _weigh(self) -> None:
        """The fairest lottery over the panels found, and what each kind costs the others."""
        among = ~self.aside
        part = (np.array(list(self.found.values())).T / self.panels.many[:, None])[among]
        panels = part.shape[1]
        solved = linprog(
            np.array([*np.zeros(panels), -1.0]),
            A_ub=np.hstack([-part, np.ones((part.shape[0], 1))]),
            b_ub=np.zeros(part.shape[0]),
            A_eq=np.array([[*np.ones(panels), 0.0]]),
            b_eq=[1.0],
            bounds=[*[(0, None)] * panels, (0, 1)],
        )
        at = np.asarray(solved.x, dtype=np.float64)
        self.smallest, self.chances = float(at[-1]), np.clip(at[:-1], 0, None)
        self.duals = np.zeros(len(self.panels.many))
        self.duals[among] = -solved.ineqlin.marginals

    def _prove(self) -> None:
        """No lottery is above what the best panel is worth at these prices; that panel makes it fairer."""
        worth = self.duals / self.panels.many
        panel = self.panels.of_those_there_are(worth)
        self.bound = min(self.bound, max(self.smallest, float(worth @ panel)))
        self.found.setdefault(panel.tobytes(), panel)

    def lottery(self) -> Lottery:
        panels = np.array(list(self.found.values()))
        chances = self.chances / self.chances.sum()
        drawn = chances > 0
        of_kinds = (chances @ panels) / self.panels.many
        smallest = float(of_kinds[~self.aside].min())
        aside = tuple(int(kind) for kind in np.flatnonzero(self.aside))
        return Lottery(panels[drawn], chances[drawn], of_kinds, smallest, self.bound, aside)
