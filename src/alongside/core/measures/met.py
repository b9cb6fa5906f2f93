"""Whether what people need to come was there, as people said themselves afterwards."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from fractions import Fraction

STEP = Fraction(5, 100)


@dataclass(frozen=True, slots=True)
class Said:
    """One need, and what its person said of the last time: there, in part, or not. ``was`` is one of WAS."""

    person: Hashable
    was: str


WAS = ("MET", "PARTLY", "NOT")


@dataclass(frozen=True, slots=True)
class NeedsMet:
    """The share of needs that were there, and that were there in part; None where too little was said.

    **Units**: ``share`` and ``partly`` parts of one, in steps of 5 in 100; ``needs`` and ``people`` counted,
    rounded down to fives.
    """

    share: Fraction | None
    partly: Fraction | None
    needs: int
    people: int


def needs_met(said: Iterable[Said], *, smallest_group: int, least_needs: int) -> NeedsMet:
    """The share met, for everybody alike: a need says something about somebody's body or family.

    Nothing is shown on fewer than ``smallest_group`` people or ``least_needs`` needs. Shares are rounded to 5
    in 100, and never say all or none: 5 in 100 is the least and 95 the most, as a share of all or none would
    say of everybody what was said of many. Only fully there counts as met.
    **Units**: people, needs. **Raises** ValueError for an answer that is none of WAS.
    **Ties**: half-way goes to the even multiple of a step.
    **Source**: domain brief E6 (a share only on 20 or more; all or none is kept back) and J (evidence that
    the need was met); the method is ours.
    """
    rows = list(said)
    if wrong := {row.was for row in rows} - set(WAS):
        raise ValueError(f"not an answer: {wrong}")
    people = len({row.person for row in rows})
    if people < smallest_group or len(rows) < least_needs:
        return NeedsMet(None, None, 0, 0)
    counted = Counter(row.was for row in rows)
    share, partly = (_blurred(Fraction(counted[was], len(rows))) for was in ("MET", "PARTLY"))
    return NeedsMet(share, min(partly, 1 - share), len(rows) // 5 * 5, people // 5 * 5)


def _blurred(share: Fraction) -> Fraction:
    return min(max(round(share / STEP) * STEP, STEP), 1 - STEP)
