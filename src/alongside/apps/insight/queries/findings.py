"""What the books show of a work: live for its own pages, stored for the place's."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from alongside.apps.insight.models import Alarm, Disagreement, Reply, StoredFinding
from alongside.apps.insight.queries.alarms import open_alarm
from alongside.apps.insight.queries.gathering import Gathered, gather
from alongside.apps.insight.queries.setting import setting_of
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Figure
from alongside.apps.places.queries.figures import figures_on, thresholds_from
from alongside.apps.work.models import Work
from alongside.core.measures.finding import Finding, find
from alongside.core.shared.period import Period
from alongside.kernel.remembering import remembered


@dataclass(frozen=True, slots=True)
class Reading:
    """A finding with what it was read from: the place's figures, the lines of the books, the latest alarm."""

    finding: Finding
    figures: dict[FigureKey, Figure]
    gathered: Gathered
    alarm: Alarm | None


def finding_of(work: Work, period: Period, today: date) -> Finding:
    """Work it out now, from standing entries, with the place's figures of today."""
    return reading_of(work, period, today).finding


def reading_of(work: Work, period: Period, today: date) -> Reading:
    """The same, with all that a page about it shows beside it."""
    figures = figures_on(work.place, today)
    thresholds = thresholds_from(figures, work.place)
    gathered = gather(work, period, thresholds)
    alarm = open_alarm(work)

    def read() -> Finding:
        return find(gathered.evidence, setting_of(work, today, alarm), thresholds, today=today)

    finding = remembered(work.place_id, ["finding", work.id, period, thresholds, today], read)
    return Reading(finding, figures, gathered, alarm)


def latest_findings(works: Iterable[Work]) -> dict[uuid.UUID, StoredFinding]:
    """The latest stored finding of each work, in one query."""
    latest = StoredFinding.objects.filter(work=OuterRef("work")).order_by("-found_at", "-id").values("id")[:1]
    rows = StoredFinding.objects.filter(work__in=list(works), id=Subquery(latest)).order_by("work_id")
    return {row.work_id: row for row in rows}


def disagreements_with(work: Work) -> QuerySet[Disagreement]:
    """Everything said against the findings of a work, latest first, with the replies."""
    replies = Reply.objects.select_related("by").order_by("at", "id")
    return (
        Disagreement.objects.filter(finding__work=work)
        .select_related("by", "finding")
        .prefetch_related(Prefetch("replies", replies))
        .order_by("-at", "-id")
    )


def disagreement_by_id(disagreement_id: uuid.UUID) -> Disagreement | None:
    """One of them, with the replies and who keyed in which."""
    replies = Reply.objects.select_related("by", "keyed_by").order_by("at", "id")
    return (
        Disagreement.objects.filter(id=disagreement_id)
        .select_related("by", "keyed_by", "finding", "finding__work", "finding__work__place")
        .prefetch_related(Prefetch("replies", replies))
        .first()
    )
