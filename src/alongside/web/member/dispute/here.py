"""The dispute an address names, for whoever may see it; to everybody else it is nothing."""

from uuid import UUID

from django.http import Http404
from django.urls import reverse

from alongside.apps.books.models import Dispute, Entry
from alongside.apps.books.queries.entries import entry_for
from alongside.apps.books.queries.waiting import dispute_by_id
from alongside.apps.books.rules.disputing import may_see_dispute
from alongside.web.shared.requests import MemberRequest


def dispute_here(request: MemberRequest, raised: UUID) -> tuple[Entry, Dispute]:
    """**Raises** Http404 for a dispute that is not there or not theirs to see."""
    first = dispute_by_id(raised)
    entry = entry_for(request.person, first.entry_id) if first is not None else None
    if entry is not None:
        for found in entry.disputes.all():
            if found.id == raised and may_see_dispute(request.person, found, request.today):
                found.entry, found.place = entry, request.place
                return entry, found
    raise Http404


def dispute_url(request: MemberRequest, raised: Dispute) -> str:
    """Its page."""
    return reverse("dispute", kwargs={"place": request.place.slug, "raised": raised.id})
