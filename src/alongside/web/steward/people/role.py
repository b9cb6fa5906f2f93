"""Asking somebody to take a role; a second person has to say yes."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.actions.giving import ask_for_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.people.rules.roles import may_look_after_place
from alongside.core.shared.period import add_months
from alongside.kernel.verdict import enforce
from alongside.ui.forms import DayMonthYearField, UiForm
from alongside.web.shared.fresh import freshly
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import succeeds
from alongside.web.steward.door import desk_page, person_here
from alongside.web.steward.fields import capitals

A_YEAR = 12


class RoleForm(UiForm):
    """Which duty, and until when."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What are they asked to look after?"),
        choices=capitals(dict(RoleKind.choices)),
        widget=forms.RadioSelect,
    )
    until = DayMonthYearField(
        label=gettext_lazy("Until when?"), help_text=gettext_lazy("It can be given again after that.")
    )


@desk_page
@freshly
def role(request: MemberRequest, person: UUID) -> HttpResponse:
    """Ask; the role begins with the second yes."""
    enforce(may_look_after_place(request.person, request.place, request.today))
    who = person_here(person)
    form = RoleForm(
        request.POST if request.method == "POST" else None,
        initial={"until": add_months(request.today, A_YEAR)},
    )
    posted = request.method == "POST" and form.is_valid()
    if posted and succeeds(form, lambda: _ask(request, who.id, form)):
        messages.success(request, _("Asked. It begins when a second person says yes."))
        return HttpResponseRedirect(reverse("roles-here", kwargs={"place": request.place.slug}))
    prepare_names(request, [who])
    return render(request, "steward/people/role.html", {"form": form, "person": who})


def _ask(request: MemberRequest, person: UUID, form: RoleForm) -> object:
    said = form.cleaned_data
    return ask_for_role(
        person=person_here(person),
        kind=RoleKind(said["kind"]),
        until=said["until"],
        by=request.person,
        now=request.now,
    )
