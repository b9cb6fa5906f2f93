from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.measures.covering import Key, covering_loop
from alongside.core.measures.disclosure import Figure, count_for_strangers, table_for_strangers
from core.measures.attacker import can_work_out_a_sum_of, narrowest

FEWEST = 5
MAY, JUNE, JULY = date(2025, 5, 1), date(2025, 6, 1), date(2025, 7, 1)
PARENT, NEIGHBOUR, PEER = "PARENT_CARER", "NEIGHBOUR", "PEER_SUPPORTER"


def with_totals(cells: dict[Key, Figure], *, same_people: bool = False) -> dict[Key, Figure]:
    """Add the totals; the same people may come every month, or others each time."""
    figures = dict(cells)
    for total in {key for month, hat in cells for key in ((month, None), (None, hat), (None, None))}:
        parts = [
            figure
            for key, figure in cells.items()
            if all(mine in (None, other) for mine, other in zip(total, key, strict=True))
        ]
        people = [part.people for part in parts if part.amount]
        heads = max(people, default=0) if same_people else sum(people)
        figures[total] = Figure(sum(part.amount for part in parts), heads)
    return figures


@st.composite
def tables(draw: st.DrawFn) -> dict[Key, Figure]:
    months, hats = (MAY, JUNE, JULY)[: draw(st.integers(1, 3))], (PARENT, NEIGHBOUR, PEER)
    figure = st.builds(Figure, amount=st.integers(0, 40), people=st.integers(1, 9))
    cells: dict[Key, Figure] = {(month, hat): draw(figure) for month in months for hat in hats}
    return with_totals(cells, same_people=draw(st.booleans()))


def few_in(figures: dict[Key, Figure]) -> set[Key]:
    return {key for key, figure in figures.items() if figure.amount and figure.people < FEWEST}


@given(tables())
def test_a_figure_on_fewer_than_five_people_is_never_shown(figures: dict[Key, Figure]) -> None:
    shown = table_for_strangers(figures, FEWEST)
    assert all(shown[key] is None for key in few_in(figures))
    assert all(amount in (None, figures[key].amount) for key, amount in shown.items())


@given(tables())
def test_what_is_held_back_cannot_be_bounded_more_closely_than_five_or_a_small_cells_own_size(
    figures: dict[Key, Figure],
) -> None:
    truth = {key: figure.amount for key, figure in figures.items()}
    widths = narrowest(truth, table_for_strangers(figures, FEWEST))
    assert all(width >= FEWEST for width in widths.values())
    assert all(widths[key] >= truth[key] for key in few_in(figures) if None not in key)


@given(tables())
def test_no_sum_of_small_cells_can_be_worked_out_by_subtraction(figures: dict[Key, Figure]) -> None:
    small_cells = {key for key in few_in(figures) if None not in key}
    assert not can_work_out_a_sum_of(small_cells, table_for_strangers(figures, FEWEST))


@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_the_figures_changes_nothing(figures: dict[Key, Figure], chance: object) -> None:
    shuffled = dict(sorted(figures.items(), key=lambda _: chance.random()))  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert table_for_strangers(shuffled, FEWEST) == table_for_strangers(figures, FEWEST)


@given(tables())
def test_a_table_with_nothing_small_in_it_is_shown_whole(figures: dict[Key, Figure]) -> None:
    many = {key: Figure(figure.amount, figure.people + FEWEST) for key, figure in figures.items()}
    assert None not in table_for_strangers(many, FEWEST).values()


ONE_SMALL = with_totals(
    {
        (MAY, PARENT): Figure(300, 3),
        (MAY, NEIGHBOUR): Figure(700, 9),
        (JUNE, PARENT): Figure(900, 12),
        (JUNE, NEIGHBOUR): Figure(400, 8),
        (JULY, PARENT): Figure(320, 7),
        (JULY, NEIGHBOUR): Figure(310, 6),
    }
)


def test_hiding_the_small_figure_alone_would_not_have_helped() -> None:
    naive: dict[Key, int | None] = {key: figure.amount for key, figure in ONE_SMALL.items()}
    naive[MAY, PARENT] = None
    truth = {key: figure.amount for key, figure in ONE_SMALL.items()}
    assert narrowest(truth, naive) == {(MAY, PARENT): 0}
    assert can_work_out_a_sum_of({(MAY, PARENT)}, naive)


def test_two_small_figures_in_one_month_would_have_told_their_sum() -> None:
    naive: dict[Key, int | None] = {key: figure.amount for key, figure in ONE_SMALL.items()}
    naive.update({(MAY, PARENT): None, (MAY, NEIGHBOUR): None, (None, PARENT): None, (None, NEIGHBOUR): None})
    assert can_work_out_a_sum_of({(MAY, PARENT), (MAY, NEIGHBOUR)}, naive)


def test_the_loop_of_least_minutes_is_hidden_and_every_total_stays() -> None:
    shown = table_for_strangers(ONE_SMALL, FEWEST)
    assert {key for key, amount in shown.items() if amount is None} == {
        (MAY, PARENT),
        (MAY, NEIGHBOUR),
        (JULY, PARENT),
        (JULY, NEIGHBOUR),
    }


def test_a_long_loop_of_cells_is_hidden_before_any_total() -> None:
    ring: list[Key] = [(MAY, NEIGHBOUR), (JUNE, NEIGHBOUR), (JUNE, PEER), (JULY, PEER), (JULY, PARENT)]
    cells = {cell: Figure(1000, 9) for cell in ring} | {(MAY, PARENT): Figure(60, 1)}
    shown = table_for_strangers(with_totals(cells), FEWEST)
    assert {key for key, amount in shown.items() if amount is None} == set(cells)


def test_where_all_are_too_few_nothing_but_zeros_is_shown() -> None:
    few = with_totals({(MAY, PARENT): Figure(60, 2), (MAY, NEIGHBOUR): Figure(0, 0)}, same_people=True)
    shown = {key: amount for key, amount in table_for_strangers(few, FEWEST).items() if amount is not None}
    assert shown == {(MAY, NEIGHBOUR): 0, (None, NEIGHBOUR): 0}


def test_a_table_whose_totals_are_wrong_is_refused() -> None:
    wrong = {**ONE_SMALL, (MAY, None): Figure(1001, 12)}
    with pytest.raises(ValueError, match="sums of its cells"):
        table_for_strangers(wrong, FEWEST)
    fewer = {**ONE_SMALL, (MAY, None): Figure(1000, 8)}
    with pytest.raises(ValueError, match="as many people"):
        table_for_strangers(fewer, FEWEST)
    with pytest.raises(ValueError, match="three of its totals"):
        table_for_strangers({(MAY, PARENT): Figure(60, 9)}, FEWEST)
    with pytest.raises(ValueError, match="totals of a small figure"):
        covering_loop((MAY, PARENT), {}, set(), room=5)


def test_counts_are_rounded_as_ofqual_and_the_nhs_do() -> None:
    counts = (0, 1, 4, 5, 7, 8, 12, 13)
    assert [count_for_strangers(one, 5, 5) for one in counts] == [0, None, None, 5, 5, 10, 10, 15]
    assert [count_for_strangers(one, 8, 5) for one in counts] == [0, None, None, None, None, 10, 10, 15]
    assert [count_for_strangers(one, 1, 10) for one in (5, 15, 25)] == [0, 20, 20]
