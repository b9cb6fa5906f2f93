"""Sharing a budget: domain's vector, an independent reckoning in plain fractions, and what it promises."""

from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.deciding.budget.completing import Completion, Rule, count_budget, is_exhaustive
from alongside.core.deciding.budget.election import Ballot, Election, Utility, gather_ballots
from alongside.core.deciding.budget.equal_shares import EqualShares
from alongside.core.deciding.budget.ties import By
from core.deciding.elections import election, named, small_elections

# Domain D5: 0-5 approve A and B, 6-9 approve C; 5, 6 and 7 approve D.
TEN = ["AB"] * 5 + ["ABD", "CD", "CD", "C", "C"]
VECTOR = election(100, {"A": 40, "B": 30, "C": 30, "D": 20}, *TEN)
UTILITIES = st.sampled_from(list(Utility))


def winners(asked: Election, completion: Completion = Completion.NONE, rule: Rule = Rule.EQUAL_SHARES) -> str:
    return named(asked, count_budget(asked, rule, Utility.COST, completion).winners)


def test_domains_vector() -> None:
    shared = EqualShares(VECTOR, Utility.COST).share(Fraction(10))
    assert named(VECTOR, shared.winners) == "BC"
    assert [purchase.rho for purchase in shared.purchases] == [Fraction(1, 6), Fraction(1, 4)]
    assert [(named(VECTOR, tie.projects), tie.by) for tie in shared.ties] == [("BA", By.COST)]
    first = next(place for place, ballot in enumerate(VECTOR.ballots) if len(ballot.points) == 2)
    assert shared.purchases[0].paid_by(first) == 5
    assert set(winners(VECTOR, Completion.ADD1)) == set("ABC")
    assert VECTOR.cost_of((0, 1, 2)) == 100


def test_what_is_left_over_goes_where_it_was_declared() -> None:
    assert winners(VECTOR, Completion.GREEDY) == "BCA"
    assert set(winners(VECTOR, Completion.ADD1_EXHAUSTIVE)) == set("ABC")
    assert winners(VECTOR, rule=Rule.GREEDY) == "BAC"


def test_add1_goes_on_where_the_exhaustive_kind_stops() -> None:
    asked = election(3, {"A": 3, "B": 1}, "", "A", "AB")
    assert winners(asked, Completion.ADD1_EXHAUSTIVE) == "B"  # of the 2 that are left A cannot be paid
    assert winners(asked, Completion.ADD1) == "A"


def test_nobody_voted_and_nobody_wanted_anything() -> None:
    assert winners(election(10, {"A": 5})) == ""
    assert winners(election(10, {"A": 5}, "", ""), Completion.ADD1) == ""


# ------------------------------------------------------------------ an independent reckoning


def reckoned(asked: Election, utility: Utility, endowment: Fraction) -> list[tuple[int, Fraction]]:
    """Equal shares as the definition says it, voter by voter, with every price tried anew in each round."""
    voters = [dict(ballot.points) for ballot in asked.ballots for _each in range(ballot.voters)]
    costs = [project.cost for project in asked.projects]
    worth = [
        {p: u * (costs[p] if utility is Utility.COST else 1) for p, u in voter.items()} for voter in voters
    ]
    purse = [endowment] * len(voters)
    bought: list[tuple[int, Fraction]] = []
    while True:
        prices = {}
        for p in range(len(costs)):
            price = _price([(purse[i], worth[i][p]) for i in range(len(voters)) if p in worth[i]], costs[p])
            if price is not None and p not in dict(bought):
                prices[p] = price
        if not prices:
            return bought
        p = min(prices, key=lambda one: (prices[one], -asked.votes[one], costs[one], one))
        for i, values in enumerate(worth):
            purse[i] -= min(purse[i], prices[p] * values.get(p, 0))
        bought.append((p, prices[p]))


def _price(supporters: list[tuple[Fraction, Fraction]], cost: Fraction) -> Fraction | None:
    """Whoever could pay the least for a unit of worth is the first to give all."""
    left = cost
    supporters = sorted(supporters, key=lambda one: one[0] / one[1])
    for already, (purse, worth) in enumerate(supporters):
        price = left / sum(each for _purse, each in supporters[already:])
        if price * worth <= purse:
            return price
        left -= purse
    return None


@given(small_elections(), UTILITIES, st.integers(0, 20))
def test_it_is_what_the_definition_says(asked: Election, utility: Utility, endowment: int) -> None:
    shared = EqualShares(asked, utility).share(Fraction(endowment, 3))
    found = [(purchase.project, purchase.rho) for purchase in shared.purchases]
    assert found == reckoned(asked, utility, Fraction(endowment, 3))


# ------------------------------------------------------------------ what holds for every election


