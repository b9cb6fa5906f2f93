"""The work an address names: hidden or never there, the answer is the same."""

from django.http import Http404

from alongside.apps.work.models import Work
from alongside.apps.work.queries.beginning import work_or_idea
from alongside.apps.work.queries.works import work_by_slug
from alongside.web.shared.requests import PlaceRequest


def work_or_404(request: PlaceRequest, slug: str) -> Work:
    """An open work whoever looks may see. **Raises** Http404."""
    return _there(work_by_slug(request.place, slug, request.person))


def work_or_idea_or_404(request: PlaceRequest, slug: str) -> Work:
    """The same, or one that is still talked over, for those who may see it. **Raises** Http404."""
    return _there(work_or_idea(request.place, slug, request.person))


def _there(found: Work | None) -> Work:
    if found is None:
        raise Http404
    return found
