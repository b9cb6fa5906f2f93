from datetime import date

import pytest

from alongside.core.measures.outset import Firsts, from_the_outset

OPENED = date(2024, 2, 29)


def test_days_are_counted_from_the_opening() -> None:
    firsts = Firsts(date(2024, 2, 29), date(2024, 3, 31), date(2025, 3, 1))
    outset = from_the_outset(OPENED, firsts)
    days = (outset.days_to_citizen_at_table, outset.days_to_decision, outset.days_to_money)
    assert days == (0, 31, 366)


def test_what_has_not_happened_has_no_days() -> None:
    outset = from_the_outset(OPENED, Firsts())
    assert (outset.days_to_citizen_at_table, outset.days_to_decision, outset.days_to_money) == (None,) * 3


def test_money_before_the_opening_counts_below_zero() -> None:
    assert from_the_outset(OPENED, Firsts(money_on=date(2024, 2, 28))).days_to_money == -1


@pytest.mark.parametrize(
    ("citizen_on", "there"),
    [(date(2024, 3, 4), True), (date(2024, 3, 5), True), (date(2024, 3, 6), False), (None, False)],
)
def test_citizens_were_there_when_they_came_no_later(citizen_on: date | None, there: bool) -> None:
    fifth = date(2024, 3, 5)
    outset = from_the_outset(OPENED, Firsts(citizen_on, decision_on=fifth, money_on=fifth))
    assert outset.citizens_there_for_first_decision is there
    assert outset.citizens_there_for_first_money is there


def test_nothing_is_said_of_a_decision_that_was_never_taken() -> None:
    outset = from_the_outset(OPENED, Firsts(citizen_at_table_on=OPENED))
    assert outset.citizens_there_for_first_decision is None
    assert outset.citizens_there_for_first_money is None
