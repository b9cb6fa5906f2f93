"""What the books show of a work: live for its own pages, stored for the place's."""

import uuid
from collections.abc import Iterable
from datetime import date

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from alongside.apps.insight.models import Disagreement, Reply, StoredFinding
from alongside.apps.insight.queries.gathering import evidence_of
from alongside.apps.insight.queries.setting import setting_of
from alongside.apps.places.queries.figures import thresholds_on
from alongside.apps.work.models import Work
from alongside.core.measures.finding import Finding, find
from alongside.core.shared.period import Period


def finding_of(work: Work, period: Period, today: date) -> Finding:
    """Work it out now, from standing entries, with the place's figures of today."""
    thresholds = thresholds_on(work.place, today)
    evidence = evidence_of(work, period, thresholds)
    return find(evidence, setting_of(work, today), thresholds, today=today)


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
    return (
        Disagreement.objects.filter(id=disagreement_id)
        .select_related("by", "finding", "finding__work", "finding__work__place")
        .first()
    )
