"""Today's few things. No counters to please anybody: a thing stands here because somebody can do it now."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.books.models import Batch
from alongside.apps.doing.queries.desk import works_at_desk
from alongside.apps.doing.queries.staged import unfinished_for
from alongside.apps.insight.queries.desk import (
    disputes_in_the_open,
    fragile_promises,
    late_promises,
    missing_at_tables,
    unanswered_alarms,
    unseen_batches,
    waiting_by_work,
)
from alongside.apps.letters.rules.printing import may_print_letters
from alongside.apps.people.queries.joining import newcomers_to_welcome, resting_codes
from alongside.apps.promises.models import Promise
from alongside.apps.promises.rules.footing import weaknesses_of
from alongside.apps.work.models import Work
from alongside.apps.work.queries.plans import late_steps
from alongside.web.shared.names import name_on_page, prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences import fragile
from alongside.web.shared.sentences.amounts import day
from alongside.web.steward.door import desk_page

AT_MOST = 5
MOST_TABLES = 2
A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing to do: what it is, what one should know, and the way to it. ``state`` is a tag."""

    title: str
    words: str
    url: str
    step: str
    state: str = ""
    state_text: str = ""


@desk_page
def desk(request: MemberRequest) -> HttpResponse:
    """Everything that waits, in a fixed number of queries however many works there are."""
    works = works_at_desk(request.person, request.today)
    batches = unseen_batches(works, AT_MOST)
    elsewhere = [work for work in works if work.id not in {batch.work_id for batch in batches}]
    groups = [
        (_("Owed an answer"), [*_alarms(request, works), *_disputes(request, works)]),
        (_("Promises past their day"), _promises(request, works)),
        (_("Steps past their day"), _steps(request, works)),
        (_("Promises that are fragile"), _fragile(request, works)),
        (_("To be welcomed"), [*_resting(request), *_newcomers(request)]),
        (_("Waiting for the other side"), [*_batches(request, batches), *_waiting(request, elsewhere)]),
        (_("Missing at the table"), _missing(request, works)),
        (_("Begun and not finished"), _unfinished(request)),
    ]
    page = Paginator(works, A_PAGE).get_page(request.GET.get("page"))
    words: dict[str, Any] = {"groups": [group for group in groups if group[1]], "works": page}
    words["prints"] = bool(may_print_letters(request.person, request.today))
    return render(request, "steward/desk.html", words)


def _to(request: MemberRequest, name: str, **parts: Any) -> str:
    return reverse(name, kwargs={"place": request.place.slug, **parts})


def _due(on: date, today: date) -> tuple[str, str]:
    if on < today:
        return "late", _("Was due %(day)s") % {"day": day(on)}
    return "waiting", _("Due %(day)s") % {"day": day(on)}


def _alarms(request: MemberRequest, works: list[Work]) -> list[Thing]:
    found = []
    for alarm in unanswered_alarms(works, AT_MOST):
        state, text = _due(alarm.answer_due_on, request.today)
        words = _(
            "Paid time went down as others gave more, or was cut. The public body owes an answer in writing."
        )
        url = _to(request, "alarm", alarm=alarm.id)
        found.append(Thing(alarm.work.name, words, url, _("See it and answer"), state, text))
    return found


def _disputes(request: MemberRequest, works: list[Work]) -> list[Thing]:
    return [
        Thing(
            _("An entry of %(work)s is disputed") % {"work": raised.entry.work.name},
            _("It happened on %(day)s. Asking kindly did not settle it.")
            % {"day": day(raised.entry.happened_on)},
            _to(request, "dispute", raised=raised.id),
            _("Read both sides of it"),
            "disputed",
        )
        for raised in disputes_in_the_open(works, AT_MOST)
    ]


def _promises(request: MemberRequest, works: list[Work]) -> list[Thing]:
    return [
        Thing(
            _what(promise) or _("A promise of %(work)s") % {"work": promise.entry.work.name},
            promise.entry.work.name,
            _to(request, "promise", promise=promise.id),
            _("Say what became of it"),
            *_due(promise.due_on, request.today),
        )
        for promise in late_promises(works, request.today, AT_MOST)
    ]


