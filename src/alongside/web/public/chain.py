"""The heads of a place's audit chain, day by day, so that anybody can keep a copy."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.kernel.audit.published import heads_of
from alongside.ui.parts import Head
from alongside.web.public.books.screen import LAST_PAGE, page_asked
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences import amounts

PER_PAGE = 31


@place_page(see=See.PUBLIC)
def chain_page(request: PlaceRequest) -> HttpResponse:
    """Whoever writes a head down can prove later that nothing before it was touched."""
    page = page_asked(request)
    start = (page - 1) * PER_PAGE
    rows = heads_of(place_id=request.place.id, start=start, count=PER_PAGE + 1)
    context = {
        "heads": [Head(_("Day")), Head(_("Lines so far"), numeric=True), Head(_("Head of the chain"))],
        "rows": [(amounts.day(row.day), amounts.grouped(row.position), row.hash) for row in rows[:PER_PAGE]],
        "previous": f"?page={page - 1}" if page > 1 else "",
        "next": f"?page={page + 1}" if len(rows) > PER_PAGE and page < LAST_PAGE else "",
    }
    return render(request, "public/chain.html", context)
