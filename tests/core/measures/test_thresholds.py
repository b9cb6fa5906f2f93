from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from alongside.core.measures.thresholds import Thresholds
from core.measures.given import SHIPPED


def test_a_new_place_starts_with_the_briefs_figures() -> None:
    assert (SHIPPED.tolerance, SHIPPED.minimum_minutes) == (Fraction(1, 5), 600)
    assert (SHIPPED.minimum_days, SHIPPED.minimum_people, SHIPPED.smallest_group) == (3, 3, 5)
    assert (SHIPPED.adding_tolerance, SHIPPED.adding_floor_minutes) == (Fraction(1, 20), 60)


def test_no_figure_is_silently_assumed() -> None:
    with pytest.raises(TypeError):
        Thresholds()  # type: ignore[call-arg]  # the point of the test


@pytest.mark.parametrize(
    "figure",
    [
        {"tolerance": Fraction(1, 2)},
        {"tolerance": Fraction(-1, 100)},
        {"citizen_share_min": Fraction(3, 2)},
        {"adding_tolerance": Fraction(-1)},
        {"minimum_people": -1},
    ],
)
def test_a_figure_that_makes_no_sense_is_refused(figure: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"tolerance|share|threshold"):
        replace(SHIPPED, **figure)
