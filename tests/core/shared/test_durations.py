"""Lengths as people write them, said back and read again."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.shared.durations import (
    Bare,
    LengthFault,
    LengthNotTaken,
    LengthRules,
    length_of_number,
    parse_length,
    say_length,
)

REGISTER = LengthRules(Bare.HOURS, half_day_minutes=210)
FORM = LengthRules(Bare.FORM, half_day_minutes=210)
MINUTES = LengthRules(Bare.MINUTES, half_day_minutes=210)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("30min", 30), ("90 mins", 90), ("45 minutes", 45), ("4", 240), ("2.0", 120), ("1,5", 90), (".5", 30),
        ("1:30", 90), ("0:45", 45), ("1:30:00", 90), ("1:30 hrs", 90), ("2h 30", 150), ("2h30m", 150),
        ("0h 45", 45), ("1h 00", 60), ("2 hrs 30 mins", 150), ("1 hour and 30 minutes", 90), ("1.5 hrs", 90),
        ("½ hr", 30), ("1½ hours", 90), ("1 ½", 90), ("1/2 hr", 30), ("1 1/2 hours", 90), ("¾ hour", 45),
        ("an hour", 60), ("hour", 60), ("half an hour", 30), ("half hour", 30),
        ("quarter of an hour", 15),
        ("three quarters of an hour", 45), ("an hour and a half", 90), ("one and a half hours", 90),
        ("two hours", 120), ("half a day", 210), ("half day", 210), ("all day", 420), ("a full day", 420),
        ("about 2 hours", 120), ("~2h", 120), ("2 hrs (approx)", 120), ("2 x 30 mins", 60),
        ("2 hrs each", 120),
        ("fifteen mins", 15), ("forty five minutes", 45), ("30 mins x 2", 60), ("90 minutes (1.5 hrs)", 90),
        ("1h:30", 90), ("90'", 90), ("awr", 60), ("awr a hanner", 90), ("hanner awr", 30),
        ("dwy awr", 120), ("1 awr 30 munud", 90),
        ("tri chwarter awr", 45), ("hanner diwrnod", 210), ("１．５ ｈｒｓ", 90), ("\u200e90 mins", 90),
        ("2HRS", 120), (" 90 MINS. ", 90),
    ],
)  # fmt: skip
def test_a_length_is_read_as_it_was_meant(text: str, minutes: int) -> None:
    assert parse_length(text, REGISTER) == minutes


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("ages", LengthFault.NOT_UNDERSTOOD), ("", LengthFault.NOT_UNDERSTOOD),
        ("£20", LengthFault.NOT_UNDERSTOOD),
        ("1-2 hours", LengthFault.NOT_UNDERSTOOD), ("1h 75", LengthFault.NOT_UNDERSTOOD),
        ("2h 2h", LengthFault.NOT_UNDERSTOOD), ("1,500", LengthFault.NOT_UNDERSTOOD),
        ("1:5", LengthFault.NOT_UNDERSTOOD), ("1/0", LengthFault.NOT_UNDERSTOOD),
        ("2 hours 🙂", LengthFault.NOT_UNDERSTOOD), ("9" * 300, LengthFault.NOT_UNDERSTOOD),
        ("-2h", LengthFault.BELOW_ZERO), ("−1.5", LengthFault.BELOW_ZERO),
        ("minus 2", LengthFault.BELOW_ZERO),
        ("1.5 hrs 90 mins", LengthFault.NOT_UNDERSTOOD), ("2 hrs (90 mins)", LengthFault.UNCLEAR),
        ("0", LengthFault.ZERO), ("0 mins", LengthFault.ZERO), ("none", LengthFault.ZERO),
        ("1.30", LengthFault.UNCLEAR), ("0.45", LengthFault.UNCLEAR), ("2.15 hrs", LengthFault.UNCLEAR),
    ],
)  # fmt: skip
def test_what_cannot_be_known_is_asked(text: str, fault: LengthFault) -> None:
    with pytest.raises(LengthNotTaken) as asked:
        parse_length(text, REGISTER)
    assert asked.value.fault is fault


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("12", 720), ("13", 13), ("90", 90), ("1.5", 90), ("12.5", 750), ("2", 120), ("12,0", 720)],
)
def test_in_a_form_a_bare_whole_number_above_twelve_is_minutes(text: str, minutes: int) -> None:
    assert parse_length(text, FORM) == minutes


def test_the_heading_decides_a_bare_number_and_never_a_unit() -> None:
    assert parse_length("90", MINUTES) == 90
    assert parse_length("1.5 hrs", MINUTES) == 90


@pytest.mark.parametrize("text", ["1.5", "0,75", "½"])
def test_parts_of_a_minute_are_asked_about(text: str) -> None:
    with pytest.raises(LengthNotTaken) as asked:
        parse_length(text, MINUTES)
    assert asked.value.fault is LengthFault.UNCLEAR
    with pytest.raises(LengthNotTaken):
        length_of_number(1.5, Bare.MINUTES)
    assert length_of_number(89.99999999, Bare.MINUTES) == 90


def test_half_a_day_is_the_figure_of_the_place() -> None:
    assert parse_length("half a day", LengthRules(Bare.HOURS, half_day_minutes=180)) == 180


@given(st.integers(1, 100_000), st.sampled_from([REGISTER, FORM, MINUTES]))
def test_what_is_said_back_is_what_was_understood(minutes: int, rules: LengthRules) -> None:
    assert parse_length(say_length(minutes), rules) == minutes


@given(st.text(), st.sampled_from([REGISTER, FORM, MINUTES]))
def test_no_text_makes_it_stumble(text: str, rules: LengthRules) -> None:
    with suppress(LengthNotTaken):
        assert parse_length(text, rules) > 0


@given(st.floats(allow_nan=True, allow_infinity=True), st.sampled_from(list(Bare)))
def test_no_number_makes_it_stumble(number: float, bare: Bare) -> None:
    with suppress(LengthNotTaken):
        assert length_of_number(number, bare) > 0
