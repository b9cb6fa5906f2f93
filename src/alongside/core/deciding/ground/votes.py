"""Short statements and what people said to them: agree, disagree or pass, the last word of each counting.

Reads the open files of Polis: votes.csv, and comments.csv for what was taken out by moderation.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

AGREE, PASS, DISAGREE = 1, 0, -1
OUT = "-1"  # how comments.csv says that moderation took a statement out


class NotVotes(ValueError):  # noqa: N818 - it says what the file is
    """The text cannot be read as votes; says where and what to do."""


@dataclass(frozen=True)
class Votes:
    """``voters`` and ``statements``: their ids, in order.

    ``said``: sparse, of shape (voters, statements), with 2 more than the vote where there is one, so that a
    pass is told from silence.
    """

    voters: tuple[str, ...]
    statements: tuple[str, ...]
    said: csr_array

    @property
    def number(self) -> int:
        """How many last words there are."""
        return int(self.said.nnz)


def read_votes(votes: str, comments: str = "") -> Votes:
    """**Raises** NotVotes with the line where it stops making sense."""
    statements = (row for _line, row in _rows(comments, ("comment-id",)))
    out = {row["comment-id"] for row in statements if row.get("moderated") == OUT}
    last: dict[tuple[str, str], tuple[int, int]] = {}
    for line, row in _rows(votes, ("timestamp", "comment-id", "voter-id", "vote")):
        if row["comment-id"] in out:
            continue
        key, at, vote = _vote(line, row)
        if key not in last or at >= last[key][0]:
            last[key] = (at, vote)
    return gather_votes((voter, statement, vote) for (voter, statement), (_at, vote) in last.items())


def gather_votes(said: Iterable[tuple[str, str, int]]) -> Votes:
    """``said``: voter, statement and vote, each pair once."""
    rows = list(said)
    voters = tuple(sorted({voter for voter, _statement, _vote in rows}, key=_by_number))
    statements = tuple(sorted({statement for _voter, statement, _vote in rows}, key=_by_number))
    who = {voter: place for place, voter in enumerate(voters)}
    what = {statement: place for place, statement in enumerate(statements)}
    values: NDArray[np.int8] = np.array([row[2] + 2 for row in rows], dtype=np.int8)
    where = ([who[row[0]] for row in rows], [what[row[1]] for row in rows])
    return Votes(voters, statements, csr_array((values, where), shape=(len(voters), len(statements))))


def _by_number(name: str) -> tuple[int, str]:
    return (int(name), name) if name.isascii() and name.isdigit() else (2**63, name)


def _rows(text: str, needed: tuple[str, ...]) -> list[tuple[int, dict[str, str]]]:
    if not text.strip():
        return []
    reader = csv.DictReader(text.lstrip("\ufeff").splitlines())
    missing = [name for name in needed if name not in (reader.fieldnames or ())]
    if missing:
        raise NotVotes(f"No column is called {missing[0]}.")
    return [(reader.line_num, row) for row in reader]


def _vote(line: int, row: dict[str, str]) -> tuple[tuple[str, str], int, int]:
    if row["vote"] not in ("1", "0", "-1"):
        raise NotVotes(f"Line {line}: a vote is 1, 0 or -1, not “{row['vote']}”.")
    try:
        at = int(row["timestamp"])
    except (TypeError, ValueError):
        raise NotVotes(f"Line {line}: the timestamp is no whole number: “{row['timestamp']}”.") from None
    return (row["voter-id"], row["comment-id"]), at, int(row["vote"])
