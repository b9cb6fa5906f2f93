"""The same figures as files: streamed, and safe to open in a spreadsheet."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.http import StreamingHttpResponse
from django.utils.translation import gettext as _

from alongside.apps.books.enums import HELP_WORDS, Book, Channel, Part
from alongside.apps.books.models import Entry
from alongside.apps.books.queries.entries import EvidenceFilter, entries_of, state_of
from alongside.apps.insight.queries.shown_totals import TotalsShown, totals_shown
from alongside.apps.insight.rules.showing import may_see_small_numbers
from alongside.apps.people.enums import HAT_WORDS
from alongside.apps.people.models import Person
from alongside.apps.places.actions.limiting import keep_within
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.places.rules.limits import Limit
from alongside.apps.work.models import Work
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import HelpKind
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side
from alongside.kernel.sheets.written import csv_lines
from alongside.web.public.books.totals import hat_name
from alongside.web.public.period import months_of
from alongside.web.public.stating import finding_rows
from alongside.web.public.telling import telling_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.connection import connection_of
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences import ladder
from alongside.web.shared.sentences.days import plain_day_of
from alongside.web.shared.sentences.sides import Sides, sides_of
from alongside.web.shared.works import work_or_404

AT_ONCE = 500
Row = list[str]


@place_page(see=See.PUBLIC)
def hours_csv(request: PlaceRequest, work: str) -> StreamingHttpResponse:
    """Every line of the doing book for those who take part; the public totals for everyone else."""
    _count(request)
    found = work_or_404(request, work)
    period = months_of(request, found).period
    if request.person is not None and may_see_small_numbers(request.person, found):
        return _as_file(f"{found.slug}-hours.csv", _entry_rows(request, found, period, request.person))
    smallest = int(figure_on(request.place, FigureKey.SMALL_NUMBER, request.today))
    shown = totals_shown(found, period, smallest)
    return _as_file(f"{found.slug}-hours.csv", _total_rows(shown, sides_of(found), smallest))


@place_page(see=See.PUBLIC)
def finding_csv(request: PlaceRequest, work: str) -> StreamingHttpResponse:
    """The finding, figure by figure, as far as whoever asks may see it."""
    _count(request)
    told = telling_of(request, work)
    return _as_file(f"{told.work.slug}-finding.csv", finding_rows(told))


def _count(request: PlaceRequest) -> None:
    keep_within(Limit.SHEET_TAKEN, who=connection_of(request), now=request.now)


def _as_file(name: str, rows: Iterable[Row]) -> StreamingHttpResponse:
    response = StreamingHttpResponse(csv_lines(rows), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _total_rows(shown: dict[Side, TotalsShown], sides: Sides, smallest: int) -> Iterator[Row]:
    yield [_("month"), _("side"), _("hat"), _("minutes")]
    held = _("not shown: fewer than %(n)s people, or kept back to protect them") % {"n": smallest}
    for side, table in shown.items():
        for (month, hat), minutes in sorted(table.cells.items(), key=str):
            yield [
                f"{month:%Y-%m}" if month else _("all months"),
                sides.of(side),
                hat_name(hat) if hat else _("all hats"),
                held if minutes is None else str(minutes),
            ]


def _entry_rows(request: PlaceRequest, work: Work, period: Period, person: Person) -> Iterator[Row]:
    yield [
        _("date"),
        _("stage"),
        _("who"),
        _("people"),
        _("hat"),
        _("side"),
        _("kind of help"),
        _("minutes"),
        _("pence"),
        _("how it came"),
        _("how it stands"),
    ]
    sides = sides_of(work)
    entries = entries_of(work, person, EvidenceFilter(book=Book.DOING, period=period))
    for chunk in _chunks(entries.iterator(chunk_size=AT_ONCE)):
        prepare_names(request, [act.person for entry in chunk for act in entry.acts.all() if act.person])
        for entry in chunk:
            yield from _lines(request, entry, sides)


def _chunks(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    while chunk := list(islice(entries, AT_ONCE)):
        yield chunk


def _lines(request: PlaceRequest, entry: Entry, sides: Sides) -> Iterator[Row]:
    state = str(state_of(entry).label)
    for act in entry.acts.all():
        if act.part != Part.GAVE:
            continue
        named = (
            name_on_page(request, act.person, kind=act.hat, title=act.hat_title)
            if act.person
            else _("a group")
        )
        yield [
            plain_day_of(entry),
            ladder.stage_name(entry.stage),
            str(named),
            str(act.heads),
            act.hat_title or str(HAT_WORDS[HatKind(act.hat)]),
            sides.of(act.side),
            str(HELP_WORDS[HelpKind(act.kind)]) if act.kind else "",
            str(act.minutes),
            str(act.pence),
            str(Channel(entry.channel).label),
            state,
        ]
