"""The whole finding, and the properties that must hold for any books at all."""

import json
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.measures.answer import AnswerState
from alongside.core.measures.baseline import Amount, Baseline
from alongside.core.measures.evidence import Evidence
from alongside.core.measures.facts import Presence
from alongside.core.measures.finding import Finding, Setting, find, says
from alongside.core.measures.fully import Principle, PrinciplesSeen, Said
from alongside.core.measures.kinds import Kind
from alongside.core.measures.outset import Firsts
from alongside.core.measures.plain import plain
from alongside.core.measures.promises import PromiseFact
from alongside.core.shared.period import Period
from alongside.core.shared.stages import Stage
from core.measures import strategies
from core.measures.given import (
    CITIZEN,
    JUNE,
    PROFESSIONAL,
    SHIPPED,
    YEAR,
    books,
    co_produced,
    decision,
    hours,
    with_more_hours,
)

TODAY = date(2026, 2, 1)
OPENED = Setting(opened_on=date(2025, 1, 1))


def read(evidence: Evidence, setting: Setting = OPENED, today: date = TODAY) -> Finding:
    return find(evidence, setting, SHIPPED, today=today)


@given(strategies.evidences, strategies.settings, st.randoms(use_true_random=False))
def test_the_order_of_entries_never_changes_a_finding(
    evidence: Evidence, setting: Setting, chance: Random
) -> None:
    def shuffled(facts: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(chance.sample(facts, len(facts)))

    names = ("hours", "things", "decisions", "views", "organisations_giving_time")
    other = replace(evidence, **{name: shuffled(getattr(evidence, name)) for name in names})  # type: ignore[arg-type]  # same kinds, other order
    turned = replace(setting, promises=tuple(reversed(setting.promises)))
    assert read(other, turned) == read(evidence, setting)


@given(strategies.evidences, strategies.settings, st.data())
def test_splitting_an_entry_in_two_never_changes_a_finding(
    evidence: Evidence, setting: Setting, data: st.DataObject
) -> None:
    split = []
    for line in evidence.hours:
        first = data.draw(st.integers(0, line.minutes))
        split += [replace(line, minutes=first), replace(line, minutes=line.minutes - first)]
    assert read(replace(evidence, hours=tuple(split)), setting) == read(evidence, setting)


@given(strategies.evidences)
def test_ten_times_the_minutes_leave_grid_ladder_and_name_as_they_were(evidence: Evidence) -> None:
    enough = with_more_hours(
        replace(evidence, design=Presence(3, 3), delivery=Presence(3, 3)),
        hours(CITIZEN, Stage.DESIGN, 600),
        hours(PROFESSIONAL, Stage.DELIVER, 600),
    )
    tenfold = replace(enough, hours=tuple(replace(line, minutes=line.minutes * 10) for line in enough.hours))
    before, after = read(enough), read(tenfold)
    assert before.grid.cell is not None
    assert (after.grid.cell, after.grid.design.who) == (before.grid.cell, before.grid.design.who)
    assert [one.evidenced for one in after.ladder] == [one.evidenced for one in before.ladder]
    assert after.instead.kind is before.instead.kind
    assert after.fully == before.fully


@given(strategies.evidences, strategies.settings, st.integers(0, 99))
def test_waiting_entries_move_nothing_but_their_own_number(
    evidence: Evidence, setting: Setting, waiting: int
) -> None:
    after = read(replace(evidence, waiting_entries=waiting), setting)
    assert after.waiting_entries == waiting
    assert says(after) == says(read(evidence, setting))


@given(strategies.evidences, strategies.settings)
def test_a_finding_without_disputed_entries_is_given_exactly_where_it_says_something_else(
    evidence: Evidence, setting: Setting
) -> None:
    finding = read(evidence, setting)
    clean = read(evidence.without_disputed(), setting.without_disputed())
    assert clean.without_disputed is None
    assert (finding.without_disputed is None) is (says(finding) == says(clean))
    if finding.without_disputed:
        assert finding.without_disputed == clean


@given(strategies.evidences, strategies.settings)
def test_every_finding_can_be_written_down_as_json(evidence: Evidence, setting: Setting) -> None:
    written = plain(read(evidence, setting))
    assert json.loads(json.dumps(written)) == written


def test_plain_data_holds_what_was_worked_out_too() -> None:
    written = plain(read(co_produced()))
    assert isinstance(written, dict)
    assert isinstance(written["grid"], dict)
    assert isinstance(written["grid"]["design"], dict)
    assert written["grid"]["cell"] == "D5"
    assert written["grid"]["design"]["citizen_share"] == "1/2"
    assert written["period"] == {"start": "2025-01-01", "end": "2026-01-01", "days": 365}


def test_a_float_is_never_written_down() -> None:
    with pytest.raises(TypeError, match="never returns float"):
        plain((0.5,))


def test_a_disputed_decision_shows_both_findings() -> None:
    disputed = replace(co_produced(), decisions=(replace(decision(3, 2), disputed=True),))
    finding = read(disputed)
    assert finding.instead.kind is Kind.CO_PRODUCTION
    assert finding.without_disputed
    assert finding.without_disputed.instead.kind is Kind.VOLUNTEERING


def test_disputed_minutes_that_change_no_claim_show_one_finding() -> None:
    more = with_more_hours(co_produced(), hours(CITIZEN, Stage.DELIVER, 30, disputed=True))
    assert read(more).without_disputed is None


def test_a_disputed_promise_or_first_day_is_left_out_of_the_other_finding() -> None:
    setting = replace(
        OPENED,
        firsts=Firsts(citizen_at_table_on=JUNE, decision_on=JUNE),
        firsts_undisputed=Firsts(decision_on=JUNE),
        promises=(PromiseFact("a", JUNE, JUNE, disputed=True),),
    )
    other = read(co_produced(), setting).without_disputed
    assert other
    assert other.outset.citizens_there_for_first_decision is False
    assert other.promises.made == 0


def test_promises_are_read_on_the_last_day_of_the_period_or_today_if_sooner() -> None:
    assert read(co_produced()).promises.on == date(2025, 12, 31)
    assert read(co_produced(), today=JUNE).promises.on == JUNE


ALL_SIX = frozenset(Principle)


@pytest.mark.parametrize(
    ("passed", "principles", "said"),
    [
        (True, None, Said.PRINCIPLES_NOT_YET_MEASURED),
        (None, PrinciplesSeen(ALL_SIX), Said.POWER_NOT_BALANCED),
        (False, PrinciplesSeen(ALL_SIX), Said.POWER_NOT_BALANCED),
        (True, PrinciplesSeen(ALL_SIX - {Principle.NETWORKS}), Said.PRINCIPLES_WITHOUT_EVIDENCE),
        (True, PrinciplesSeen(ALL_SIX, by_citizens=frozenset()), Said.PRINCIPLES_WITHOUT_EVIDENCE),
        (True, PrinciplesSeen(ALL_SIX), Said.FULLY_CO_PRODUCED),
        (True, PrinciplesSeen(ALL_SIX, ALL_SIX, ALL_SIX), Said.FULLY_CO_PRODUCED),
    ],
)
def test_fully_co_produced_is_said_only_with_balanced_power_and_all_six_principles(
    passed: bool | None, principles: PrinciplesSeen | None, said: Said
) -> None:
    agreed = replace(decision(3, 2), passed_on_each_side=passed)
    evidence = replace(co_produced(), decisions=(agreed,))
    assert read(evidence, replace(OPENED, principles=principles)).fully.said is said


def test_one_decision_without_parity_unbalances_the_period() -> None:
    passed = [replace(decision(*sides), passed_on_each_side=True) for sides in ((3, 2), (1, 2))]
    fully = read(replace(co_produced(), decisions=tuple(passed))).fully
    assert (fully.balance.decisions, fully.balance.met_parity) == (2, 1)
    assert fully.said is Said.POWER_NOT_BALANCED


def test_what_is_not_co_production_is_never_fully_so() -> None:
    alone = read(books((0, 900), (0, 900)), replace(OPENED, principles=PrinciplesSeen(ALL_SIX)))
    assert alone.fully.said is Said.NOT_CO_PRODUCTION


LAST_YEAR = Period(date(2024, 1, 1), date(2025, 1, 1))
EVERY_MONTH = tuple(hours(PROFESSIONAL, Stage.DELIVER, 60, month=month) for month in YEAR.months())


def test_an_alarm_owes_an_answer_from_the_day_it_is_raised() -> None:
    baseline = Baseline(Amount(LAST_YEAR, 0), Amount(LAST_YEAR, 90_000))
    alarmed = replace(OPENED, baseline=baseline)
    evidence = replace(co_produced(), hours=co_produced().hours + EVERY_MONTH)
    assert read(evidence, alarmed).adding.alarm
    answer = read(evidence, alarmed, today=date(2026, 3, 2)).answer
    assert answer
    assert (answer.due_on, answer.state) == (date(2026, 3, 30), AnswerState.AWAITED)


def test_an_alarm_once_raised_stays_owed_an_answer_when_later_entries_silence_it() -> None:
    raised = replace(OPENED, alarm_raised_on=date(2025, 10, 1))
    finding = read(co_produced(), raised)
    assert not finding.adding.alarm
    assert finding.answer
    assert finding.answer.state is AnswerState.MISSING


def test_without_an_alarm_no_answer_is_owed() -> None:
    assert read(co_produced()).answer is None


def test_a_leap_day_may_open_end_and_read_a_period() -> None:
    leap = Period(date(2024, 2, 29), date(2024, 3, 1))
    evidence = replace(
        co_produced(),
        period=leap,
        hours=tuple(replace(line, month=date(2024, 2, 1)) for line in co_produced().hours),
        decisions=(replace(decision(2, 1), decided_on=leap.start),),
    )
    baseline = Baseline(Amount(leap, 6000), Amount(leap, 6000))
    setting = Setting(
        opened_on=leap.start, baseline=baseline, promises=(PromiseFact("a", leap.start, leap.start),)
    )
    finding = read(evidence, setting, today=leap.start)
    assert finding.instead.kind is Kind.CO_PRODUCTION
    assert finding.adding.hours
    assert finding.adding.hours.citizen.change == 0
    assert (finding.promises.open, finding.promises.late) == (1, 0)
