"""The heads of a place's audit chain, day by day, so that anybody can keep a copy."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.kernel.audit.models import AuditHead
from alongside.kernel.audit.published import heads_of
from alongside.ui.parts import Head
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences import amounts

PER_PAGE = 31


@place_page(see=See.PUBLIC)
def chain_page(request: PlaceRequest) -> HttpResponse:
    """Whoever writes a head down can prove later that nothing before it was touched."""

    def read(start: int, at_most: int) -> list[AuditHead]:
        return heads_of(place_id=request.place.id, start=start, count=at_most)

    page = leaf(request, read, PER_PAGE)
    context = {
        "heads": [Head(_("Day")), Head(_("Lines so far"), numeric=True), Head(_("Head of the chain"))],
        "rows": [(amounts.day(row.day), amounts.grouped(row.position), row.hash) for row in page.rows],
        "page": page,
    }
    return render(request, "public/chain.html", context)
