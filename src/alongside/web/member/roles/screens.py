"""Who looks after what in this place until when, and answering when somebody is asked to."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.actions.giving import answer_role
from alongside.apps.people.actions.roles import end_role
from alongside.apps.people.models import AskedRole
from alongside.apps.people.queries.roles import asked_role, asked_roles, held_roles, role_by_id
from alongside.apps.people.rules.giving import may_answer_role
from alongside.apps.people.rules.roles import roles_to_end
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.member.start.forms import box
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.fresh import freshly
from alongside.web.shared.names import prepare_names
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import MemberRequest

A_PAGE = 20


class AnswerForm(UiForm):
    """A reason, for a no."""

    reason = box(
        gettext_lazy("If no: why not?"),
        hint=gettext_lazy("The one who asked and the one who was asked read it."),
        rows=3,
        at_most=500,
        required=False,
    )


def _here(request: MemberRequest) -> str:
    return reverse("roles-here", kwargs={"place": request.place.slug})


@place_page(see=See.MEMBER)
def roles(request: MemberRequest) -> HttpResponse:
    """Everybody who holds a role, and what waits for a second yes."""
    rows, waiting = held_roles(request.place, request.today), asked_roles(request.place)
    page = leaf(request, lambda start, at_most: list(rows[start : start + at_most]), A_PAGE)
    to_end = roles_to_end(request.person, request.place, page.rows, request.today)
    named = [one for role in page.rows for one in (role.person, role.given_by, role.confirmed_by) if one]
    prepare_names(request, [*named, *(who for ask in waiting for who in (ask.person, ask.asked_by))])
    words: dict[str, Any] = {
        "held": [(role, role.id in to_end) for role in page.rows],
        "page": page,
        "waiting": waiting,
    }
    return render(request, "member/roles/roles.html", words)


@place_page(see=See.MEMBER)
@freshly
def asked(request: MemberRequest, asked: UUID) -> HttpResponse:
    """One asking: who asks whom for what until when, and the second person's yes or no."""
    found = asked_role(asked)
    if found is None:
        raise Http404
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _answered(request, found, form):
        return HttpResponseRedirect(_here(request))
    prepare_names(request, [found.person, found.asked_by])
    verdict = may_answer_role(request.person, found, request.today)
    return render(request, "member/roles/asked.html", {"asked": found, "form": form, "verdict": verdict})


def _answered(request: MemberRequest, found: AskedRole, form: AnswerForm) -> bool:
    yes = request.POST.get("answer") == "yes"
    reason = form.cleaned_data["reason"]
    attempt(
        form, lambda: answer_role(asked=found, yes=yes, reason=reason, by=request.person, now=request.now)
    )
    if form.errors:
        return False
    messages.success(
        request, _("The role is given.") if yes else _("Your no is written down with its reason.")
    )
    return True


@place_page(see=See.MEMBER)
@freshly
def end(request: MemberRequest, role: UUID) -> HttpResponse:
    """A role ends today: laid down by whoever holds it, or ended by a lead."""
    found = role_by_id(role)
    if found is None:
        raise Http404
    if request.method == "POST":
        end_role(role=found, until=request.today, by=request.person, now=request.now)
        messages.success(request, _("The role ends today. What was done in it stays."))
    return HttpResponseRedirect(_here(request))
