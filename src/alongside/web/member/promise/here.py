"""The promise an address names, for whoever may see its entry; to everybody else it is nothing."""

from uuid import UUID

from django.http import Http404
from django.urls import reverse

from alongside.apps.books.models import Entry
from alongside.apps.books.queries.entries import entry_for
from alongside.apps.promises.models import Promise
from alongside.apps.promises.queries.promises import promise_by_id
from alongside.web.shared.requests import MemberRequest


def promise_here(request: MemberRequest, promise: UUID) -> tuple[Promise, Entry]:
    """**Raises** Http404 for a promise that is not there or not theirs to see."""
    found = promise_by_id(promise)
    entry = entry_for(request.person, found.entry_id) if found is not None else None
    if found is None or entry is None:
        raise Http404
    return found, entry


def promise_url(request: MemberRequest, promise: Promise) -> str:
    """Its page."""
    return reverse("promise", kwargs={"place": request.place.slug, "promise": promise.id})
