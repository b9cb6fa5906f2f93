"""Groups of people who stand together on the plane, and how many groups there are.

The rule: two groups, and one more only where people then stand clearly nearer to the middle of their own
group as against the next: by CLEARLY, up to MOST groups (the simplified silhouette; Hruschka, de Castro and
Campello 2004).
"""

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.vq import ClusterError, kmeans2
from scipy.spatial.distance import cdist

from alongside.core.deciding.ground.projecting import Points

MOST = 5
CLEARLY = 0.05
STARTS = range(6)  # the same ones always: the same votes give the same groups
ROUNDS = 40

Groups = NDArray[np.int64]


def group(points: Points) -> Groups:
    """The group of each point: an array of shape (points,), from 0, the largest group first.

    ``points``: of shape (points, 2). Where all stand at one place they are one group.
    """
    best, fit = np.zeros(len(points), dtype=np.int64), -1.0
    for many in range(2, min(MOST, len(np.unique(points, axis=0))) + 1):
        found = _of_so_many(points, many)
        if found is not None and (fits := _silhouette(points, found)) >= fit + CLEARLY:
            best, fit = found, fits
    return _largest_first(best)


def _of_so_many(points: Points, many: int) -> Groups | None:
    """By k-means, the tightest of some starts; nothing where a group is empty whatever the start."""
    tightest, best = np.inf, None
    for start in STARTS:
        try:
            middles, groups = kmeans2(points, many, minit="++", iter=ROUNDS, missing="raise", seed=start)
        except ClusterError:
            continue
        spread = float(((points - middles[groups]) ** 2).sum())
        if spread < tightest - 1e-9:
            tightest, best = spread, groups.astype(np.int64)
    return best


def _silhouette(points: Points, groups: Groups) -> float:
    """From -1 to 1: how much nearer the own middle is than the next, on average."""
    middles = np.array([points[groups == one].mean(axis=0) for one in np.unique(groups)])
    near, next_one = np.sort(cdist(points, middles), axis=1)[:, :2].T
    return float(((next_one - near) / np.maximum(next_one, 1e-12)).mean())


def _largest_first(groups: Groups) -> Groups:
    names, sizes = np.unique(groups, return_counts=True)
    order = {name: place for place, name in enumerate(names[np.argsort(-sizes, kind="stable")])}
    return np.array([order[one] for one in groups], dtype=np.int64)
