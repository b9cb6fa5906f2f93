"""What people sent back that no program could place: read by a lead, and laid aside."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.letters.actions.strays import lay_stray_aside
from alongside.apps.letters.queries.strays import opened, stray_by_id, strays_in
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.door import desk_page
from alongside.web.steward.letters.printing import printers_only

A_PAGE = 20


@desk_page
def strays(request: MemberRequest) -> HttpResponse:
    """Longest waiting first."""
    printers_only(request)
    page = Paginator(strays_in(request.place), A_PAGE).get_page(request.GET.get("page"))
    rows = [(one, *opened(one)) for one in page.object_list]
    return render(request, "steward/strays/strays.html", {"page": page, "rows": rows})


@desk_page
def aside(request: MemberRequest, stray: UUID) -> HttpResponse:
    """Seen to: its words go."""
    printers_only(request)
    found = stray_by_id(request.place, stray)
    if found is None:
        raise Http404
    if request.method == "POST":
        lay_stray_aside(stray=found, by=request.person, now=request.now)
        messages.success(request, _("Laid aside. Its words are gone."))
    return HttpResponseRedirect(reverse("desk-strays", kwargs={"place": request.place.slug}))
