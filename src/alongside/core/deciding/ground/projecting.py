"""Where everybody stands, on a plane: who said alike stands near.

Source: principal components of the votes with what was not said taken as the average of its statement; those
who said little are moved out by the root of what they left open (Small, Bjorkegren, Erkkilä, Shaw and Megill,
“Polis”, 2021). No array grows with the square of the voters.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.linalg import svds

from alongside.core.deciding.ground.votes import Votes

AXES = 2
Points = NDArray[np.float64]


def project(votes: Votes) -> Points:
    """Everybody's place: an array of shape (voters, 2), in the order of the voters."""
    centred = _centred(votes.said)
    voters, statements = centred.shape
    if not centred.data.any():
        return np.zeros((voters, AXES))  # nobody differs from anybody
    if min(voters, statements) <= AXES:
        axes = np.linalg.svd(centred.toarray(), full_matrices=False)[2][:AXES].T
    else:
        start = np.random.default_rng(0).random(min(voters, statements))
        axes = svds(centred, k=AXES, v0=start)[2][::-1].T
    turned = np.sign(axes[np.argmax(np.abs(axes), axis=0), range(axes.shape[1])])
    said = np.maximum(np.diff(votes.said.indptr), 1)
    placed = (centred @ (axes * turned)) * np.sqrt(statements / said)[:, None]
    return np.pad(placed, ((0, 0), (0, AXES - placed.shape[1])))


def _centred(said: csr_array) -> csr_array:
    """What was said, less the average of what was said to that statement."""
    values = said.data.astype(np.float64) - 2
    times = np.bincount(said.indices, minlength=said.shape[1])
    mean = np.bincount(said.indices, values, said.shape[1]) / np.maximum(times, 1)
    return csr_array((values - mean[said.indices], said.indices, said.indptr), shape=said.shape)
