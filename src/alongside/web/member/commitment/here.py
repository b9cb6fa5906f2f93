"""The commitment an address names: of a work, or the place's own."""

from django.http import Http404
from django.urls import reverse

from alongside.apps.work.models import Commitment, Work
from alongside.apps.work.queries.commitments import commitments_of
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.works import work_or_idea_or_404


def work_of(request: MemberRequest, slug: str) -> Work | None:
    """The work, or None for the place's own. **Raises** Http404."""
    return work_or_idea_or_404(request, slug) if slug else None


def in_force(request: MemberRequest, work: Work | None) -> Commitment:
    """The version in force. **Raises** Http404."""
    found = next(iter(commitments_of(request.place, work)), None)
    if found is None:
        raise Http404
    return found


def read_url(request: MemberRequest, work: Work | None) -> str:
    """The page it is read on."""
    where = {"place": request.place.slug} | ({"work": work.slug} if work else {})
    return reverse("work-commitment" if work else "commitment", kwargs=where)
