from dataclasses import replace
from fractions import Fraction

import pytest

from alongside.core.measures.axes import Who, Why
from alongside.core.measures.facts import DecisionFact, Presence
from alongside.core.measures.grid import Cell, NameSource, cell_of, read_grid
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
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

SHARED = decision(2, 1)


def test_the_nine_cells_lie_as_in_the_table() -> None:
    across = [cell_of(design, Who.PROF) for design in Who]
    down = [cell_of(Who.PROF, delivery) for delivery in Who]
    assert across == [Cell.D1, Cell.D2, Cell.D3]
    assert down == [Cell.D1, Cell.D4, Cell.D7]
    assert cell_of(Who.FAMILY, Who.FAMILY) is Cell.D9


def test_only_both_and_both_is_called_co_production() -> None:
    assert [cell for cell in Cell if cell.is_co_production] == [Cell.D5]
    assert cell_of(Who.BOTH, Who.BOTH) is Cell.D5


def test_names_of_cells_the_seed_leaves_blank_are_bovairds() -> None:
    assert [cell for cell in Cell if cell.name_source is NameSource.BOVAIRD] == [Cell.D3, Cell.D6, Cell.D8]


@pytest.mark.parametrize(
    ("citizen", "who"),
    [
        (0, Who.PROF),
        (2000, Who.PROF),
        (2001, Who.BOTH),
        (7999, Who.BOTH),
        (8000, Who.FAMILY),
        (10000, Who.FAMILY),
    ],
)
def test_a_share_equal_to_a_threshold_falls_to_one_side(citizen: int, who: Who) -> None:
    evidence = books((citizen, 10000 - citizen), (citizen, 10000 - citizen), decisions=[SHARED])
    grid = read_grid(evidence, SHIPPED)
    assert (grid.design.who, grid.delivery.who) == (who, who)


def test_a_third_is_read_exactly() -> None:
    third = replace(SHIPPED, tolerance=Fraction(1, 3))
    assert read_grid(books((1000, 2000), (1001, 2000)), third).delivery.who is Who.BOTH
    assert read_grid(books((1000, 2000), (1000, 2000)), third).delivery.who is Who.PROF
    assert read_grid(books((1000, 2000), (2000, 1000)), third).delivery.who is Who.FAMILY


@pytest.mark.parametrize(
    ("decisions", "who", "why"),
    [
        ([SHARED], Who.BOTH, Why.SHARED_DECISION),
        ([decision(1, 1, Stage.COMMISSION)], Who.BOTH, Why.SHARED_DECISION),
        ([decision(0, 4), SHARED], Who.BOTH, Why.SHARED_DECISION),
        ([], Who.PROF, Why.NOBODY_DECIDED),
        ([decision(0, 0)], Who.PROF, Why.NOBODY_DECIDED),
        ([decision(0, 3)], Who.PROF, Why.PROFESSIONALS_DECIDED),
        ([decision(3, 0)], Who.FAMILY, Why.CITIZENS_DECIDED),
        ([decision(3, 0), decision(0, 3)], Who.PROF, Why.DECIDED_APART),
        ([decision(3, 0), decision(4, 0), decision(0, 3)], Who.FAMILY, Why.CITIZENS_DECIDED),
        ([decision(2, 2, Stage.DELIVER)], Who.PROF, Why.NOBODY_DECIDED),
        ([decision(2, 2, Stage.INSIGHT)], Who.PROF, Why.NOBODY_DECIDED),
    ],
)
def test_hours_on_the_design_axis_are_not_power(decisions: list[DecisionFact], who: Who, why: Why) -> None:
    design = read_grid(books((500, 500), (500, 500), decisions=decisions), SHIPPED).design
    assert (design.by_hours, design.who, design.why) == (Who.BOTH, who, why)


def test_families_hours_alone_need_no_shared_decision() -> None:
    design = read_grid(books((900, 100), (500, 500)), SHIPPED).design
    assert (design.who, design.why) == (Who.FAMILY, Why.BY_HOURS)


def test_the_delivery_axis_needs_no_decision() -> None:
    delivery = read_grid(books((500, 500), (500, 500)), SHIPPED).delivery
    assert (delivery.who, delivery.why) == (Who.BOTH, Why.BY_HOURS)


def test_insight_and_assess_are_shown_and_move_neither_axis() -> None:
    before = read_grid(co_produced(), SHIPPED)
    after = read_grid(
        with_more_hours(
            co_produced(),
            hours(CITIZEN, Stage.INSIGHT, 90_000),
            hours(PROFESSIONAL, Stage.ASSESS, 90_000),
        ),
        SHIPPED,
    )
    assert (after.design, after.delivery, after.cell) == (before.design, before.delivery, before.cell)
    assert {stage.stage: stage.citizen_share for stage in after.stages} == {
        Stage.INSIGHT: Fraction(1),
        Stage.DESIGN: Fraction(1, 2),
        Stage.COMMISSION: None,
        Stage.DELIVER: Fraction(1, 2),
        Stage.ASSESS: Fraction(0),
    }


def test_commissioning_counts_as_design() -> None:
    evidence = with_more_hours(co_produced(), hours(PROFESSIONAL, Stage.COMMISSION, 60_000))
    assert read_grid(evidence, SHIPPED).design.who is Who.PROF


def test_a_side_absent_from_the_books_reads_as_none_of_it_and_is_named() -> None:
    design = read_grid(books((0, 900), (500, 500)), SHIPPED).design
    assert design.citizen_share == 0
    assert (design.who, design.absent) == (Who.PROF, (Side.CITIZEN,))


def test_no_minutes_at_all_have_no_share() -> None:
    design = read_grid(books((0, 0), (500, 500)), SHIPPED).design
    assert (design.citizen_share, design.by_hours, design.why) == (None, None, Why.NOT_ENOUGH)
    assert design.absent == (Side.CITIZEN, Side.PROFESSIONAL)


def test_without_enough_on_one_axis_there_is_no_cell_but_the_other_is_still_read() -> None:
    thin = replace(co_produced(), design=Presence(days=2, people=50))
    grid = read_grid(thin, SHIPPED)
    assert (grid.cell, grid.design.who, grid.design.by_hours) == (None, None, Who.BOTH)
    assert grid.delivery.who is Who.BOTH
