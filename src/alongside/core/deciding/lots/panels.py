"""Which panels there can be: whole numbers of each kind of volunteer that keep every quota.

A panel is an array of shape (kinds,): how many of each kind sit. Solved by HiGHS through scipy.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, eye_array, hstack

from alongside.core.deciding.lots.pool import Pool, Quota

Panel = NDArray[np.int64]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Change:
    """A quota as it would have to be, so that a panel can be drawn at all."""

    quota: Quota
    least: int
    most: int


class Panels:
    """All panels of a pool, asked for one at a time."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool
        kinds = pool.kinds
        self.many = np.array([len(kind.people) for kind in kinds], dtype=np.float64)
        quotas = np.zeros((len(pool.quotas), len(kinds)))
        for place, kind in enumerate(kinds):
            quotas[list(kind.has), place] = 1
        shared = sorted({kind.household for kind in kinds} - {""})
        homes = np.array([[kind.household == home for kind in kinds] for home in shared], dtype=np.float64)
        self.rows = csr_array(np.vstack([np.ones((1, len(kinds))), quotas, homes.reshape(-1, len(kinds))]))
        self.least = np.array([pool.size, *(quota.least for quota in pool.quotas), *(0 for _home in shared)])
        self.most = np.array([pool.size, *(quota.most for quota in pool.quotas), *(1 for _home in shared)])

    def best(self, worth: Numbers, *, about: float = 0.0, least: Numbers | None = None) -> Panel | None:
        """A panel whose members are worth most together, or nothing where there is none.

        ``worth``: of one of each kind. ``about``: how far below the most it may stay, as a part of it.
        ``least``: how many of each kind have to sit, nobody where not said.
        """
        bounds = Bounds(np.zeros_like(self.many) if least is None else least, self.many)
        limits = LinearConstraint(self.rows, self.least, self.most)
        found = milp(
            -worth,
            integrality=np.ones(len(worth), dtype=np.int64),
            bounds=bounds,
            constraints=limits,
            options={"mip_rel_gap": about},
        )
        return None if found.x is None else np.rint(found.x).astype(np.int64)

    def of_those_there_are(self, worth: Numbers, *, about: float = 0.0) -> Panel:
        """The same where a panel was found before. **Raises** RuntimeError where there is none after all."""
        panel = self.best(worth, about=about)
        if panel is None:
            raise RuntimeError("the solver lost a panel it had found")
        return panel

    def bound(self, among: NDArray[np.bool_]) -> float:
        """No lottery gives each of these kinds a higher chance: the best if people could sit by halves."""
        kinds = len(self.many)
        chance = hstack([csr_array(eye_array(kinds)), csr_array(-self.many[:, None])])[np.flatnonzero(among)]
        rows = hstack([self.rows, csr_array((self.rows.shape[0], 1))])
        found = milp(
            np.array([*np.zeros(kinds), -1.0]),
            bounds=Bounds(0, np.array([*self.many, 1.0])),
            constraints=[LinearConstraint(chance, 0), LinearConstraint(rows, self.least, self.most)],
        )
        return float(np.asarray(found.x)[-1])

    def smallest_changes(self) -> tuple[Change, ...]:
        """The least total change of quotas that lets a panel be drawn; nothing where one can be already.

        Nothing too where no change of quotas helps, as too many of the pool live together.
        """
        kinds, quotas = len(self.many), len(self.pool.quotas)
        give = np.zeros((self.rows.shape[0], 2 * quotas))
        give[1 : quotas + 1, :quotas] = np.eye(quotas)
        give[1 : quotas + 1, quotas:] = -np.eye(quotas)
        found = milp(
            np.concatenate([np.zeros(kinds), np.ones(2 * quotas)]),
            integrality=np.ones(kinds + 2 * quotas, dtype=np.int64),
            bounds=Bounds(0, np.concatenate([self.many, np.full(2 * quotas, np.inf)])),
            constraints=LinearConstraint(hstack([self.rows, csr_array(give)]), self.least, self.most),
        )
        if found.x is None:
            return ()
        lower, higher = np.rint(found.x[kinds:]).astype(int).reshape(2, quotas)
        return tuple(
            Change(quota, quota.least - int(lower[place]), quota.most + int(higher[place]))
            for place, quota in enumerate(self.pool.quotas)
            if lower[place] or higher[place]
        )
