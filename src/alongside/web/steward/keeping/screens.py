"""How long each kind of thing is kept, what would go and when; another length, from a day on."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.rights.actions.keeping import set_keeping_time
from alongside.apps.rights.enums import Keep
from alongside.apps.rights.models import KeepingTime, Swept
from alongside.apps.rights.queries.endings import BY_WHAT, Ending
from alongside.apps.rights.queries.keeping import (
    Foreseen,
    foreseen,
    last_sweep,
    length_here,
    own_times,
    swept_lately,
)
from alongside.apps.rights.rules.keeping import Length, may_set_keeping, shipped
from alongside.ui.forms import DayMonthYearField, UiForm
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import day
from alongside.web.shared.sentences.keeping import kept_for, span
from alongside.web.shared.sentences.known import known
from alongside.web.steward.asking import succeeds
from alongside.web.steward.fields import line_field
from alongside.web.steward.rights.screens import requests_page

A_PAGE = 20


class LengthForm(UiForm):
    """So many months, from when, and why."""

    months = forms.IntegerField(
        label=gettext_lazy("How many months?"),
        min_value=1,
        max_value=1200,
        widget=forms.TextInput({"inputmode": "numeric"}),
    )
    valid_from = DayMonthYearField(label=gettext_lazy("From which day?"))
    source = line_field(
        gettext_lazy("Why so long?"),
        at_most=300,
        hint=gettext_lazy("The law, or with whom it was agreed. Everybody can read it."),
    )


@requests_page
def keeping(request: MemberRequest) -> HttpResponse:
    """Kind by kind; below it, what went lately."""
    page = leaf(request, swept_lately, A_PAGE)
    kinds = foreseen(request.place, request.person, request.today)
    words = {
        "heads": [_("What"), _("Kept"), _("Goes next"), _("Within 30 days"), _("Within a year")],
        "rows": [_goes(request, one) for one in kinds if one.later],
        "others": [
            (_link(request, one.ending.what), kept_for(one.ending, one.length), one.later is None)
            for one in kinds
            if not one.later
        ],
        "page": page,
        "went_heads": [_("When"), _("What"), _("How many"), _("Kept for")],
        "went": [_went(row) for row in page.rows],
        "last": last_sweep(),
    }
    return render(request, "steward/keeping/list.html", words)


def _goes(request: MemberRequest, one: Foreseen) -> tuple[str, ...]:
    numbers = (str(rows) for rows in (one.now, one.soon, one.later))
    return _link(request, one.ending.what), kept_for(one.ending, one.length), *numbers


def _link(request: MemberRequest, what: Keep) -> str:
    there = {"place": request.place.slug, "what": what.value.lower().replace("_", "-")}
    url = reverse("desk-keeping-kind", kwargs=there)
    return format_html('<a href="{}">{}</a>', url, capfirst(str(what.label)))


def _went(row: Swept) -> tuple[str, str, str, str]:
    return day(row.sweep.on), capfirst(str(Keep(row.what).label)), str(row.rows), span(row.months)


@requests_page
def kind(request: MemberRequest, what: str) -> HttpResponse:
    """One kind: its length, what it had before, and another from a day on."""
    ending = _ending(what)
    posted = request.POST if request.method == "POST" else None
    form = LengthForm(posted, initial={"valid_from": request.today})
    if posted is not None and form.is_valid() and succeeds(form, lambda: _set(request, ending, form)):
        messages.success(request, _("It is written down. What was said before stays in sight."))
        return HttpResponseRedirect(request.path)
    length = length_here(ending.what, request.today)
    words: dict[str, Any] = {
        "form": form,
        "title": capfirst(str(ending.what.label)),
        "said": kept_for(ending, length),
        "length": length,
        "source": known(length.source) if length else "",
        "goes": ending.goes.label,
        "may_set": bool(may_set_keeping(request.person, request.place, request.today)),
        "heads": [_("From"), _("Kept for"), _("Why")],
        "rows": _history(ending),
    }
    return render(request, "steward/keeping/kind.html", words)


def _ending(what: str) -> Ending:
    try:
        return BY_WHAT[Keep(what.upper().replace("-", "_"))]
    except ValueError:
        raise Http404 from None


def _history(ending: Ending) -> list[tuple[str, str, str]]:
    own = [
        Length(ending.what, row.months, row.valid_from, row.source)
        for row in own_times()
        if row.what == ending.what
    ]
    both = [*own, *(length for length in reversed(shipped()) if length.what == ending.what)]
    return [(day(length.valid_from), span(length.months), known(length.source)) for length in both]


def _set(request: MemberRequest, ending: Ending, form: LengthForm) -> KeepingTime:
    said = form.cleaned_data
    return set_keeping_time(
        place=request.place,
        what=ending.what,
        months=said["months"],
        valid_from=said["valid_from"],
        source=said["source"],
        by=request.person,
        now=request.now,
    )
