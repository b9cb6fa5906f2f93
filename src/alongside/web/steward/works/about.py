"""Saying again what a work is about."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.work.actions.describing import describe_work
from alongside.apps.work.actions.works import restate_work
from alongside.apps.work.models import Work
from alongside.apps.work.queries.works import services_of
from alongside.ui.forms import UiForm
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import succeeds
from alongside.web.steward.door import desk_page, work_here
from alongside.web.steward.fields import line_field, text_field
from alongside.web.steward.works.rooms import rooms


class AboutForm(UiForm):
    """What a work is for, what is settled, what is still to be decided, and its own words."""

    purpose = text_field(
        gettext_lazy("What is it for?"),
        hint=gettext_lazy("One or two sentences, as you would tell a neighbour."),
    )
    fixed = text_field(
        gettext_lazy("What is fixed already?"),
        required=False,
        hint=gettext_lazy("Say it honestly: the money, the law, a date nobody can move."),
    )
    open_questions = text_field(
        gettext_lazy("What is open?"),
        required=False,
        hint=gettext_lazy("What people can really decide together."),
    )
    services = text_field(
        gettext_lazy("Which services is it about?"),
        rows=3,
        required=False,
        hint=gettext_lazy("One on each line. A journey through several: in their order."),
    )
    citizen_word = line_field(
        gettext_lazy("What do you call the people it is for?"),
        at_most=40,
        hint=gettext_lazy("For example families, tenants, patients"),
    )
    professional_word = line_field(
        gettext_lazy("What do you call those who work in it?"),
        at_most=40,
        hint=gettext_lazy("For example staff, practitioners"),
    )
    is_personal_budget = forms.BooleanField(
        label=gettext_lazy("It is one person's personal budget"), required=False
    )

    def service_names(self) -> list[str]:
        """One a line; empty lines are nothing."""
        return [name.strip() for name in self.cleaned_data["services"].splitlines() if name.strip()]


@desk_page
def about(request: MemberRequest, work: str) -> HttpResponse:
    """Say again what it is about."""
    found = work_here(request, work)
    initial: dict[str, Any] = {
        name: getattr(found, name) for name in AboutForm.base_fields if name != "services"
    }
    initial["services"] = "\n".join(service.name for service in services_of(found))
    form = AboutForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid() and succeeds(form, lambda: _say(request, found, form)):
        messages.success(request, _("Said anew. Everyone sees it from now on."))
        return HttpResponseRedirect(request.path)
    return render(
        request, "steward/works/about.html", {"form": form, "work": found, "rooms": rooms(found, "about")}
    )


def _say(request: MemberRequest, work: Work, form: AboutForm) -> Work:
    said = form.cleaned_data
    with transaction.atomic():
        restate_work(
            work=work,
            purpose=said["purpose"],
            fixed=said["fixed"],
            open_questions=said["open_questions"],
            by=request.person,
            now=request.now,
        )
        return describe_work(
            work=work,
            services=form.service_names(),
            citizen_word=said["citizen_word"],
            professional_word=said["professional_word"],
            is_personal_budget=said["is_personal_budget"],
            by=request.person,
            now=request.now,
        )
