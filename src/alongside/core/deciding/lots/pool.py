"""Who put their name forward, and how a panel is to be made up."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Quota:
    """How many of a panel have this value of this feature: from ``least`` to ``most``, both counted in."""

    feature: str
    value: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Volunteer:
    """One who would sit. ``has``: positions of the quotas they count for, one of each feature.

    ``household``: empty where nobody asked who lives together. At most one of a household is drawn.
    """

    id: str
    has: tuple[int, ...]
    household: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """Volunteers who are alike in everything that is asked: whoever of them is drawn makes no difference.

    ``people``: their positions in the pool, at least one. ``household``: empty where none of them shares one.
    """

    has: tuple[int, ...]
    household: str
    people: tuple[int, ...]


@dataclass(frozen=True)
class Pool:
    """``size``: how many seats a panel has."""

    size: int
    quotas: tuple[Quota, ...]
    people: tuple[Volunteer, ...]

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """In the order of the first of each in the pool."""
        living: dict[str, int] = defaultdict(int)
        for person in self.people:
            living[person.household] += 1
        found: dict[tuple[tuple[int, ...], str], list[int]] = defaultdict(list)
        for position, person in enumerate(self.people):
            shared = person.household if living[person.household] > 1 else ""
            found[tuple(sorted(person.has)), shared].append(position)
        return tuple(Kind(has, household, tuple(people)) for (has, household), people in found.items())
