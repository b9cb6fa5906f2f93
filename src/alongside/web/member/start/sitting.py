"""Sitting down at the table of an idea: in which hat, for which group, leading or not."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.models import Hat
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.work.actions.opening import sit_down
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import Seat, Work
from alongside.apps.work.queries.tables import seat_of
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import Refused, no
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.member.fields import offer
from alongside.web.member.sayings import own_hat
from alongside.web.member.start.screens import idea_here, url_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest


class SitForm(UiForm):
    """In which hat one sits down, for which group, and whether one offers to lead."""

    hat = forms.ChoiceField(label=gettext_lazy("In which hat?"), widget=forms.RadioSelect)
    group = forms.ChoiceField(
        label=gettext_lazy("Which group do you belong to?"),
        choices=[(code, capfirst(label)) for code, label in Stakeholders.choices],
    )
    is_lead = forms.BooleanField(
        label=gettext_lazy("I offer to lead it for our side"),
        help_text=gettext_lazy("A lead keeps the promises in sight. It is a duty, not a further say."),
        required=False,
    )

    def __init__(self, hats: list[Hat], data: QueryDict | None, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        offer(self, "hat", [(str(hat.id), own_hat(hat)) for hat in hats])


@place_page(see=See.MEMBER)
def sit(request: MemberRequest, work: str) -> HttpResponse:
    """Take a seat oneself; sitting already, change the hat, or offer to lead."""
    found, hats = idea_here(request, work), hats_of(request.person, request.today)
    if not hats:
        reason = _("Nobody has written down yet as what you take part here.")
        raise Refused(no(reason, _("Ask a co-production lead of this place to add it.")))
    sent = request.POST if request.method == "POST" else None
    form = SitForm(hats, sent, _seat_now(request, found, hats))
    if request.method == "POST" and form.is_valid():
        attempt(form, lambda: _sit(request, found, hats, form))
        if not form.errors:
            messages.success(request, _("You sit at the table of this idea."))
            return HttpResponseRedirect(url_of(request, "start-work", work=found.slug))
    return render(request, "member/start/sit.html", {"form": form, "work": found})


def _seat_now(request: MemberRequest, work: Work, hats: list[Hat]) -> dict[str, Any]:
    seat = seat_of(work, request.person, request.today)
    if seat is not None:
        return {"hat": str(seat.hat_id), "group": seat.group, "is_lead": seat.is_lead}
    usual = Stakeholders.FAMILIES if hats[-1].side == Side.CITIZEN else Stakeholders.PRACTITIONERS
    return {"hat": str(hats[-1].id), "group": usual.value}


def _sit(request: MemberRequest, work: Work, hats: list[Hat], form: SitForm) -> Seat:
    said = form.cleaned_data
    return sit_down(
        work=work,
        hat=next(hat for hat in hats if str(hat.id) == said["hat"]),
        group=Stakeholders(said["group"]),
        is_lead=said["is_lead"],
        by=request.person,
        now=request.now,
    )
