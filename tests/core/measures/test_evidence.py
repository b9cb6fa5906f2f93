from dataclasses import replace

import pytest

from alongside.core.measures.evidence import Evidence
from alongside.core.measures.facts import Hours, Learning, Organisation, Presence, Thing
from alongside.core.shared.help import HelpKind, InKind
from alongside.core.shared.sectors import Sector
from alongside.core.shared.stages import DELIVERY_AXIS, Stage
from core.measures.given import CITIZEN, JUNE, PROFESSIONAL, YEAR, co_produced, decision, hours, views

UNDISPUTED = Evidence(
    YEAR,
    (hours(CITIZEN, Stage.DESIGN, 60),),
    Presence(4, 4),
    Presence(5, 5),
    (Thing(InKind.ROOM, PROFESSIONAL, Sector.PUBLIC),),
    (decision(2, 1),),
    (views(),),
    (Organisation("council"),),
    (Learning(30),),
)


def test_without_disputed_entries_every_kind_of_them_is_left_out() -> None:
    disputed = replace(
        UNDISPUTED,
        hours=(*UNDISPUTED.hours, hours(CITIZEN, Stage.DESIGN, 5, disputed=True)),
        design=Presence(9, 9, undisputed_days=4, undisputed_people=4),
        things=(*UNDISPUTED.things, Thing(InKind.FOOD, CITIZEN, None, disputed=True)),
        decisions=(*UNDISPUTED.decisions, replace(decision(0, 1), disputed=True)),
        views=(*UNDISPUTED.views, replace(views(), disputed=True)),
        organisations_giving_time=(Organisation("trust", disputed=True), Organisation("council")),
        learning_given_to_citizens=(Learning(9, disputed=True), Learning(30)),
    )
    assert disputed.without_disputed() == UNDISPUTED
    assert UNDISPUTED.without_disputed() == UNDISPUTED


def test_minutes_are_summed_by_side_and_stage() -> None:
    evidence = co_produced()
    assert evidence.minutes() == 12_000
    assert evidence.minutes(CITIZEN) == 6_000
    assert evidence.minutes(PROFESSIONAL, DELIVERY_AXIS) == 3_000
    assert evidence.minutes(stages=[Stage.ASSESS]) == 0


def test_organisations_are_those_that_gave_time_or_decided_each_once() -> None:
    decided = replace(decision(0, 2), organisations=frozenset({"council", "trust"}))
    assert replace(UNDISPUTED, decisions=(decided,)).organisations == {"council", "trust"}


def test_minutes_below_zero_are_refused() -> None:
    with pytest.raises(ValueError, match="never below zero"):
        Hours(JUNE, Stage.DESIGN, CITIZEN, HelpKind.MEET, None, -1)
