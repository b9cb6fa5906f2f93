"""Small elections, written the way one writes them on paper."""

from fractions import Fraction

from hypothesis import strategies as st

from alongside.core.deciding.budget.election import Election, Project, gather_ballots


def election(budget: int, costs: dict[str, int], *ballots: str) -> Election:
    """``ballots``: a word of the letters of the projects somebody approves of."""
    projects = tuple(Project(name, Fraction(cost)) for name, cost in costs.items())
    place = {name: position for position, name in enumerate(costs)}
    filled = [{place[letter]: Fraction(1) for letter in ballot} for ballot in ballots]
    return Election(Fraction(budget), projects, gather_ballots(filled))


def named(asked: Election, positions: tuple[int, ...]) -> str:
    """The letters of these projects, in their order."""
    return "".join(asked.projects[position].id for position in positions)


@st.composite
def small_elections(draw: st.DrawFn) -> Election:
    """Up to five projects and six voters, with points; money in halves."""
    costs = draw(st.lists(st.integers(1, 12), min_size=1, max_size=5))
    projects = tuple(Project("ABCDE"[each], Fraction(cost, 2)) for each, cost in enumerate(costs))
    points = st.integers(1, 3).map(Fraction)
    ballot = st.dictionaries(st.integers(0, len(costs) - 1), points)
    ballots = draw(st.lists(ballot, min_size=1, max_size=6))
    return Election(Fraction(draw(st.integers(1, 30)), 2), projects, gather_ballots(ballots))
