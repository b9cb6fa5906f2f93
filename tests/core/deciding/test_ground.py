"""Common ground: planted groups are found again, in whatever order the votes come, and few votes say so."""

import csv
import os
from collections import Counter
from math import comb
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.core.deciding.ground.finding import common_ground
from alongside.core.deciding.ground.votes import (
    AGREE,
    DISAGREE,
    PASS,
    NotVotes,
    Votes,
    gather_votes,
    read_votes,
)

SHARED = Path(os.environ.get("ALONGSIDE_SHARED_DATA", Path(__file__).parents[4] / "shared/data"))
DATA = SHARED / "polis"
there = pytest.mark.skipif(not DATA.exists(), reason="the folder of open conversations is not here")
HEAD = "timestamp,datetime,comment-id,voter-id,vote\n"
Row = tuple[str, str, int]


def likeness(one: list[int], other: list[int]) -> float:
    """The adjusted Rand index: 1 where the same stand together, about 0 by chance."""
    pairs, here, beside = (
        sum(comb(n, 2) for n in Counter(part).values()) for part in (zip(one, other, strict=True), one, other)
    )
    chance = here * beside / comb(len(one), 2)
    return (pairs - chance) / ((here + beside) / 2 - chance)


def planted(
    chance: np.random.Generator, people: int = 60, statements: int = 20
) -> tuple[list[Row], list[int]]:
    """Two groups that differ on the first half of the statements and agree with the last."""
    side = [person % 2 for person in range(people)]
    rows = []
    for person in range(people):
        for statement in range(statements):
            usual = AGREE if statement >= statements // 2 or side[person] == statement % 2 else DISAGREE
            vote = usual if chance.random() < 0.9 else PASS
            if chance.random() < 0.6:
                rows.append((str(person), str(statement), vote))
    return rows, side


def test_planted_groups_are_found_and_what_bridges_and_divides_them() -> None:
    rows, side = planted(np.random.default_rng(1))
    ground = common_ground(gather_votes(rows))
    grouped = ground.groups >= 0
    assert (
        likeness(
            list(ground.groups[grouped]), [one for one, is_in in zip(side, grouped, strict=True) if is_in]
        )
        > 0.95
    )
    assert set(ground.bridging) == set(range(10, 20))
    assert set(ground.dividing) == set(range(10))


@settings(max_examples=15)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_votes_changes_nothing(chance: Random) -> None:
    rows, _side = planted(np.random.default_rng(2))
    other = list(rows)
    chance.shuffle(other)
    one, two = (common_ground(gather_votes(each)) for each in (rows, other))
    assert (one.groups == two.groups).all()
    assert (one.bridging, one.dividing) == (two.bridging, two.dividing)


@pytest.mark.parametrize("people", [0, 1, 9])
def test_few_votes_say_that_they_are_few(people: int) -> None:
    rows, _side = planted(np.random.default_rng(3), people=people)
    assert not common_ground(gather_votes(rows)).is_enough


def test_everybody_alike_is_one_group() -> None:
    votes = gather_votes((str(one), str(each), AGREE) for one in range(12) for each in range(8))
    ground = common_ground(votes)
    assert set(ground.groups) == {0}
    assert ground.dividing == ()
    assert len(ground.bridging) == 8


@pytest.mark.parametrize("statements", [1, 2, 3])
def test_very_few_statements_are_no_trouble(statements: int) -> None:
    rows = [(str(one), str(each), (one + each) % 3 - 1) for one in range(12) for each in range(statements)]
    assert len(common_ground(gather_votes(rows)).groups) == 12


def test_the_last_word_counts_and_what_was_taken_out_does_not() -> None:
    votes = HEAD + "2,x,0,7,1\n1,x,0,7,-1\n3,x,1,7,0\n3,x,2,7,1\n"
    read = read_votes(votes, "comment-id,moderated\n2,-1\n0,1\n")
    assert (read.voters, read.statements, read.number) == (("7",), ("0", "1"), 2)
    assert list(read.said.data - 2) == [AGREE, PASS]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a,b\n1,2\n", "No column is called timestamp."),
        (HEAD + "1,x,0,7,2\n", "Line 2: a vote is 1, 0 or -1, not “2”."),
        (HEAD + "soon,x,0,7,1\n", "Line 2: the timestamp is no whole number: “soon”."),
    ],
)
def test_a_broken_file_is_told_where(text: str, says: str) -> None:
    with pytest.raises(NotVotes, match=says):
        read_votes(text)


def conversation(name: str) -> tuple[Votes, list[dict[str, str]]]:
    folder = DATA / name
    rows = list(csv.DictReader((folder / "participants-votes.csv").read_text().splitlines()))
    return read_votes((folder / "votes.csv").read_text(), (folder / "comments.csv").read_text()), rows


@there
@pytest.mark.parametrize("name", ["brexit-consensus", "london.youth.policing"])
def test_last_words_are_those_that_were_published(name: str) -> None:
    folder = DATA / name
    votes = read_votes((folder / "votes.csv").read_text())
    for row in conversation(name)[1]:
        theirs = votes.said[[votes.voters.index(row["participant"])]]
        spoken = zip(theirs.indices, theirs.data, strict=True)
        said = {votes.statements[place]: int(vote) - 2 for place, vote in spoken}
        assert said == {name: int(vote) for name, vote in row.items() if name.isdigit() and vote}


@there
def test_groups_are_like_those_that_were_published() -> None:
    votes, rows = conversation("brexit-consensus")
    published = {row["participant"]: row["group-id"] for row in rows if row["group-id"]}
    both = [
        (int(one), int(published[voter]))
        for voter, one in zip(votes.voters, common_ground(votes).groups, strict=True)
        if one >= 0 and voter in published
    ]
    assert likeness([one for one, _other in both], [other for _one, other in both]) > 0.85
