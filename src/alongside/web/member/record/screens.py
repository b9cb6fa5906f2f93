"""My record: the year's totals by work, then every line that stands, on paper or on a screen."""

from dataclasses import dataclass
from datetime import date
from functools import partial

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.books.enums import Part
from alongside.apps.books.models import Standing, Words
from alongside.apps.books.queries.records import RecordLine, record_rows, record_totals
from alongside.apps.people.queries.names import shown_hat
from alongside.core.shared.period import Period
from alongside.web.member import sayings, telling
from alongside.web.member.record.totals import by_stage, by_work
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.days import full_day_of
from alongside.web.shared.sentences.stages import stage_name

A_PAGE = 100
YEARS_BACK = 20


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the record, in words."""

    day: str
    work: str
    what: str
    hat: str
    amount: str
    words: Words | None


@place_page(see=See.OWN)
def record(request: MemberRequest) -> HttpResponse:
    """One calendar year; this one unless the address names another."""
    year = _year(request)
    period = Period(date(year, 1, 1), date(year + 1, 1, 1))
    totals = record_totals(request.person, period)
    page = leaf(request, partial(record_rows, request.person, period), A_PAGE)
    words = {
        "year": year,
        "years": [one for one in (year - 1, year + 1) if one <= request.today.year],
        "gave": sayings.length(_sum(totals, Part.GAVE)),
        "received": sayings.length(_sum(totals, Part.RECEIVED)),
        "totals": [by_work(totals), by_stage(totals)] if totals else [],
        "page": page,
        "lines": [_line(row) for row in page.rows],
        "on": sayings.full_day(request.today),
    }
    return render(request, "member/record/record.html", words)


def _year(request: MemberRequest) -> int:
    asked, this = request.GET.get("year", ""), request.today.year
    if asked.isdecimal() and len(asked) == 4 and this - YEARS_BACK <= int(asked) <= this:
        return int(asked)
    return this


def _sum(totals: list[RecordLine], part: Part) -> int:
    return sum(line.minutes for line in totals if line.part == part)


def _line(row: Standing) -> Line:
    received = f", {Part.RECEIVED.label}" if row.part == Part.RECEIVED else ""
    return Line(
        day=full_day_of(row.entry),
        work=row.entry.work.name,
        what=stage_name(row.stage) + received,
        hat=_("as %(hat)s") % {"hat": shown_hat(row.act.hat, row.act.hat_title)},
        amount=telling.given(row.act),
        words=telling.about(row.entry),
    )
