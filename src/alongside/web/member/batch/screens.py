"""The page of a sheet, row by row, and vouching for it whole."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.books.actions.vouching import vouch_for_batch
from alongside.apps.books.models import Batch
from alongside.apps.books.queries.batches import batch_totals, rows_numbered, rows_to_vouch_for
from alongside.apps.books.queries.entries import batch_for, entries_in_batch
from alongside.apps.books.queries.marked import marked_in_batch, marked_words
from alongside.core.shared.sides import Side
from alongside.web.member import sayings, telling
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.strangers import safe_next

A_PAGE = 50
MOST_NUMBERS = 5000


@dataclass(frozen=True, slots=True)
class Row:
    """A row under the number whoever looks sees it by; ``said``: they have vouched for it already.

    ``marked``: somebody's word for it came soon after they were given a new secret.
    """

    number: int
    told: telling.Told
    left_out: bool
    said: bool
    marked: bool


@place_page(see=See.MEMBER)
def batch(request: MemberRequest, batch: UUID) -> HttpResponse:
    """Every row, with what was ticked on earlier pages carried along."""
    found = _batch_here(request, batch)
    left_out = _numbers(request.GET.getlist("out"))
    paginator = Paginator(entries_in_batch(found, request.person), A_PAGE)
    page = paginator.get_page(_asked_page(request))
    entries = list(page.object_list)
    telling.prepare(request, entries)
    first, marked = page.start_index(), marked_words(entries)
    rows = [
        Row(
            number=first + place,
            told=telling.tell(request, entry),
            left_out=first + place in left_out,
            said=any(vouch.person_id == request.person.id for vouch in entry.vouches.all()),
            marked=any(vouch.id in marked for vouch in entry.vouches.all()),
        )
        for place, entry in enumerate(entries)
    ]
    here = {row.number for row in rows}
    totals = batch_totals(found)
    words = {
        "batch": found,
        "page": page,
        "rows": rows,
        "totals": totals,
        "marked": marked_in_batch(found),
        "sides": [
            (side.value, sayings.side_words(found.work, side), sayings.length(totals.minutes[side]))
            for side in Side
        ],
        "carried": sorted(left_out - here),
        "next": safe_next(request),
        "may_vouch": rows_to_vouch_for(found, request.person, request.today),
    }
    return render(request, "member/batch/batch.html", words)


@place_page(see=See.MEMBER)
def vouch(request: MemberRequest, batch: UUID) -> HttpResponse:
    """For the whole of it, but the rows left out."""
    found = _batch_here(request, batch)
    address = reverse("batch", kwargs={"place": request.place.slug, "batch": found.id})
    if request.method == "POST":
        numbers = sorted(_numbers(request.POST.getlist("out")))
        left_out = rows_numbered(found, request.person, numbers)
        count = vouch_for_batch(batch=found, by=request.person, now=request.now, leaving_out=left_out)
        messages.success(request, _said(count))
    return HttpResponseRedirect(safe_next(request) or address)


def _said(count: int) -> str:
    said = ngettext(
        "You have said of %(count)d row that it is right.",
        "You have said of %(count)d rows that they are right.",
        count,
    )
    return _("Thank you.") + " " + said % {"count": count}


def _batch_here(request: MemberRequest, batch: UUID) -> Batch:
    found = batch_for(request.person, batch)
    if found is None:
        raise Http404
    return found


def _numbers(texts: list[str]) -> set[int]:
    return {int(text) for text in texts[:MOST_NUMBERS] if text.isdecimal() and len(text) <= 7}


def _asked_page(request: MemberRequest) -> str:
    """The buttons at the foot name the page to go to; a plain link says it too."""
    return request.GET.get("go") or request.GET.get("page") or "1"
