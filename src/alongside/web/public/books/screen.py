"""The books of one work."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.apps.books.queries.entries import entries_of
from alongside.apps.books.queries.waiting import waiting_in
from alongside.apps.insight.queries.shown_totals import totals_shown
from alongside.apps.insight.rules.showing import may_see_small_numbers
from alongside.apps.people.models import Person
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.work.models import Work
from alongside.web.public.books.choosing import choice_of
from alongside.web.public.books.entries import lines_of
from alongside.web.public.books.totals import tables_of
from alongside.web.public.links import Links
from alongside.web.public.period import Months, months_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences.sides import sides_of
from alongside.web.shared.works import work_or_404

PER_PAGE = 20


@place_page(see=See.PUBLIC)
def books_page(request: PlaceRequest, work: str) -> HttpResponse:
    """Entries for whoever takes part in the place, page by page; totals for everyone else."""
    found = work_or_404(request, work)
    months = months_of(request, found)
    if request.person is not None and may_see_small_numbers(request.person, found):
        return _entries(request, found, months, request.person)
    return _totals(request, found, months)


def _entries(request: PlaceRequest, work: Work, months: Months, person: Person) -> HttpResponse:
    choice = choice_of(request, work, months)
    found = entries_of(work, person, choice.evidence)
    page = leaf(request, lambda start, at_most: list(found[start : start + at_most]), PER_PAGE)
    context = {
        "work": work,
        "links": Links(work, months),
        "months": months,
        "choice": choice,
        "lines": lines_of(request, list(page.rows)),
        "page": page,
        "last": page.is_followed and not page.has_next(),
        "waiting": waiting_in(work),
    }
    return render(request, "public/books.html", context)


def _totals(request: PlaceRequest, work: Work, months: Months) -> HttpResponse:
    smallest = int(figure_on(request.place, FigureKey.SMALL_NUMBER, request.today))
    shown = totals_shown(work, months.period, smallest)
    context = {
        "work": work,
        "links": Links(work, months),
        "months": months,
        "tables": tables_of(shown, sides_of(work)),
        "holds_back": any(table.holds_back for table in shown.values()),
        "smallest": smallest,
    }
    return render(request, "public/book_totals.html", context)
