"""What everyone may see of one side's hours: two tables, one total."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.core.measures.disclosure import Figure
from alongside.core.measures.showing import stages_for_strangers
from alongside.core.shared.stages import Stage

LEAST = 5


@st.composite
def sides(draw: st.DrawFn) -> tuple[dict[Stage, Figure], Figure]:
    """Minutes and people of each stage; somebody may have helped in several."""
    stages = {}
    for stage in Stage:
        people = draw(st.integers(0, 9))
        stages[stage] = Figure(draw(st.integers(1, 900)) if people else 0, people)
    most, all_of_them = max(one.people for one in stages.values()), sum(one.people for one in stages.values())
    everyone = Figure(sum(one.amount for one in stages.values()), draw(st.integers(most, all_of_them)))
    return stages, everyone


@given(sides())
def test_the_total_is_shown_exactly_when_enough_people_stand_behind_it(
    side: tuple[dict[Stage, Figure], Figure],
) -> None:
    stages, everyone = side
    shown = stages_for_strangers(stages, everyone, LEAST)
    assert (shown.total is not None) is (everyone.people >= LEAST or not everyone.amount)


@given(sides())
def test_no_stage_on_few_people_is_shown_and_none_follows_by_subtraction(
    side: tuple[dict[Stage, Figure], Figure],
) -> None:
    stages, everyone = side
    shown = stages_for_strangers(stages, everyone, LEAST)
    hidden = [stage for stage, minutes in shown.stages.items() if minutes is None]
    assert all(
        stages[stage].people >= LEAST or not stages[stage].amount for stage in Stage if stage not in hidden
    )
    assert all(shown.stages[stage] == stages[stage].amount for stage in Stage if stage not in hidden)
    if shown.total is not None:
        assert len(hidden) != 1


@given(sides())
def test_nothing_is_kept_back_where_every_stage_has_enough(side: tuple[dict[Stage, Figure], Figure]) -> None:
    stages = {stage: Figure(one.amount, LEAST if one.amount else 0) for stage, one in side[0].items()}
    shown = stages_for_strangers(stages, Figure(side[1].amount, LEAST * 3), LEAST)
    assert None not in shown.stages.values()
