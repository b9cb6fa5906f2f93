"""The entry an address names, for whoever may see it; to everybody else it is nothing."""

from uuid import UUID

from django.http import Http404, HttpResponseRedirect
from django.urls import reverse

from alongside.apps.books.models import Entry
from alongside.apps.books.queries.entries import entry_for
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.strangers import safe_next


def entry_here(request: MemberRequest, entry: UUID) -> Entry:
    """**Raises** Http404 for an entry that is not there or not theirs to see."""
    found = entry_for(request.person, entry)
    if found is None:
        raise Http404
    return found


def entry_url(request: MemberRequest, entry: Entry) -> str:
    """Its page."""
    return reverse("entry", kwargs={"place": request.place.slug, "entry": entry.id})


def back_to(request: MemberRequest, entry: Entry) -> HttpResponseRedirect:
    """Where the button stood, else the page of the entry."""
    return HttpResponseRedirect(safe_next(request) or entry_url(request, entry))
