"""Elections from files: real ones, where the data folder is there, and what is said of a broken one."""

import json
import os
from fractions import Fraction
from pathlib import Path

import pytest

from alongside.core.deciding.budget.completing import Completion, Rule, count_budget
from alongside.core.deciding.budget.election import Utility
from alongside.core.deciding.budget.pabulib import NotAnElection, read_election

DATA = Path(os.environ.get("ALONGSIDE_SHARED_DATA", Path(__file__).parents[4] / "shared/data")) / "pabulib"
there = pytest.mark.skipif(not DATA.exists(), reason="the folder of real elections is not here")
COUNTED = {
    "greedy_pabutools": (Rule.GREEDY, Completion.NONE),
    "mes_cost_none": (Rule.EQUAL_SHARES, Completion.NONE),
    "mes_cost_add1_exhaustive": (Rule.EQUAL_SHARES, Completion.ADD1_EXHAUSTIVE),
    "mes_js_add1": (Rule.EQUAL_SHARES, Completion.ADD1),
}
SMALL = """META
key;value
budget;10,50
vote_type;{kind}
max_length;2
PROJECTS
project_id;cost;name
a;5;A swing
b;7.5;"A shed; with tools"
VOTES
voter_id;vote;points
1;{vote};{points}
2;b;1
"""


def small(kind: str = "approval", vote: str = "a,b", points: str = "") -> str:
    return SMALL.format(kind=kind, vote=vote, points=points)


@there
@pytest.mark.parametrize("file", sorted(DATA.glob("pb/*.pb")), ids=lambda file: file.stem)
def test_real_elections_have_the_winners_that_others_found(file: Path) -> None:
    election = read_election(file.read_text(encoding="utf-8"))
    known = json.loads((DATA / "expected_winners.json").read_text())["files"][file.name]
    assert (election.voters, len(election.projects)) == (known["num_votes"], known["num_projects"])
    for name, (rule, completion) in COUNTED.items():
        if name in known:
            outcome = count_budget(election, rule, Utility.COST, completion)
            assert sorted(election.projects[each].id for each in outcome.winners) == sorted(known[name]), name


@there
@pytest.mark.parametrize(
    "file", sorted([*DATA.glob("ordinal/*"), *DATA.glob("cumulative/*")]), ids=lambda file: file.stem
)
def test_points_and_places_add_up_to_the_scores_the_city_published(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    election = read_election(text)
    rows = [line.split(";") for line in text.partition("PROJECTS\n")[2].partition("VOTES")[0].splitlines()]
    published = {row[0]: int(row[rows[0].index("score")]) for row in rows[1:]}
    found = {project.id: votes for project, votes in zip(election.projects, election.votes, strict=True)}
    assert found == published


def test_each_kind_of_ballot() -> None:
    assert read_election(small()).votes == tuple(map(Fraction, (1, 2)))
    assert read_election(small("ordinal", "b,a")).votes == tuple(map(Fraction, (1, 4)))
    assert read_election(small("cumulative", "a,b", "3,1")).votes == tuple(map(Fraction, (3, 2)))
    assert read_election(small()).budget == Fraction(21, 2)
    assert read_election(small()).projects[1].name == "A shed; with tools"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "The section META is missing"),
        (small("sealed"), "The vote_type is “sealed”"),
        (small(vote="a,c"), "Line 12: there is no project c."),
        (small(vote="a,a"), "Line 12: a project is there twice"),
        (small("cumulative", "a,b", "3"), "Line 12: give each project its points"),
        (small("cumulative", "a,b", "3,-1"), "Line 12: give each project its points"),
        (small().replace("a;5;", "a;1/3;"), "Line 8, the cost of a is no number: “1/3”"),
        (small().replace("a;5;", "a;0;"), "Line 8, the cost of a is 0: it has to be above nothing"),
        (small().replace("b;7.5", "a;7.5"), "The project a is there twice"),
        (small().replace("budget;10,50\n", ""), "The budget is no number"),
    ],
)
def test_a_broken_file_is_told_where_and_what_to_do(text: str, says: str) -> None:
    with pytest.raises(NotAnElection, match=says.replace("(", r"\(")):
        read_election(text)
