"""A piece of shared work: what it is for, what the books show of it, and what would come next."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from alongside.apps.books.enums import Book
from alongside.apps.books.queries.words import words_about
from alongside.apps.glossary.enums import TextKind
from alongside.apps.insight.models import Disagreement
from alongside.apps.insight.queries.findings import disagreements_with
from alongside.apps.places.enums import FigureKey
from alongside.apps.promises.models import Promise
from alongside.apps.promises.queries.heard import easy_wins
from alongside.apps.work.models import Seat
from alongside.apps.work.queries.tables import seats_on
from alongside.apps.work.queries.works import services_of
from alongside.ui.parts import Head
from alongside.web.public import thresholds
from alongside.web.public.figures import (
    evidence_words,
    headline_figures,
    promised,
    still_waiting,
    waiting_words,
)
from alongside.web.public.telling import Telling, telling_of
from alongside.web.public.wins import MOST_WINS, moved_by, tell_wins
from alongside.web.public.work import alarm as alarms
from alongside.web.public.work.disagreeing import MOST, disagreeing
from alongside.web.public.work.hours import hours_table
from alongside.web.public.work.table import missing_groups, sides_at_table
from alongside.web.public.work.verdict import verdict_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.glossary import words_of
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences import ladder, outset


@place_page(see=See.PUBLIC)
def work_page(request: PlaceRequest, work: str) -> HttpResponse:
    """The page of one work, for everyone; what rests on a few people is kept from strangers."""
    told = telling_of(request, work)
    named = _named(request, told)
    context = {
        "told": told,
        "work": told.work,
        "services": services_of(told.work),
        "verdict": verdict_of(told, request.person, request.today),
        "figures": headline_figures(told),
        "waiting": waiting_words(told),
        "hours": hours_table(told),
        **_ways(told),
        **_power(told),
        **_talk(request, told, named.disagreements),
        **_table(request, told, named.seats),
        "outset": outset.in_short(told.finding.outset, told.sides),
        "promises": promised(told),
        "wins": tell_wins(request, named.won),
        "easy_win_days": _easy_win_days(told),
        "threshold_heads": thresholds.heads(),
        "thresholds": thresholds.rows(told.reading.figures, tuple(FigureKey)),
        **words_of(request, TextKind.WORK, told.work.id),
    }
    return render(request, "public/work.html", context)


def _ways(told: Telling) -> dict[str, str]:
    """Where each sentence leads."""
    measures = ("grid", "instead", "ladder", "adding", "outset", "promises")
    ways = {f"{name}_url": told.links.measure(name) for name in measures}
    note = {
        "told": told,
        "waiting": waiting_words(told),
        "waiting_url": still_waiting(told) if told.hours.everything else "",
        "books_url": told.links.books(book=Book.DOING),
        "evidence_words": evidence_words(told),
    }
    return ways | {"hours_note": render_to_string("public/parts/_hours_note.html", note)}


def _power(told: Telling) -> dict[str, Any]:
    """Promised and used, in a sentence and stage by stage."""
    whole, *stages = told.finding.ladder
    rows = [
        (
            ladder.stage_name(reading.stage),
            ladder.rung_name(reading.promised) if reading.promised else "–",
            ladder.evidenced_name(reading),
        )
        for reading in stages
        if reading.promised or not reading.or_below
    ]
    return {
        "power": ladder.compared(whole),
        "power_rows": rows,
        "power_heads": [Head(ladder.stage_head()), Head(ladder.promised_head()), Head(ladder.shown_head())],
    }


@dataclass(frozen=True, slots=True)
class Named:
    """All on the page that names people, so that the gate is asked once for everybody."""

    seats: list[Seat]
    disagreements: list[Disagreement]
    won: list[Promise]


def _named(request: PlaceRequest, told: Telling) -> Named:
    found = Named(
        seats=seats_on(told.work, request.today),
        disagreements=list(disagreements_with(told.work)[:MOST]),
        won=easy_wins(request.place, _easy_win_days(told), at_most=MOST_WINS, work=told.work),
    )
    writers = [row.by for row in found.disagreements]
    seated = [one for seat in found.seats for one in (seat.person, seat.beside) if one is not None]
    prepare_names(request, [*seated, *writers, *moved_by(found.won)])
    return found


def _easy_win_days(told: Telling) -> int:
    return int(told.reading.figures[FigureKey.EASY_WIN_DAYS].value)


def _talk(request: PlaceRequest, told: Telling, rows: list[Disagreement]) -> dict[str, Any]:
    """Disagreements and the answer to an alarm: what people wrote, found in one query."""
    alarm = told.reading.alarm
    answer = getattr(alarm, "answer", None)
    words = words_about([*(row.id for row in rows), *([answer.id] if answer else [])])
    return {
        "adding": alarms.adding_said(told, alarm, words.get(answer.id) if answer else None),
        "disagreements": disagreeing(request, told, rows, words),
    }


def _table(request: PlaceRequest, told: Telling, seats: list[Seat]) -> dict[str, Any]:
    return {"table": sides_at_table(request, seats, told.sides), "missing_groups": missing_groups(seats)}
