"""The gate, by hand and by chance."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.consent.ages import YOUNG, AgeBand, Readers, bands_from, readers_of
from alongside.core.consent.gate import Reach, Said, Speaker, lets

TODAY = date(2028, 2, 29)
YES = Said(Speaker.OWN, is_yes=True)
NO = Said(Speaker.OWN, is_yes=False)
GUARDIANS_YES = Said(Speaker.GUARDIAN, is_yes=True)
GUARDIANS_NO = Said(Speaker.GUARDIAN, is_yes=False)


def may(*said: Said, band: AgeBand = AgeBand.ADULT, own: int = 13, reach: Reach | None = None) -> bool:
    return lets(said, band=band, own_say_from=own, reach=reach, day=TODAY)


def test_what_nobody_was_asked_is_no() -> None:
    assert not any(may(band=band) for band in AgeBand)


@pytest.mark.parametrize("band", [AgeBand.UNKNOWN, AgeBand.ADULT, AgeBand.FROM_16, AgeBand.FROM_13])
def test_from_thirteen_ones_own_say_decides(band: AgeBand) -> None:
    assert may(YES, GUARDIANS_NO, band=band)
    assert not may(NO, GUARDIANS_YES, band=band)
    assert not may(GUARDIANS_YES, band=band)


@pytest.mark.parametrize("band", [AgeBand.UNDER_6, AgeBand.FROM_6, AgeBand.FROM_10])
def test_below_it_a_guardian_says_yes_and_nobody_no(band: AgeBand) -> None:
    assert may(GUARDIANS_YES, band=band)
    assert may(YES, GUARDIANS_YES, band=band)
    assert not may(YES, band=band)
    assert not may(NO, GUARDIANS_YES, band=band)
    assert not may(GUARDIANS_YES, GUARDIANS_NO, band=band)


def test_a_purpose_may_ask_for_more_years() -> None:
    assert not may(YES, band=AgeBand.FROM_13, own=16)
    assert may(YES, band=AgeBand.FROM_16, own=16)
    assert may(YES, GUARDIANS_YES, band=AgeBand.FROM_13, own=16)


def test_a_band_whose_youngest_are_too_young_does_not_decide_alone() -> None:
    assert AgeBand.FROM_13 not in bands_from(14)


def test_a_yes_ends_the_day_its_until_says() -> None:
    assert may(replace(YES, until=TODAY + timedelta(days=1)))
    assert not may(replace(YES, until=TODAY))


def test_a_no_never_runs_out() -> None:
    assert not may(replace(NO, until=TODAY - timedelta(days=900)), YES)


def test_a_childs_yes_that_ran_out_says_nothing() -> None:
    assert may(replace(YES, until=TODAY), GUARDIANS_YES, band=AgeBand.FROM_6)


def test_a_reach_holds_as_far_as_it_goes() -> None:
    place = replace(YES, reach=Reach.PLACE)
    assert may(place, reach=Reach.TABLE)
    assert may(place, reach=Reach.PLACE)
    assert not may(place, reach=Reach.EVERYONE)
    assert not may(YES, reach=Reach.TABLE)


def test_a_child_who_said_less_far_is_shown_less_far() -> None:
    child, guardian = replace(YES, reach=Reach.TABLE), replace(GUARDIANS_YES, reach=Reach.EVERYONE)
    assert may(child, guardian, band=AgeBand.FROM_6, reach=Reach.TABLE)
    assert not may(child, guardian, band=AgeBand.FROM_6, reach=Reach.EVERYONE)


def test_every_age_has_its_words() -> None:
    assert {band: readers_of(band) for band in (AgeBand.FROM_10, AgeBand.FROM_13, AgeBand.ADULT)} == {
        AgeBand.FROM_10: Readers.CHILD,
        AgeBand.FROM_13: Readers.TEEN,
        AgeBand.ADULT: Readers.GROWN,
    }
    assert readers_of(AgeBand.UNKNOWN) is Readers.GROWN
    assert AgeBand.ADULT not in YOUNG


SAID = st.builds(
    Said,
    speaker=st.sampled_from(Speaker),
    is_yes=st.booleans(),
    reach=st.sampled_from(Reach),
    until=st.none() | st.dates(TODAY - timedelta(days=3), TODAY + timedelta(days=3)),
)
ASKED = {
    "band": st.sampled_from(AgeBand),
    "own": st.sampled_from([0, 13, 16, 18]),
    "reach": st.none() | st.sampled_from(Reach),
}


@given(said=st.lists(SAID, max_size=5), **ASKED)
def test_the_order_of_words_changes_nothing(said: list[Said], **asked: Any) -> None:
    assert may(*said, **asked) == may(*reversed(said), **asked)


@given(said=st.lists(SAID, max_size=5), **ASKED)
def test_a_further_no_of_their_own_never_opens_the_gate(said: list[Said], **asked: Any) -> None:
    assert not may(*said, NO, **asked)


@given(said=st.lists(SAID, max_size=5), **ASKED)
def test_what_goes_further_goes_less_far_too(said: list[Said], **asked: Any) -> None:
    if may(*said, **asked | {"reach": Reach.EVERYONE}):
        assert may(*said, **asked | {"reach": Reach.TABLE})