def _steps(request: MemberRequest, works: list[Work]) -> list[Thing]:
    found = late_steps(works, request.today, AT_MOST)
    prepare_names(request, [step.owner for step in found])
    return [
        Thing(
            step.what[:160],
            f"{step.work.name}: {name_on_page(request, step.owner)}",
            _to(request, "work-plan", work=step.work.slug),
            _("See the plan"),
            *_due(step.due_on, request.today),
        )
        for step in found
        if step.work
    ]


def _what(promise: Promise) -> str:
    texts = [words.text for words in promise.entry.words.all() if words.text]
    return texts[0][:160] if texts else ""


def _fragile(request: MemberRequest, works: list[Work]) -> list[Thing]:
    return [
        Thing(
            _what(promise) or promise.entry.work.name,
            fragile.reasons(weaknesses_of(promise))[0],
            _to(request, "promise-footing", promise=promise.id),
            _("Say what has changed"),
            "fragile",
            _("Fragile, due %(day)s") % {"day": day(promise.due_on)},
        )
        for promise in fragile_promises(works, request.today, AT_MOST)
    ]


def _missing(request: MemberRequest, works: list[Work]) -> list[Thing]:
    return [
        Thing(
            work.name,
            _("Nobody sits there for: %(groups)s.") % {"groups": ", ".join(str(one.label) for one in groups)},
            _to(request, "desk-table", work=work.slug),
            _("Ask somebody to the table"),
        )
        for work, groups in missing_at_tables(works, request.today, MOST_TABLES)
    ]


def _resting(request: MemberRequest) -> list[Thing]:
    return [
        Thing(
            label,
            ngettext(
                "%(n)d person joined by it today, so it rests until tomorrow. Is that what you expect?",
                "%(n)d people joined by it today, so it rests until tomorrow. Is that what you expect?",
                joined,
            )
            % {"n": joined},
            _to(request, "desk-codes"),
            _("See the sheets"),
        )
        for label, joined in resting_codes(request.place, request.now, AT_MOST)
    ]


def _newcomers(request: MemberRequest) -> list[Thing]:
    people = list(newcomers_to_welcome(request.person)[:AT_MOST])
    prepare_names(request, people)
    return [
        Thing(
            str(name_on_page(request, person)),
            _("Joined and has not been welcomed by two people yet. Have you met them?"),
            _to(request, "welcome"),
            _("Welcome them"),
        )
        for person in people
    ]


def _batches(request: MemberRequest, batches: list[Batch]) -> list[Thing]:
    return [
        Thing(
            batch.title or _("A sheet of %(day)s") % {"day": day(batch.made_at.date())},
            _("For %(work)s. One person of the other side can see every row and vouch for all of it.")
            % {"work": batch.work.name},
            _to(request, "batch", batch=batch.id),
            _("See the sheet"),
        )
        for batch in batches
    ]


def _waiting(request: MemberRequest, works: list[Work]) -> list[Thing]:
    lines = waiting_by_work(works)
    told = sorted((work for work in works if work.id in lines), key=lambda work: -lines[work.id])
    return [
        Thing(
            work.name, _lines_wait(lines[work.id]), _to(request, "books", work=work.slug), _("See its books")
        )
        for work in told[:AT_MOST]
    ]


def _lines_wait(count: int) -> str:
    said = ngettext(
        "%(n)d line waits. Ask somebody of the side that is missing to look.",
        "%(n)d lines wait. Ask somebody of the side that is missing to look.",
        count,
    )
    return said % {"n": count}


def _unfinished(request: MemberRequest) -> list[Thing]:
    return [
        Thing(
            staged.file_name,
            _("A register for %(work)s, not read in yet.") % {"work": staged.work.name},
            _to(request, "desk-register-rows", staged=staged.id),
            _("Go on with it"),
        )
        for staged in unfinished_for(request.person, request.now)[:AT_MOST]
    ]
