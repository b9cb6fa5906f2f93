"""From the books to what core.measures reads: totals and facts, no names."""

from collections.abc import Iterator
from dataclasses import dataclass

from alongside.apps.books.enums import Part
from alongside.apps.books.models import Standing
from alongside.apps.books.queries.people import Ask, Counted, count_behind
from alongside.apps.books.queries.sums import SumLine, sums_of
from alongside.apps.books.queries.waiting import waiting_in
from alongside.apps.decisions.enums import PositionTaken
from alongside.apps.decisions.models import Decision, Views
from alongside.apps.decisions.queries.decisions import BookEntry, standing_book
from alongside.apps.work.models import Work
from alongside.core.measures.evidence import Evidence
from alongside.core.measures.facts import (
    Axis,
    DecisionFact,
    Hours,
    Learning,
    Organisation,
    Presence,
    Thing,
    ViewsFact,
)
from alongside.core.measures.passing import Position, passed_on_each_side
from alongside.core.measures.thresholds import Thresholds
from alongside.core.shared.help import HelpKind, InKind, ViewsHow
from alongside.core.shared.period import Period
from alongside.core.shared.sectors import Sector
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.kernel.remembering import remembered


@dataclass(frozen=True, slots=True)
class Gathered:
    """What stands, as a measure reads it; the lines it was made of, and who stands behind them."""

    evidence: Evidence
    lines: list[SumLine]
    counted: dict[Ask, int]

    def people(self, stages: frozenset[Stage], side: Side, at_most: int) -> int:
        """Different people behind one side's hours: those named, and the largest group among them."""
        heads = [
            line.heads for line in self.lines if line.minutes and line.side == side and line.stage in stages
        ]
        return self.counted.get(Ask(Counted.PEOPLE, stages, at_most, side), 0) + max(heads, default=0)


def gather(work: Work, period: Period, thresholds: Thresholds) -> Gathered:
    """Everything that stands in a work's books for a period of whole months."""
    asked = ["gather", work.id, period, thresholds]
    return remembered(work.place_id, asked, lambda: _read(work, period, thresholds))


def _read(work: Work, period: Period, thresholds: Thresholds) -> Gathered:
    lines = sums_of(work, period)
    given = [line for line in lines if line.part == Part.GAVE]
    counted = count_behind(work, period, [*_asks(given, thresholds), *_asks_by_side(given, thresholds)])
    book = standing_book(work, period)
    views = [_view(one, one.views) for one in book if one.views is not None]
    evidence = Evidence(
        period=period,
        hours=tuple(_hours(line) for line in given if line.minutes),
        design=_presence(Axis.DESIGN, given, counted, thresholds),
        delivery=_presence(Axis.DELIVERY, given, counted, thresholds),
        things=tuple(_thing(line) for line in given if line.in_kind or line.pence),
        decisions=tuple(_decision(one, one.decision) for one in book if one.decision is not None),
        views=tuple(views),
        organisations_giving_time=tuple(
            Organisation(str(line.organisation_id), line.disputed)
            for line in given
            if line.organisation_id and line.minutes
        ),
        learning_given_to_citizens=tuple(
            Learning(line.minutes, line.disputed)
            for line in lines
            if line.part == Part.RECEIVED and line.kind == HelpKind.LEARN and line.side == Side.CITIZEN
        ),
        personal_budget=work.is_personal_budget,
        standing_group_with_citizen_seats=any(view.how is ViewsHow.STANDING_GROUP for view in views),
        waiting_entries=waiting_in(work),
    )
    return Gathered(evidence, given, counted)


def _hours(line: SumLine) -> Hours:
    return Hours(
        month=line.month,
        stage=Stage(line.stage),
        side=Side(line.side),
        kind=HelpKind(line.kind or HelpKind.DELIVER),
        sector=Sector(line.sector) if line.sector else None,
        minutes=line.minutes,
        disputed=line.disputed,
    )


