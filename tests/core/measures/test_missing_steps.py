from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from alongside.core.measures.evidence import NOBODY, Evidence
from alongside.core.measures.facts import Learning, Presence, Thing
from alongside.core.measures.grid import read_grid
from alongside.core.measures.instead import Instead, what_it_is
from alongside.core.measures.kinds import Kind
from alongside.core.measures.steps import Step, StepCode
from alongside.core.measures.thresholds import Thresholds
from alongside.core.shared.help import InKind
from alongside.core.shared.sectors import Sector
from alongside.core.shared.stages import Stage
from core.measures import strategies
from core.measures.given import (
    CITIZEN,
    PROFESSIONAL,
    SHIPPED,
    books,
    co_produced,
    decision,
    hours,
    with_more_hours,
)


def read(evidence: Evidence, thresholds: Thresholds = SHIPPED) -> Instead:
    return what_it_is(evidence, read_grid(evidence, thresholds), thresholds)


def steps(evidence: Evidence) -> tuple[Step, ...]:
    return read(evidence).missing


def test_a_consultation_lacks_a_shared_decision_and_families_in_delivery() -> None:
    assert steps(books((700, 300), (0, 1000))) == (
        Step(StepCode.SHARED_DECISION, 0, 1),
        Step(StepCode.DELIVERY_CITIZEN_MINUTES, 0, 251),
    )


def test_self_organised_help_lacks_a_public_contribution_and_professionals() -> None:
    assert steps(books((800, 0), (800, 200), sector=Sector.VOLUNTARY, decisions=[decision(2, 1)])) == (
        Step(StepCode.PUBLIC_CONTRIBUTION, 0, 1),
        Step(StepCode.DESIGN_PROFESSIONAL_MINUTES, 0, 201),
        Step(StepCode.DELIVERY_PROFESSIONAL_MINUTES, 200, 201),
    )


def test_a_thin_book_is_told_how_thin() -> None:
    assert steps(replace(co_produced(), design=Presence(days=3, people=2))) == (
        Step(StepCode.DESIGN_PEOPLE, 2, 3),
    )


def test_an_empty_book_lacks_both_sides_on_both_axes() -> None:
    empty = replace(books((0, 0), (0, 0)), design=NOBODY, delivery=NOBODY)
    assert len(steps(empty)) == len(StepCode)


@given(strategies.evidences, strategies.thresholds)
def test_nothing_is_missing_exactly_when_it_is_co_production(
    evidence: Evidence, thresholds: Thresholds
) -> None:
    instead = read(evidence, thresholds)
    assert (instead.missing == ()) is (instead.kind is Kind.CO_PRODUCTION)


def _taken(evidence: Evidence, step: Step) -> Evidence:
    """The books after someone took a step."""
    more = step.needed - step.found
    if step.code.startswith("DESIGN_") and step.code.endswith(("DAYS", "PEOPLE")):
        return replace(evidence, design=Presence(9, 9))
    if step.code.endswith(("DAYS", "PEOPLE")):
        return replace(evidence, delivery=Presence(9, 9))
    if step.code is StepCode.SHARED_DECISION:
        return replace(evidence, decisions=(*evidence.decisions, decision(1, 1)))
    if step.code is StepCode.PUBLIC_CONTRIBUTION:
        room = Thing(InKind.ROOM, PROFESSIONAL, Sector.PUBLIC)
        return replace(evidence, things=(*evidence.things, room))
    stage = Stage.DESIGN if step.code.startswith("DESIGN_") else Stage.DELIVER
    sides = [side for side in (CITIZEN, PROFESSIONAL) if side in step.code] or [CITIZEN, PROFESSIONAL]
    lines = [hours(side, stage, more, sector=Sector.VOLUNTARY) for side in sides]
    return with_more_hours(evidence, *lines)


@given(strategies.evidences)
def test_taking_the_missing_steps_one_after_another_leads_to_co_production(evidence: Evidence) -> None:
    for _ in range(len(StepCode) + 2):
        missing = read(evidence).missing
        if not missing:
            break
        evidence = _taken(evidence, missing[0])
    assert read(evidence).kind is Kind.CO_PRODUCTION


@given(st.integers(0, 10_000), st.fractions(0, Fraction(49, 100), max_denominator=100))
def test_the_minutes_asked_for_are_the_fewest_that_would_do(other: int, tolerance: Fraction) -> None:
    thresholds = replace(SHIPPED, tolerance=tolerance, minimum_minutes=0)

    def lacking(citizen: int) -> list[Step]:
        evidence = books((3000, 3000), (citizen, other), decisions=[decision(2, 1)])
        missing = read(evidence, thresholds).missing
        return [step for step in missing if step.code is StepCode.DELIVERY_CITIZEN_MINUTES]

    needed = lacking(0)[0].needed
    assert lacking(needed - 1)
    assert not lacking(needed)


def test_learning_alone_is_no_step_to_co_production() -> None:
    trained = replace(books((0, 900), (900, 0)), learning_given_to_citizens=(Learning(600),))
    assert {step.code for step in steps(trained)} == {
        StepCode.SHARED_DECISION,
        StepCode.DESIGN_CITIZEN_MINUTES,
        StepCode.DELIVERY_PROFESSIONAL_MINUTES,
    }
