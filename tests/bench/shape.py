"""The one place the bench measures, at any size: what it holds and who is in it.

20,000 people and 300 works. One work holds a fifth of the entries, one person made a tenth of them,
half of the works have fewer than 50. Two years of entries; one in eight waits for somebody's word.
"""

import random
from dataclasses import dataclass

PEOPLE = 20_000
WORKS = 300
DAYS = 730
SEATED = 8
PLACE = "bench"


@dataclass(frozen=True, slots=True)
class Shape:
    """How many entries each work has, largest first."""

    entries: int

    def per_work(self) -> list[int]:
        """Adds up to ``entries``: a fifth, then the middle, then the small half (20 to 40 each)."""
        small = [20 + number % 21 for number in range(WORKS // 2)]
        largest = self.entries // 5
        rest = self.entries - largest - sum(small)
        middle = WORKS - 1 - len(small)
        shares = [rest // middle] * middle
        shares[0] += rest - sum(shares)
        return [largest, *shares, *small]

    def people(self) -> "People":
        return People(random.Random(7))


class People:
    """Who made an entry: one time in ten the same person, else anybody."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def maker(self) -> int:
        return 0 if self.chance.random() < 0.1 else self.chance.randrange(1, PEOPLE)
