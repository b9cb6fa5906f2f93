"""Erasing somebody who asked: what goes and what stays, a second person, and what holds it up."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.models import Person
from alongside.apps.rights.actions.erasing import agree_erasing, propose_erasing
from alongside.apps.rights.actions.holding import hold_data, lift_hold
from alongside.apps.rights.models import DataRequest, Erasure, LegalHold
from alongside.apps.rights.queries.erasing import (
    erasure_of,
    foreseen,
    hold_by_id,
    hold_on_any,
    named_by_others,
    records_of,
)
from alongside.apps.rights.queries.requests import request_for
from alongside.apps.rights.rules.erasing import may_agree_erasing, may_propose_erasing
from alongside.apps.rights.rules.fates import Goes
from alongside.core.shared.period import add_months
from alongside.kernel.verdict import enforce
from alongside.ui.forms import DayMonthYearField, PostingForm
from alongside.web.shared.fresh import freshly
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import succeeds
from alongside.web.steward.fields import text_field
from alongside.web.steward.rights.screens import requests_page

HALF_A_YEAR = 6


class HoldForm(PostingForm):
    """Why nothing may go for now, and until when."""

    reason = text_field(
        gettext_lazy("Why must it be kept?"),
        rows=3,
        hint=gettext_lazy("Name the claim or the law. Whoever asked can read it."),
    )
    until = DayMonthYearField(
        label=gettext_lazy("Until when?"),
        help_text=gettext_lazy("It ends by itself on that day, and can be lifted before."),
    )


@requests_page
@freshly
def erase(request: MemberRequest, told: UUID) -> HttpResponse:
    """Read it through, then press; nothing goes before a second person has pressed too."""
    asked = request_for(request.person, told, request.place, request.today)
    if asked is None or asked.person is None:
        raise Http404
    erasure, records = erasure_of(asked), records_of(asked.person)
    hold = hold_on_any(records, request.today)
    form = HoldForm(_posted(request, "reason"), initial={"until": add_months(request.today, HALF_A_YEAR)})
    if request.method == "POST":
        if "reason" not in request.POST:
            return _press(request, asked, erasure, hold)
        if form.is_valid() and succeeds(form, lambda: _hold(request, asked, form)):
            messages.success(request, _("It is held. Tell whoever asked the reason and the day."))
            return HttpResponseRedirect(request.path)
    elif erasure is None:
        enforce(may_propose_erasing(request.person, asked, None, request.today))
    return render(request, "steward/rights/erase.html", _told(request, asked, erasure, records, hold, form))


def _posted(request: MemberRequest, field: str) -> Any:
    return request.POST if request.method == "POST" and field in request.POST else None


def _told(
    request: MemberRequest,
    asked: DataRequest,
    erasure: Erasure | None,
    records: list[Person],
    hold: LegalHold | None,
    form: HoldForm,
) -> dict[str, Any]:
    tables = foreseen(records)
    if erasure is not None:
        prepare_names(request, [one for one in (erasure.proposed_by, erasure.agreed_by) if one])
        may = may_agree_erasing(request.person, erasure, hold, request.today)
    else:
        may = may_propose_erasing(request.person, asked, hold, request.today)
    return {
        "asked": asked,
        "erasure": erasure,
        "hold": hold,
        "form": form,
        "may": may,
        "is_yes": bool(may),
        "goes": [one for one in tables if one.fate.goes in (Goes.EMPTIED, Goes.REMOVED)],
        "nameless": [one for one in tables if one.fate.goes is Goes.NAMELESS],
        "stays": [one for one in tables if one.fate.goes is Goes.KEPT],
        "others": sum(named_by_others(record) for record in records),
        "records": len(records),
    }


def _press(
    request: MemberRequest, asked: DataRequest, erasure: Erasure | None, hold: LegalHold | None
) -> HttpResponse:
    if "lift" in request.POST and hold is not None:
        held = hold_by_id(hold.id, hold.person)
        if held is not None:
            lift_hold(hold=held, by=request.person, now=request.now)
            messages.success(request, _("The hold is lifted."))
    elif erasure is None:
        propose_erasing(request=asked, by=request.person, now=request.now)
        messages.success(request, _("Seen through. A second person reads it and agrees."))
    else:
        agree_erasing(erasure=erasure, by=request.person, now=request.now)
        messages.success(request, _("It is done. The books keep what was done, and lead to nobody."))
        there = {"place": request.place.slug, "told": asked.id}
        return HttpResponseRedirect(reverse("desk-request", kwargs=there))
    return HttpResponseRedirect(request.path)


def _hold(request: MemberRequest, asked: DataRequest, form: HoldForm) -> LegalHold:
    said = form.cleaned_data
    if asked.person is None:
        raise Http404
    return hold_data(
        person=asked.person,
        reason=said["reason"],
        until=said["until"],
        by=request.person,
        form_token=said["form_token"],
        now=request.now,
    )
