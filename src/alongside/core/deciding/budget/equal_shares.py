"""The method of equal shares: everybody holds the same part of the money and pays for what they wanted.

Source: domain D5; Peters, Pierczyński and Skowron, "Proportional participatory budgeting with additive
utilities", NeurIPS 2021. Exact throughout: money is whole numbers of a unit that grows finer as it has to.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from alongside.core.deciding.budget.election import Election, Utility
from alongside.core.deciding.budget.ties import Tie, settle


@dataclass(frozen=True, slots=True)
class Purchase:
    """A project that got its money: what one unit of utility cost its voters, and who paid what.

    ``paid``: for each ballot that paid, by its position, what each of its voters paid, in ``unit`` of money.
    """

    project: int
    rho: Fraction
    paid: tuple[tuple[int, int], ...]
    unit: Fraction

    def paid_by(self, ballot: int) -> Fraction:
        """What each voter of this ballot paid, in units of currency."""
        return dict(self.paid).get(ballot, 0) * self.unit


@dataclass(frozen=True, slots=True)
class Shared:
    """Purchases in the order they were made, ties on the way, and what everybody held at first."""

    purchases: tuple[Purchase, ...]
    ties: tuple[Tie, ...]
    endowment: Fraction

    @property
    def winners(self) -> tuple[int, ...]:
        """Positions of the projects that got their money."""
        return tuple(purchase.project for purchase in self.purchases)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One project in whole numbers: its cost, and who gave it how many points."""

    project: int
    cost: int
    by: tuple[tuple[int, int, int], ...]  # position of the ballot, its voters, points of each
    worth: int  # what a point is worth to whoever gave it, as the cost is counted


@dataclass(frozen=True, slots=True)
class _Price:
    """The smallest price at which its voters can pay: ``money / points`` for a point."""

    wanted: _Wanted
    money: int
    points: int


class _Plain:
    """The election in whole numbers: what stays the same however much everybody holds at first."""

    def __init__(self, election: Election, utility: Utility) -> None:
        costs = [project.cost for project in election.projects]
        given = [points for ballot in election.ballots for _project, points in ballot.points]
        self.unit = lcm(*(cost.denominator for cost in costs))
        self.point = lcm(*(points.denominator for points in given))
        by: list[list[tuple[int, int, int]]] = [[] for _cost in costs]
        for position, ballot in enumerate(election.ballots):
            for project, points in ballot.points:
                by[project].append((position, ballot.voters, int(points * self.point)))
        self.wanted = tuple(
            _Wanted(project, whole, tuple(by[project]), whole if utility is Utility.COST else self.unit)
            for project, whole in enumerate(int(cost * self.unit) for cost in costs)
            if by[project]
        )


class EqualShares:
    """One election, made ready once, to be shared with any endowment."""

    def __init__(self, election: Election, utility: Utility) -> None:
        self.election = election
        self._plain = _Plain(election, utility)

    def share(self, endowment: Fraction) -> Shared:
        """Buy what can be paid for, always the project that gives its voters most for their money.

        A project's price ρ is the smallest with Σ min(what i has left, ρ · uᵢ) = cost over those who want it;
        the lowest ρ is bought, and each pays their part. It ends when nothing left can be paid for.

        ``endowment``: units of currency that each voter holds at first, at least 0.
        """
        return _Round(self.election, self._plain, endowment).play()


class _Round:
    """One sharing: purses that grow emptier, in a unit that grows finer."""

    def __init__(self, election: Election, plain: _Plain, endowment: Fraction) -> None:
        self.election, self.plain, self.endowment = election, plain, endowment
        each = endowment * plain.unit
        self.finer = each.denominator  # so many of our units are one of the costs'
        self.purses = [each.numerator] * len(election.ballots)
        self.purchases: list[Purchase] = []
        self.ties: list[Tie] = []

    def play(self) -> Shared:
        # Prices never fall: what one was is at most what it will be.
        lowest = {wanted.project: 0.0 for wanted in self.plain.wanted}
        left = {wanted.project: wanted for wanted in self.plain.wanted}
        while best := self._cheapest(left, lowest):
            chosen, tie = settle(self.election, sorted(price.wanted.project for price in best))
            self.ties += [tie] if tie else []
            self._buy(next(price for price in best if price.wanted.project == chosen))
            del left[chosen]
        return Shared(tuple(self.purchases), tuple(self.ties), self.endowment)

    def _cheapest(self, left: dict[int, _Wanted], lowest: dict[int, float]) -> list[_Price]:
        """All projects of the lowest price. A quotient of whole numbers is rounded the same way always, so
        that one which is above another when rounded is above it in truth; only equal ones are looked at."""
        best: list[_Price] = []
        at_most = float("inf")
        for project in sorted(left, key=lowest.__getitem__):
            if lowest[project] > at_most:
                break
            price = self._price(left[project])
            if price is None:
                del left[project]  # purses never fill again
                continue
            lowest[project] = price.money / (price.points * price.wanted.worth * self.finer)
            if lowest[project] > at_most:
                continue
            difference = self._compare(price, best[0]) if best else -1
            best = [price] if difference < 0 else [*best, price] if difference == 0 else best
            at_most = min(at_most, lowest[project])
        return best

    def _price(self, wanted: _Wanted) -> _Price | None:
        """Whoever cannot pay their part gives all they have; the others share what is still missing."""
        purses = self.purses
        money = wanted.cost * self.finer
        if sum(voters * purses[ballot] for ballot, voters, _each in wanted.by) < money:
            return None
        rich = wanted.by
        points = sum(voters * each for _ballot, voters, each in rich)
        while True:
            asked, of, still = money, points, []
            for one in rich:
                ballot, voters, each = one
                if purses[ballot] * of >= asked * each:
                    still.append(one)
                else:
                    money -= voters * purses[ballot]
                    points -= voters * each
            if len(still) == len(rich):
                return _Price(wanted, money, points)
            rich = tuple(still)

    @staticmethod
    def _compare(one: _Price, other: _Price) -> int:
        """Below 0 where the first is cheaper for each unit of utility."""
        return one.money * other.points * other.wanted.worth - other.money * one.points * one.wanted.worth

    def _buy(self, price: _Price) -> None:
        rho = Fraction(price.money * self.plain.point, price.points * price.wanted.worth * self.finer)
        shared = gcd(price.money, price.points)
        money, finer = price.money // shared, price.points // shared
        self.finer *= finer
        self.purses = [purse * finer for purse in self.purses]
        paid = []
        for ballot, _voters, points in price.wanted.by:
            part = min(self.purses[ballot], money * points)
            self.purses[ballot] -= part
            paid.append((ballot, part))
        unit = Fraction(1, self.finer * self.plain.unit)
        self.purchases.append(Purchase(price.wanted.project, rho, tuple(paid), unit))
