"""What the books show of a work: live for its own pages, stored for the place's."""

import uuid
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


def latest_findings(works: QuerySet[Work]) -> dict[uuid.UUID, StoredFinding]:
    """The latest stored finding of each work, in one query."""
    latest = StoredFinding.objects.filter(work=OuterRef("pk")).order_by("-found_at").values("id")[:1]
    ids = works.order_by().annotate(latest=Subquery(latest)).values_list("latest", flat=True)
    rows = StoredFinding.objects.filter(id__in=list(ids)).order_by("work_id")
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