@given(small_elections(), UTILITIES, st.sampled_from(list(Completion)))
def test_money_in_is_money_out_and_nobody_pays_more_than_they_hold(
    asked: Election, utility: Utility, completion: Completion
) -> None:
    outcome = count_budget(asked, Rule.EQUAL_SHARES, utility, completion)
    assert asked.cost_of(outcome.winners) <= asked.budget
    assert outcome.endowment is not None
    spent = [Fraction(0)] * len(asked.ballots)
    for purchase in outcome.purchases:
        paid = {ballot: purchase.paid_by(ballot) for ballot, _units in purchase.paid}
        assert sum(asked.ballots[each].voters * part for each, part in paid.items()) == (
            asked.projects[purchase.project].cost
        )
        assert set(paid) == {
            each for each, one in enumerate(asked.ballots) if purchase.project in dict(one.points)
        }
        for each, part in paid.items():
            spent[each] += part
    assert max(spent) <= outcome.endowment


@given(small_elections(), UTILITIES, st.randoms(use_true_random=False))
def test_names_and_the_order_of_voters_change_nothing(
    asked: Election, utility: Utility, chance: Random
) -> None:
    chance.shuffle(ballots := list(asked.ballots))
    renamed = tuple(replace(project, id=f"z{project.id}") for project in asked.projects)
    other = Election(asked.budget, renamed, tuple(ballots))
    for completion in Completion:
        one = count_budget(asked, Rule.EQUAL_SHARES, utility, completion)
        assert one.winners == count_budget(other, Rule.EQUAL_SHARES, utility, completion).winners


@given(small_elections(), UTILITIES)
def test_where_nothing_ties_the_published_order_of_projects_changes_nothing(
    asked: Election, utility: Utility
) -> None:
    last = len(asked.projects) - 1
    turned = Election(
        asked.budget,
        asked.projects[::-1],
        tuple(Ballot(tuple((last - p, u) for p, u in one.points), one.voters) for one in asked.ballots),
    )
    for rule in Rule:
        outcome = count_budget(asked, rule, utility, Completion.ADD1_GREEDY)
        if not any(tie.by is By.ORDER for tie in outcome.ties):
            other = count_budget(turned, rule, utility, Completion.ADD1_GREEDY)
            assert named(turned, other.winners) == named(asked, outcome.winners)


@given(small_elections(), UTILITIES)
def test_every_voter_copied_changes_nothing(asked: Election, utility: Utility) -> None:
    forty = replace(
        asked,
        budget=asked.budget * 40,
        projects=tuple(replace(each, cost=each.cost * 40) for each in asked.projects),
        ballots=tuple(replace(each, voters=each.voters * 40) for each in asked.ballots),
    )
    for completion in (Completion.NONE, Completion.GREEDY):
        one = count_budget(asked, Rule.EQUAL_SHARES, utility, completion)
        assert one.winners == count_budget(forty, Rule.EQUAL_SHARES, utility, completion).winners


@given(small_elections())
def test_the_exhaustive_kind_is_exhaustive_or_could_not_go_on(asked: Election) -> None:
    outcome = count_budget(asked, Rule.EQUAL_SHARES, Utility.COST, Completion.ADD1_EXHAUSTIVE)
    if is_exhaustive(asked, outcome.winners):
        return
    assert outcome.endowment is not None
    following = EqualShares(asked, Utility.COST).share(outcome.endowment + 1).winners
    wanted = sum(1 for votes in asked.votes if votes)
    assert asked.cost_of(following) > asked.budget or len(outcome.winners) == wanted


@st.composite
def approvals(draw: st.DrawFn) -> Election:
    costs = draw(st.lists(st.integers(1, 9), min_size=2, max_size=5))
    words = st.sets(st.sampled_from("ABCDE"[: len(costs)])).map("".join)
    ballots = draw(st.lists(words, min_size=2, max_size=6))
    return election(draw(st.integers(3, 24)), dict(zip("ABCDE", costs, strict=False)), *ballots)


@given(approvals(), UTILITIES)
def test_no_group_that_agrees_is_left_with_less_than_its_share(asked: Election, utility: Utility) -> None:
    """Extended justified representation up to one project, by looking at every group and every bundle.

    Source: Peters, Pierczyński and Skowron 2021, definition 5 and theorem 2.
    """
    chosen = set(count_budget(asked, Rule.EQUAL_SHARES, utility, Completion.NONE).winners)
    worth = [each.cost if utility is Utility.COST else Fraction(1) for each in asked.projects]
    voters = [set(dict(one.points)) for one in asked.ballots for _each in range(one.voters)]
    places = range(len(asked.projects))
    for bundle in (set(some) for size in places for some in combinations(places, size + 1)):
        group = [voter for voter in voters if bundle <= voter]
        if asked.cost_of(bundle) * len(voters) > asked.budget * len(group):
            continue  # they are too few to claim it
        claim = sum(worth[each] for each in bundle)
        has = [sum(worth[each] for each in voter & chosen) for voter in group]
        with_one_more = [
            sum(worth[each] for each in (voter & chosen) | {more}) for voter in group for more in bundle
        ]
        assert max(has) >= claim or max(with_one_more) > claim


@pytest.mark.parametrize("points", [{0: Fraction(1)}, {}])
def test_ballots_filled_in_alike_are_one(points: dict[int, Fraction]) -> None:
    assert gather_ballots([points, dict(points), {1: Fraction(1)}])[0] == Ballot(tuple(points.items()), 2)
