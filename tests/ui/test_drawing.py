"""Where the lines of a drawing go."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.ui import drawing

AMOUNTS = st.floats(min_value=0, max_value=1e9, allow_nan=False)


@given(AMOUNTS, AMOUNTS)
def test_a_bar_never_leaves_its_room(citizen: float, professional: float) -> None:
    bar = drawing.pair_bar(citizen, professional)
    assert 0 <= bar.citizen <= bar.start + 0.2 <= drawing.WIDTH + 0.2
    assert bar.start + bar.professional == pytest.approx(drawing.WIDTH, abs=0.2)


@given(st.floats(min_value=0, max_value=drawing.WIDTH))
def test_hatching_stays_on_its_part(width: float) -> None:
    points = [float(number) for number in re.findall(r"[\d.]+", drawing.hatch(width))]
    assert all(-0.1 <= across <= width + 0.1 for across in points[0::2])
    assert all(-0.1 <= down <= drawing.HEIGHT + 0.1 for down in points[1::2])


def test_equal_amounts_get_equal_room() -> None:
    bar = drawing.pair_bar(5, 5)
    assert bar.citizen == bar.professional == 148.5


def test_nothing_given_draws_nothing() -> None:
    assert drawing.pair_bar(0, 0) == drawing.Bar(0.0, 0.0, 300.0, "")


def test_less_than_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="less than nothing"):
        drawing.pair_bar(-1, 2)


def test_bars_are_as_long_as_their_part_of_the_longest() -> None:
    assert drawing.lengths([13, 39, 0]) == [100.0, 300.0, 0.0]
    assert drawing.lengths([0, 0]) == [0.0, 0.0]
    assert drawing.lengths([]) == []
    with pytest.raises(ValueError, match="shorter than nothing"):
        drawing.lengths([1, -1])


def test_one_square_of_nine_is_filled() -> None:
    assert [square for square in drawing.squares(2, 3) if square[2]] == [(42, 22, True)]
    assert not any(filled for _x, _y, filled in drawing.squares(None, None))


@pytest.mark.parametrize(("row", "column"), [(0, 1), (4, 1), (None, 1), (2, None)])
def test_a_cell_outside_the_grid_is_refused(row: int | None, column: int | None) -> None:
    with pytest.raises(ValueError, match="no cell"):
        drawing.squares(row, column)