def _thing(line: SumLine) -> Thing:
    return Thing(
        kind=InKind(line.in_kind or InKind.MONEY),
        side=Side(line.side),
        sector=Sector(line.sector) if line.sector else None,
        pence=line.pence,
        disputed=line.disputed,
    )


def _asks(given: list[SumLine], thresholds: Thresholds) -> Iterator[Ask]:
    """Days and people on each axis, up to the place's minimums; twice where entries are disputed."""
    for axis in Axis:
        mine = [line for line in given if line.minutes and line.stage in axis.stages]
        for undisputed in (False, True):
            if any(line.disputed or not undisputed for line in mine):
                yield Ask(Counted.DAYS, axis.stages, thresholds.minimum_days, undisputed=undisputed)
                yield Ask(Counted.PEOPLE, axis.stages, thresholds.minimum_people, undisputed=undisputed)


def _asks_by_side(given: list[SumLine], thresholds: Thresholds) -> Iterator[Ask]:
    """People behind the hours of each side, by stage and in all: small numbers are not shown to strangers."""
    for side in Side:
        stages = {Stage(line.stage) for line in given if line.minutes and line.side == side}
        if stages:
            yield Ask(Counted.PEOPLE, frozenset(Stage), thresholds.smallest_group, side)
        for stage in sorted(stages):
            yield Ask(Counted.PEOPLE, frozenset({stage}), thresholds.smallest_group, side)


def _presence(axis: Axis, given: list[SumLine], counted: dict[Ask, int], thresholds: Thresholds) -> Presence:
    """Different days and people; of groups the largest, because the same group may come again."""
    mine = [line for line in given if line.minutes and line.stage in axis.stages]

    def days(*, undisputed: bool) -> int:
        ask = Ask(Counted.DAYS, axis.stages, thresholds.minimum_days, undisputed=undisputed)
        return counted.get(ask, 0)

    def people(*, undisputed: bool) -> int:
        ask = Ask(Counted.PEOPLE, axis.stages, thresholds.minimum_people, undisputed=undisputed)
        heads = [line.heads for line in mine if not (undisputed and line.disputed)]
        return counted.get(ask, 0) + max(heads, default=0)

    disputed = any(line.disputed for line in mine)
    return Presence(
        days=days(undisputed=False),
        people=people(undisputed=False),
        undisputed_days=days(undisputed=True) if disputed else None,
        undisputed_people=people(undisputed=True) if disputed else None,
    )


def _decision(one: BookEntry, decision: Decision) -> DecisionFact:
    rows = [row for row in one.rows if row.part == Part.DECIDED]
    heads = {side: sum(row.group_heads or 1 for row in rows if row.side == side) for side in Side}
    return DecisionFact(
        key=str(one.entry.id),
        stage=Stage(one.entry.stage),
        decided_on=one.entry.happened_on,
        citizens=heads[Side.CITIZEN],
        professionals=heads[Side.PROFESSIONAL],
        organisations=frozenset(str(row.organisation_id) for row in rows if row.organisation_id),
        cites_citizen_view=one.cites_citizens,
        says_what_changed=decision.says_what_changed,
        people_told=one.told,
        passed_on_each_side=passed_on_each_side(_position(row) for row in rows),
        disputed=any(row.disputed for row in rows),
    )


def _position(row: Standing) -> Position:
    taken = row.act.position_taken
    favours = {
        PositionTaken.FOR: True,
        PositionTaken.RESERVATIONS: True,
        PositionTaken.AGAINST: False,
        PositionTaken.VETO: False,
    }
    return Position(
        side=Side(row.side),
        in_favour=favours.get(PositionTaken(taken)) if taken else None,
        stopped_it=taken == PositionTaken.VETO,
        aside=taken == PositionTaken.ASIDE,
        heads=row.group_heads or 1,
    )


def _view(one: BookEntry, views: Views) -> ViewsFact:
    return ViewsFact(
        key=str(one.entry.id),
        stage=Stage(one.entry.stage),
        how=ViewsHow(views.how),
        heads=sum(row.group_heads or 1 for row in one.rows if row.side == Side.CITIZEN),
        disputed=any(row.disputed for row in one.rows),
    )
