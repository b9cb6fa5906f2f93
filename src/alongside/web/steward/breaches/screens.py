"""The log of breaches: what still has its clock first, each with one next step, and nothing ever changed."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alongside.apps.rights.actions.breaches import Further, Told, add_to_breach, log_breach
from alongside.apps.rights.enums import BreachKind
from alongside.apps.rights.models import Breach, BreachRow
from alongside.apps.rights.queries.breaches import breach_here, breach_reading, breaches
from alongside.apps.rights.rules.breaches import BreachReading, fits_breach
from alongside.web.shared.names import prepare_names
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.breaches import breach_said, breach_tag, moment
from alongside.web.steward.asking import attempt, succeeds
from alongside.web.steward.breaches.forms import BreachForm, FurtherForm
from alongside.web.steward.rights.screens import requests_page

A_PAGE = 20


@dataclass(frozen=True, slots=True)
class Card:
    """A breach in the list."""

    title: str
    what: str
    language: str
    clock: str
    url: str
    tag: tuple[str, str]


@requests_page
def breach_log(request: MemberRequest) -> HttpResponse:
    """Those that are not closed first."""
    page = leaf(request, breaches, A_PAGE)
    cards = [_card(request, one) for one in page.rows]
    return render(request, "steward/breaches/list.html", {"page": page, "cards": cards})


def _card(request: MemberRequest, one: Breach) -> Card:
    reading = breach_reading(one, request.place, request.now)
    return Card(
        title=_("Known since %(moment)s") % {"moment": moment(one.aware_at, request.place)},
        what=one.what[:160],
        language=one.language,
        clock=breach_said(reading, request.place),
        url=_address(request, one),
        tag=breach_tag(reading),
    )


def _address(request: MemberRequest, one: Breach) -> str:
    return reverse("desk-breach", kwargs={"place": request.place.slug, "breach": one.id})


@requests_page
def new_breach(request: MemberRequest) -> HttpResponse:
    """Written down with what is known now."""
    posted = request.POST if request.method == "POST" else None
    form = BreachForm(posted, initial={"known_on": request.today})
    if posted is not None and form.is_valid():
        made = attempt(form, lambda: _log(request, form))
        if made is not None:
            messages.success(request, _("It is written down. Whoever else looks after it is told at once."))
            return HttpResponseRedirect(_address(request, made))
    return render(request, "steward/breaches/new.html", {"form": form})


def _log(request: MemberRequest, form: BreachForm) -> Breach:
    said = form.cleaned_data
    told = Told(
        what=said["what"],
        whose=said["whose"],
        aware_at=form.aware_at(request.place.time_zone),
        people=said["people"],
        language=get_language() or "en",
    )
    return log_breach(
        place=request.place, told=told, by=request.person, form_token=said["form_token"], now=request.now
    )


def _here(breach_id: UUID) -> Breach:
    found = breach_here(breach_id)
    if found is None:
        raise Http404
    return found


@requests_page
def breach(request: MemberRequest, breach: UUID) -> HttpResponse:
    """Everything that was written of it, its clock, and what comes next."""
    found = _here(breach)
    reading = breach_reading(found, request.place, request.now)
    rows = list(found.rows.all())
    prepare_names(request, [found.written_by, *(row.by for row in rows)])
    words = {
        "breach": found,
        "rows": rows,
        "known": moment(found.aware_at, request.place),
        "clock": breach_said(reading, request.place),
        "tag": breach_tag(reading),
        "next": _link(request, found, reading.next_kind) if reading.next_kind else None,
        "others": _others(request, found, reading),
    }
    return render(request, "steward/breaches/one.html", words)


def _others(request: MemberRequest, found: Breach, reading: BreachReading) -> list[tuple[str, str]]:
    """Whatever else fits now."""
    fits = [kind for kind in BreachKind if fits_breach(reading, kind, "-", was_late=False)]
    return [_link(request, found, kind) for kind in fits if kind != reading.next_kind]


def _link(request: MemberRequest, found: Breach, kind: BreachKind) -> tuple[str, str]:
    further = kind.value.lower().replace("_", "-")
    there = {"place": request.place.slug, "breach": found.id, "further": further}
    return headings()[kind], reverse("desk-breach-further", kwargs=there)


def headings() -> dict[BreachKind, str]:
    """What somebody is about to write."""
    return {
        BreachKind.MORE: _("Write down what more is known"),
        BreachKind.RISK: _("Weigh the risk"),
        BreachKind.REPORTED: _("Write down that it was reported"),
        BreachKind.NOT_REPORTED: _("Write down why it is not reported"),
        BreachKind.TOLD: _("Write down that the people were told"),
        BreachKind.NOT_TOLD: _("Write down why the people were not told"),
        BreachKind.MENDED: _("Write down what was changed because of it"),
        BreachKind.CLOSED: _("Close it"),
    }


@requests_page
def further(request: MemberRequest, breach: UUID, further: str) -> HttpResponse:
    """One thing more, with only its own questions."""
    found, kind = _here(breach), _kind(further)
    posted = request.POST if request.method == "POST" else None
    form = FurtherForm(kind, posted, request.today)
    if posted is not None and form.is_valid() and succeeds(form, lambda: _add(request, found, kind, form)):
        messages.success(request, _("It is written down."))
        return HttpResponseRedirect(_address(request, found))
    reading = breach_reading(found, request.place, request.now)
    words: dict[str, Any] = {
        "form": form,
        "heading": headings()[kind],
        "kind": capfirst(str(kind.label)),
        "clock": breach_said(reading, request.place),
        "back": _address(request, found),
        "is_report": kind == BreachKind.REPORTED,
    }
    return render(request, "steward/breaches/further.html", words)


def _kind(written: str) -> BreachKind:
    try:
        return BreachKind(written.upper().replace("-", "_"))
    except ValueError:
        raise Http404 from None


def _add(request: MemberRequest, found: Breach, kind: BreachKind, form: FurtherForm) -> BreachRow:
    said = form.cleaned_data
    further = Further(
        kind=kind,
        on=said["on"],
        words=said["words"],
        risk=form.risk,
        people=said.get("people"),
        reference=said.get("reference", ""),
        language=get_language() or "en",
    )
    return add_to_breach(
        breach=found, further=further, by=request.person, form_token=said["form_token"], now=request.now
    )
