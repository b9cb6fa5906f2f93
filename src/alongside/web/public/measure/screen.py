"""One measure of one work: what it says, how it got there, by which figures, and where its limits are."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext

from alongside.apps.books.queries.marked import marked_behind
from alongside.apps.books.queries.people import never_met_behind
from alongside.apps.insight.rules.showing import may_see_small_numbers
from alongside.web.public import thresholds
from alongside.web.public.figures import waiting_words
from alongside.web.public.measure.disputed import beside_disputed
from alongside.web.public.measure.money_and_time import adding_or_replacing
from alongside.web.public.measure.pictures import picture_of
from alongside.web.public.measure.power import the_ladder
from alongside.web.public.measure.sections import Maker, enough, instead, the_grid, the_outset, the_promises
from alongside.web.public.telling import Telling, telling_of
from alongside.web.public.work.verdict import may_disagree, without_disputed
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import PlaceRequest

# The measures that say how many people stand behind them.
COUNTS_PEOPLE = ("enough", "grid")
# The measures that rest on hours, and so on somebody's word for them.
COUNTS_HOURS = ("enough", "grid", "instead", "adding")
MEASURES: dict[str, Maker] = {
    "enough": enough,
    "grid": the_grid,
    "instead": instead,
    "ladder": the_ladder,
    "adding": adding_or_replacing,
    "outset": the_outset,
    "promises": the_promises,
}


@place_page(see=See.PUBLIC)
def measure_page(request: PlaceRequest, work: str, name: str) -> HttpResponse:
    """Sentence first, picture second, table third; then formula, figures, limits."""
    if name not in MEASURES:
        raise Http404
    told = telling_of(request, work)
    section = MEASURES[name](told)
    context = {
        "told": told,
        "work": told.work,
        "section": section,
        "name": name,
        "picture": picture_of(name, told),
        "tables": [*section.tables, *beside_disputed(told)],
        "waiting": waiting_words(told),
        "never_met": _never_met(request, told) if name in COUNTS_PEOPLE else "",
        "marked": _marked(request, told) if name in COUNTS_HOURS else "",
        "undisputed": without_disputed(told),
        "may_disagree": may_disagree(told, request.person, request.today),
        "threshold_heads": thresholds.heads(),
        "thresholds": thresholds.rows(told.reading.figures, section.figures),
    }
    return render(request, "public/measure.html", context)


def _marked(request: PlaceRequest, told: Telling) -> str:
    """Said to members, as the page of an entry says it: strangers see no entry and nobody's word."""
    if not may_see_small_numbers(request.person, told.work):
        return ""
    count = marked_behind(told.work, told.months.period)
    words = ngettext(
        "Of the entries behind these hours, %(n)d was said to be right soon after a new secret given by "
        "somebody else.",
        "Of the entries behind these hours, %(n)d were said to be right soon after a new secret given by "
        "somebody else.",
        count,
    )
    return words % {"n": count} if count else ""


def _never_met(request: PlaceRequest, told: Telling) -> str:
    """Said to members: it is a count of a few people, and could be taken from another."""
    if not may_see_small_numbers(request.person, told.work):
        return ""
    count = never_met_behind(told.work, told.months.period)
    words = ngettext(
        "Of the people behind these hours, %(n)d was keyed in by one person, and nobody else has met them.",
        "Of the people behind these hours, %(n)d were keyed in by one person, and nobody else has met them.",
        count,
    )
    return words % {"n": count} if count else ""
