"""The share of needs that were met: counted exactly, shown coarsely, and never of a few."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.measures.met import WAS, NeedsMet, Said, needs_met

NOTHING = NeedsMet(None, None, 0, 0)


def of(*counts: tuple[int, str], people: int = 10) -> NeedsMet:
    was = [one for n, one in counts for _ in range(n)]
    return needs_met(
        [Said(number % people, one) for number, one in enumerate(was)], smallest_group=5, least_needs=20
    )


@pytest.mark.parametrize(
    ("counts", "people", "share"),
    [
        (((19, "MET"),), 10, None),  # fewer than twenty needs
        (((40, "MET"),), 4, None),  # fewer than five people
        (((15, "MET"), (3, "PARTLY"), (2, "NOT")), 10, Fraction(75, 100)),
        (((14, "MET"), (9, "NOT")), 10, Fraction(60, 100)),  # 60.9
        (((20, "MET"),), 10, Fraction(95, 100)),  # never all
        (((20, "NOT"),), 10, Fraction(5, 100)),  # never none
        (((17, "MET"), (23, "NOT")), 10, Fraction(40, 100)),  # 42.5: to the even step
    ],
)
def test_by_pencil(counts: tuple[tuple[int, str], ...], people: int, share: Fraction | None) -> None:
    assert of(*counts, people=people).share == share


ANSWERS = st.lists(st.tuples(st.integers(0, 12), st.sampled_from(WAS)), max_size=60)


@given(ANSWERS, st.integers(0, 12))
def test_nothing_on_a_few_and_whoever_is_taken_out_shifts_no_finer_than_a_step(
    rows: list[tuple[int, str]], who: int
) -> None:
    found = needs_met([Said(*row) for row in rows], smallest_group=5, least_needs=20)
    if len(rows) < 20 or len({person for person, _was in rows}) < 5:
        assert found == NOTHING
        return
    assert found.share is not None
    assert found.partly is not None
    assert Fraction(5, 100) <= found.share <= Fraction(95, 100)
    assert found.share + found.partly <= 1
    assert (found.share / Fraction(5, 100)).denominator == 1
    assert found.people % 5 == found.needs % 5 == 0


@given(st.permutations([Said(number % 7, WAS[number % 3]) for number in range(30)]))
def test_order_changes_nothing(rows: list[Said]) -> None:
    assert needs_met(rows, smallest_group=5, least_needs=20).share == Fraction(35, 100)


def test_an_answer_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not an answer"):
        needs_met([Said(1, "MAYBE")], smallest_group=5, least_needs=20)
