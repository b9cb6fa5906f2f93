"""What is kept about whoever looks: table by table on a page, and all of it to take away."""

from functools import partial

from django.http import Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alongside.apps.places.actions.limiting import keep_within
from alongside.apps.places.rules.limits import Limit
from alongside.apps.rights.actions.copying import take_copy
from alongside.apps.rights.queries.kept import BY_SLUG
from alongside.apps.rights.queries.mine import counts_of, lines_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.copies.files import copy_for
from alongside.web.shared.copies.telling import not_in_it, told
from alongside.web.shared.fresh import freshly
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import grouped

A_PAGE = 20
COUNTED = 1_000


@place_page(see=See.OWN)
@freshly
def my_data(request: MemberRequest) -> HttpResponseBase:
    """Looking shows it, pressing takes a copy."""
    if request.method == "POST":
        return _copy(request)
    tables = [(kept, _number(rows)) for kept, rows in counts_of(request.person, at_most=COUNTED)]
    words = {"tables": tables, "not_in_it": not_in_it()}
    return render(request, "member/data/data.html", words)


def _number(rows: int) -> str:
    """Nobody reads further than that."""
    return str(rows) if rows <= COUNTED else _("more than %(n)s") % {"n": grouped(COUNTED)}


def _copy(request: MemberRequest) -> StreamingHttpResponse:
    keep_within(Limit.COPY_OF_DATA, who=str(request.person.id), now=request.now)
    take_copy(person=request.person, now=request.now)
    place, language = request.place, get_language() or request.person.language
    pieces = copy_for(request.person, place=place.name, language=language, now=request.now)
    answer = StreamingHttpResponse(pieces, content_type="application/zip")
    answer.headers["Content-Disposition"] = f'attachment; filename="alongside-{place.slug}-my-data.zip"'
    return answer


@place_page(see=See.OWN)
def my_data_table(request: MemberRequest, table: str) -> HttpResponse:
    """One table, what came last first. One that is not there looks like nothing."""
    kept = BY_SLUG.get(table)
    if kept is None or not kept.on_page:
        raise Http404
    page = leaf(request, partial(lines_of, kept, request.person), A_PAGE)
    rows = [told(kept, line) for line in page.rows]
    return render(request, "member/data/table.html", {"kept": kept, "page": page, "rows": rows})
