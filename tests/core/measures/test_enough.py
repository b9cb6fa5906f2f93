from dataclasses import replace

import pytest

from alongside.core.measures.enough import enough_in_the_books
from alongside.core.measures.facts import Axis, Presence
from alongside.core.measures.steps import Step, StepCode
from core.measures.given import SHIPPED, books


def test_exactly_the_minimums_are_enough() -> None:
    exactly = replace(books((300, 300), (0, 0)), design=Presence(days=3, people=3))
    assert enough_in_the_books(exactly, Axis.DESIGN, SHIPPED).holds


@pytest.mark.parametrize(
    ("minutes", "presence", "missing"),
    [
        (599, Presence(3, 3), Step(StepCode.DESIGN_MINUTES, 599, 600)),
        (600, Presence(2, 3), Step(StepCode.DESIGN_DAYS, 2, 3)),
        (600, Presence(3, 2), Step(StepCode.DESIGN_PEOPLE, 2, 3)),
    ],
)
def test_each_minimum_that_fails_is_named_with_what_was_found_and_needed(
    minutes: int, presence: Presence, missing: Step
) -> None:
    short = replace(books((minutes, 0), (600, 600)), design=presence)
    reading = enough_in_the_books(short, Axis.DESIGN, SHIPPED)
    assert not reading.holds
    assert reading.missing == (missing,)


def test_an_empty_book_fails_all_three() -> None:
    empty = replace(books((0, 0), (0, 0)), delivery=Presence(0, 0))
    codes = [step.code for step in enough_in_the_books(empty, Axis.DELIVERY, SHIPPED).missing]
    assert codes == [StepCode.DELIVERY_MINUTES, StepCode.DELIVERY_DAYS, StepCode.DELIVERY_PEOPLE]


def test_people_counted_only_in_disputed_entries_do_not_count_without_them() -> None:
    disputed = replace(books((600, 0), (0, 0)), design=Presence(5, 5, undisputed_days=5, undisputed_people=2))
    assert enough_in_the_books(disputed, Axis.DESIGN, SHIPPED).holds
    without = enough_in_the_books(disputed.without_disputed(), Axis.DESIGN, SHIPPED)
    assert without.missing == (Step(StepCode.DESIGN_PEOPLE, 2, 3),)
