"""The rung promised when people were asked in, per stage."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.work.actions.power import promise_power
from alongside.apps.work.enums import Rung
from alongside.apps.work.models import PromisedPower, Work
from alongside.apps.work.queries.power import promised_power, promises_of_power
from alongside.core.shared.stages import Stage
from alongside.ui.forms import DayMonthYearField, UiForm
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import day
from alongside.web.shared.sentences.stages import stage_choices, stage_name
from alongside.web.steward.asking import succeeds
from alongside.web.steward.door import desk_page, work_here
from alongside.web.steward.fields import capitals
from alongside.web.steward.works.rooms import rooms


class PowerForm(UiForm):
    """One stage at a time: promising the same everywhere is rarely true."""

    stage = forms.ChoiceField(
        label=gettext_lazy("For which stage?"),
        choices=stage_choices,
    )
    rung = forms.TypedChoiceField(
        label=gettext_lazy("What were people told they would be part of?"),
        choices=capitals(dict(Rung.choices)),
        coerce=int,
        widget=forms.RadioSelect,
    )
    promised_on = DayMonthYearField(label=gettext_lazy("When were they told?"))


@desk_page
def power(request: MemberRequest, work: str) -> HttpResponse:
    """What was promised, stage by stage, and a new promise beside the old ones."""
    found = work_here(request, work)
    form = PowerForm(
        request.POST if request.method == "POST" else None,
        initial={"promised_on": request.today, "stage": request.GET.get("stage", "")},
    )
    if (
        request.method == "POST"
        and form.is_valid()
        and succeeds(form, lambda: _promise(request, found, form))
    ):
        messages.success(request, _("It is written down, and stands beside what the books show."))
        return HttpResponseRedirect(request.path)
    words: dict[str, Any] = {
        "form": form,
        "work": found,
        "rooms": rooms(found, "power"),
        "now": _now(found, request.today),
        "heads": [_("Day"), _("Stage"), _("Promised")],
        "history": _history(found),
    }
    return render(request, "steward/works/power.html", words)


def _promise(request: MemberRequest, work: Work, form: PowerForm) -> PromisedPower:
    said = form.cleaned_data
    return promise_power(
        work=work,
        stage=Stage(said["stage"]),
        rung=Rung(said["rung"]),
        promised_on=said["promised_on"],
        by=request.person,
        now=request.now,
    )


def _now(work: Work, today: date) -> list[tuple[str, str]]:
    """Every stage with the rung promised for it; "nothing yet" where none was."""
    promised = promised_power(work, today)
    return [
        (
            stage_name(stage),
            str(promised[stage].label) if stage in promised else _("nothing promised yet"),
        )
        for stage in Stage
    ]


def _history(work: Work) -> list[tuple[str, str, str]]:
    rows = promises_of_power(work)
    return [(day(row.promised_on), row.get_stage_display(), row.get_rung_display()) for row in reversed(rows)]
