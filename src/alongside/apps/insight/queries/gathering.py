"""From the books to what core.measures reads: totals and facts, no names."""

from datetime import date

from alongside.apps.books.enums import Part
from alongside.apps.books.queries.sums import SumLine, distinct_days, distinct_people, sums_of
from alongside.apps.books.queries.waiting import waiting_in
from alongside.apps.decisions.models import Decision, Views
from alongside.apps.decisions.queries.decisions import standing_decisions, standing_views, views_cited
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
from alongside.core.measures.thresholds import Thresholds
from alongside.core.shared.help import HelpKind, InKind, ViewsHow
from alongside.core.shared.period import Period
from alongside.core.shared.sectors import Sector
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage


def evidence_of(work: Work, period: Period, thresholds: Thresholds) -> Evidence:
    """Everything that stands in a work's books for a period of whole months."""
    given = sums_of(work, period)
    received = sums_of(work, period, Part.RECEIVED)
    views = [_view(row) for row in standing_views(work, period)]
    return Evidence(
        period=period,
        hours=tuple(_hours(line) for line in given if line.minutes),
        design=_presence(work, period, Axis.DESIGN, given, thresholds),
        delivery=_presence(work, period, Axis.DELIVERY, given, thresholds),
        things=tuple(_thing(line) for line in given if line.in_kind or line.pence),
        decisions=tuple(_decisions(work, period)),
        views=tuple(views),
        organisations_giving_time=tuple(
            Organisation(str(line.organisation_id), line.disputed)
            for line in given
            if line.organisation_id and line.minutes
        ),
        learning_given_to_citizens=tuple(
            Learning(line.minutes, line.disputed)
            for line in received
            if line.kind == HelpKind.LEARN and line.side == Side.CITIZEN
        ),
        personal_budget=work.is_personal_budget,
        standing_group_with_citizen_seats=any(view.how is ViewsHow.STANDING_GROUP for view in views),
        waiting_entries=waiting_in(work),
    )


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


def _presence(
    work: Work, period: Period, axis: Axis, given: list[SumLine], thresholds: Thresholds
) -> Presence:
    """Days and people on an axis, counted no further than the place's minimums ask."""
    most_heads = [line.heads for line in given if line.stage in axis.stages and line.minutes]
    disputed = any(line.disputed for line in given if line.stage in axis.stages)
    counts = {
        only: (
            distinct_days(work, period, axis.stages, at_most=thresholds.minimum_days, undisputed=only),
            distinct_people(work, period, axis.stages, at_most=thresholds.minimum_people, undisputed=only),
        )
        for only in ((False, True) if disputed else (False,))
    }
    undisputed = counts.get(True)
    quiet_heads = [
        line.heads for line in given if line.stage in axis.stages and line.minutes and not line.disputed
    ]
    return Presence(
        days=counts[False][0],
        people=counts[False][1] + max(most_heads, default=0),
        undisputed_days=undisputed[0] if undisputed else None,
        undisputed_people=undisputed[1] + max(quiet_heads, default=0) if undisputed else None,
    )


def _decisions(work: Work, period: Period) -> list[DecisionFact]:
    decisions = list(standing_decisions(work, period))
    cite_citizens = views_cited(decisions)
    return [_decision(one, cites=one.id in cite_citizens) for one in decisions]


def _decision(decision: Decision, *, cites: bool) -> DecisionFact:
    rows = [row for row in decision.entry.standings.all() if row.part == Part.DECIDED]
    heads = {side: sum(row.group_heads or 1 for row in rows if row.side == side) for side in Side}
    return DecisionFact(
        key=str(decision.entry_id),
        stage=Stage(decision.entry.stage),
        decided_on=decision.entry.happened_on,
        citizens=heads[Side.CITIZEN],
        professionals=heads[Side.PROFESSIONAL],
        organisations=frozenset(str(row.organisation_id) for row in rows if row.organisation_id),
        cites_citizen_view=cites,
        says_what_changed=decision.says_what_changed,
        people_told=_told_by(decision) is not None,
        disputed=any(row.disputed for row in rows),
    )


def _told_by(decision: Decision) -> date | None:
    return min((told.told_on for told in decision.told.all()), default=None)


def _view(views: Views) -> ViewsFact:
    rows = list(views.entry.standings.all())
    return ViewsFact(
        key=str(views.entry_id),
        stage=Stage(views.entry.stage),
        how=ViewsHow(views.how),
        heads=sum(row.group_heads or 1 for row in rows if row.side == Side.CITIZEN),
        disputed=any(row.disputed for row in rows),
    )
