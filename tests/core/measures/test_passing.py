"""A decision passes on each side, or it does not pass."""

from alongside.core.measures.passing import Position, passed_on_each_side
from alongside.core.shared.sides import Side

C, P = Side.CITIZEN, Side.PROFESSIONAL
FOR_C, FOR_P = Position(C, in_favour=True), Position(P, in_favour=True)
AGAINST_C = Position(C, in_favour=False)


def test_more_for_than_against_on_each_side_passes() -> None:
    assert passed_on_each_side([FOR_C, FOR_C, AGAINST_C, FOR_P]) is True


def test_a_side_outvoted_in_the_room_has_not_passed_it() -> None:
    assert passed_on_each_side([AGAINST_C, FOR_P, FOR_P, FOR_P]) is False


def test_as_many_against_as_for_does_not_pass() -> None:
    assert passed_on_each_side([FOR_C, AGAINST_C, FOR_P]) is False


def test_one_veto_stops_it() -> None:
    veto = Position(P, in_favour=False, stopped_it=True)
    assert passed_on_each_side([FOR_C, FOR_P, FOR_P, FOR_P, veto]) is False


def test_standing_aside_weighs_nothing() -> None:
    assert passed_on_each_side([FOR_C, Position(C, in_favour=None, aside=True), FOR_P]) is True


def test_a_side_that_only_stood_aside_has_not_passed_it() -> None:
    assert passed_on_each_side([Position(C, in_favour=None, aside=True), FOR_P]) is False


def test_a_position_the_book_does_not_hold_is_not_guessed() -> None:
    assert passed_on_each_side([FOR_C, Position(C, in_favour=None), FOR_P]) is None


def test_without_one_side_nothing_passed_on_both() -> None:
    assert passed_on_each_side([FOR_P, FOR_P]) is None


def test_a_group_weighs_by_its_heads() -> None:
    assert passed_on_each_side([Position(C, in_favour=True, heads=6), AGAINST_C, FOR_P]) is True
