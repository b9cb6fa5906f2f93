from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from alongside.core.measures.evidence import Evidence
from alongside.core.measures.facts import DecisionFact
from alongside.core.measures.ladder import Rung, RungReading, RungTest, read_ladder
from alongside.core.shared.stages import Stage
from core.measures.given import SHIPPED, books, decision, views


def answered(citizens: int, professionals: int, stage: Stage = Stage.DESIGN) -> DecisionFact:
    """A decision that cites what citizens said, says what changed, and was told to them."""
    return replace(
        decision(citizens, professionals, stage),
        cites_citizen_view=True,
        says_what_changed=True,
        people_told=True,
    )


def half_answered(lacking: str) -> DecisionFact:
    """The same, but for one of the three."""
    less: dict[str, Any] = {"key": lacking, lacking: False}
    return replace(answered(2, 1), **less)


def whole(evidence: Evidence, promised: Mapping[Stage | None, Rung] | None = None) -> RungReading:
    return read_ladder(evidence, promised or {}, SHIPPED)[0]


def of_stage(evidence: Evidence, stage: Stage) -> Rung:
    return next(one.evidenced for one in read_ladder(evidence, {}, SHIPPED) if one.stage is stage)


TOGETHER = replace(books((500, 500), (500, 500), decisions=[answered(2, 1)]), views=(views(),))


def test_without_views_the_books_say_three_or_below() -> None:
    reading = whole(replace(TOGETHER, views=()))
    assert (reading.evidenced, reading.or_below) == (Rung.INFORMING, True)


def test_views_alone_are_consultation() -> None:
    assert whole(replace(TOGETHER, decisions=())).evidenced is Rung.CONSULTATION


@pytest.mark.parametrize("lacking", ["cites_citizen_view", "says_what_changed", "people_told"])
def test_engagement_needs_one_decision_that_cites_says_and_tells(lacking: str) -> None:
    assert whole(replace(TOGETHER, decisions=(half_answered(lacking),))).evidenced is Rung.CONSULTATION


def test_three_half_answers_do_not_make_one() -> None:
    halves = [half_answered(one) for one in ("cites_citizen_view", "says_what_changed", "people_told")]
    assert whole(replace(TOGETHER, decisions=tuple(halves))).evidenced is Rung.CONSULTATION


def test_an_answer_without_a_shared_decision_is_engagement() -> None:
    assert whole(replace(TOGETHER, decisions=(answered(0, 3),))).evidenced is Rung.ENGAGEMENT


def test_a_shared_decision_outside_the_design_axis_does_not_make_co_design() -> None:
    elsewhere = replace(TOGETHER, decisions=(answered(2, 1, Stage.ASSESS),))
    assert whole(elsewhere).evidenced is Rung.ENGAGEMENT


@pytest.mark.parametrize("delivery", [(0, 500), (500, 0)])
def test_co_design_stays_so_while_one_side_delivers_alone(delivery: tuple[int, int]) -> None:
    one_sided = replace(books((500, 500), delivery, decisions=[answered(2, 1)]), views=(views(),))
    assert whole(one_sided).evidenced is Rung.CO_DESIGN


@pytest.mark.parametrize(
    ("others", "rung"),
    [
        ([decision(1, 3)], Rung.CO_PRODUCTION),
        ([decision(1, 3), decision(2, 3)], Rung.CO_DESIGN),
    ],
)
def test_co_production_needs_half_of_the_decisions_to_meet_parity(
    others: list[DecisionFact], rung: Rung
) -> None:
    assert whole(replace(TOGETHER, decisions=(answered(2, 1), *others))).evidenced is rung


@pytest.mark.parametrize(
    ("citizens", "professionals", "met"),
    [(2, 1, True), (2, 2, True), (2, 3, False), (1, 1, False), (2, 0, False), (0, 0, False)],
)
def test_parity_wants_two_citizens_one_professional_and_half_of_the_room(
    citizens: int, professionals: int, met: bool
) -> None:
    reading = whole(replace(TOGETHER, decisions=(answered(citizens, professionals),)))
    (check,) = [check for check in reading.checks if check.test is RungTest.HALF_MET_PARITY_7]
    assert check.passed is met


def test_the_lowest_test_that_fails_caps_the_rung_and_all_are_shown() -> None:
    reading = whole(replace(TOGETHER, views=()))
    assert [check.test for check in reading.checks if not check.passed] == [RungTest.VIEWS_ENTERED_4]
    assert [check.test for check in reading.checks] == list(RungTest)


def test_all_tests_passed_are_co_production() -> None:
    assert whole(TOGETHER).evidenced is Rung.CO_PRODUCTION


def test_a_stage_is_read_from_its_own_entries() -> None:
    assert of_stage(TOGETHER, Stage.DESIGN) is Rung.CO_PRODUCTION
    assert of_stage(TOGETHER, Stage.COMMISSION) is Rung.INFORMING
    heard = replace(TOGETHER, views=(views(), views(stage=Stage.COMMISSION)))
    assert of_stage(heard, Stage.COMMISSION) is Rung.CONSULTATION


def test_co_design_of_commissioning_is_not_borrowed_from_design() -> None:
    commissioned = replace(
        TOGETHER,
        views=(views(stage=Stage.COMMISSION),),
        decisions=(answered(2, 1), answered(0, 2, Stage.COMMISSION)),
    )
    assert of_stage(commissioned, Stage.COMMISSION) is Rung.ENGAGEMENT


def test_a_stage_off_the_design_axis_looks_to_the_whole_axis_for_its_shared_decision() -> None:
    assessed = replace(
        TOGETHER,
        views=(views(stage=Stage.ASSESS),),
        decisions=(decision(2, 1), answered(2, 2, Stage.ASSESS)),
    )
    assert of_stage(assessed, Stage.ASSESS) is Rung.CO_PRODUCTION


def test_the_promise_stands_beside_the_evidence_and_the_gap_is_counted() -> None:
    heard = replace(TOGETHER, decisions=())
    assert whole(heard, {None: Rung.CO_PRODUCTION}).rungs_short == 3
    assert whole(heard, {None: Rung.CONSULTATION}).rungs_short == 0
    assert whole(heard, {None: Rung.INFORMING}).rungs_short == 0
    assert whole(heard, {Stage.DESIGN: Rung.CO_DESIGN}).rungs_short is None


def test_a_low_promise_is_never_short_where_the_books_cannot_tell() -> None:
    silent = whole(replace(TOGETHER, views=()), {None: Rung.EDUCATING})
    assert (silent.or_below, silent.rungs_short) == (True, 0)
