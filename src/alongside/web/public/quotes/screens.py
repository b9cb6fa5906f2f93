"""The quotations of one work, as far as each person lets whoever looks read theirs."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.apps.quotes.models import Quote
from alongside.apps.quotes.queries.quotes import quotes_for
from alongside.apps.quotes.rules.quoting import may_take_back
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.works import work_or_404

A_PAGE = 20


@place_page(see=See.PUBLIC)
def quotes(request: PlaceRequest, work: str) -> HttpResponse:
    """The newest first; the gate is asked at every look."""
    found = work_or_404(request, work)

    def read(start: int, at_most: int) -> list[Quote]:
        return quotes_for(request.person, found, request.now, start=start, at_most=at_most)

    page = leaf(request, read, A_PAGE)
    prepare_names(request, [one.person for one in page.rows])
    me = request.person
    rows = [(one, me is not None and bool(may_take_back(me, one, request.now))) for one in page.rows]
    return render(request, "public/quotes.html", {"work": found, "rows": rows, "page": page})
