"""What each side gave before: without it nobody can tell adding from replacing."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alongside.apps.work.actions.baselines import record_baseline
from alongside.apps.work.models import Baseline, Work
from alongside.apps.work.queries.baselines import baselines_of
from alongside.core.shared.period import Period
from alongside.core.shared.sides import Side
from alongside.ui.forms import DayMonthYearField, UiForm
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import day, exactly, grouped, pounds
from alongside.web.shared.sentences.sides import Sides, sides_of
from alongside.web.steward.asking import offer, succeeds
from alongside.web.steward.door import desk_page, work_here
from alongside.web.steward.fields import line_field
from alongside.web.steward.works.rooms import rooms

MINUTES = 60
PENCE = 100


class BaselineForm(UiForm):
    """One side, one stretch of days, and where the number comes from."""

    side = forms.ChoiceField(label=gettext_lazy("Which side?"), widget=forms.RadioSelect)
    first = DayMonthYearField(label=gettext_lazy("From which day?"))
    last = DayMonthYearField(label=gettext_lazy("Up to and including which day?"))
    hours = forms.DecimalField(
        label=gettext_lazy("How many hours did they give in that time?"),
        help_text=gettext_lazy("All of them together. For example 1200 or 37.5"),
        max_digits=9,
        decimal_places=2,
        min_value=0,
        widget=forms.TextInput({"inputmode": "decimal"}),
    )
    pounds = forms.DecimalField(
        label=gettext_lazy("How much money did they put in, in pounds?"),
        max_digits=12,
        decimal_places=2,
        min_value=0,
        required=False,
        widget=forms.TextInput({"inputmode": "decimal"}),
    )
    people_served = forms.IntegerField(
        label=gettext_lazy("How many people were helped in that time?"),
        min_value=0,
        max_value=10_000_000,
        required=False,
        widget=forms.TextInput({"inputmode": "numeric"}),
    )
    source = line_field(
        gettext_lazy("Where does this come from?"),
        at_most=300,
        hint=gettext_lazy("For example staff rota 2024, or what families remember together"),
    )

    def __init__(self, sides: Sides, data: QueryDict | None) -> None:
        super().__init__(data)
        offer(self, "side", [(side.value, sides.head(side)) for side in Side])

    def clean(self) -> dict[str, Any]:
        """The days hold together."""
        said = super().clean() or {}
        first, last = said.get("first"), said.get("last")
        if first and last and last < first:
            self.add_error("last", _("The last day comes before the first. Check both."))
        return said


@desk_page
def baseline(request: MemberRequest, work: str) -> HttpResponse:
    """What counts now for both sides, and a newer number."""
    found = work_here(request, work)
    sides = sides_of(found)
    form = BaselineForm(sides, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and succeeds(form, lambda: _record(request, found, form)):
        messages.success(request, _("It is written down. What was written before stays in sight."))
        return HttpResponseRedirect(request.path)
    rows = baselines_of(found)
    words = {
        "form": form,
        "work": found,
        "rooms": rooms(found, "baseline"),
        "now": [(sides.head(side), _said(rows.get(side))) for side in Side],
    }
    return render(request, "steward/works/baseline.html", words)


def _record(request: MemberRequest, work: Work, form: BaselineForm) -> Baseline:
    said = form.cleaned_data
    return record_baseline(
        work=work,
        side=Side(said["side"]),
        period=Period(said["first"], said["last"] + timedelta(days=1)),
        minutes=round(said["hours"] * MINUTES),
        pence=None if said["pounds"] is None else round(said["pounds"] * PENCE),
        people_served=said["people_served"],
        source=said["source"],
        by=request.person,
        now=request.now,
    )


def _said(row: Baseline | None) -> str:
    """ "208 hours from 1 January 2024 to 31 December 2024, from the staff rota." """
    if row is None:
        return _("Nothing written down yet.")
    parts = [_what(row)]
    if row.pence is not None:
        parts.append(pounds(row.pence))
    if row.people_served is not None:
        helped = ngettext("%(n)s person helped", "%(n)s people helped", row.people_served)
        parts.append(helped % {"n": grouped(row.people_served)})
    return "{}. {}".format(", ".join(parts), _("Source: %(source)s") % {"source": row.source})


def _what(row: Baseline) -> str:
    return _("%(time)s from %(first)s to %(last)s") % {
        "time": exactly(row.minutes),
        "first": day(row.start),
        "last": day(row.end - timedelta(days=1)),
    }
