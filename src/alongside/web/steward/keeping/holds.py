"""Who is held: nothing of theirs goes before a day, with the reason; and that it is lifted again."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.rights.actions.holding import hold_data, lift_hold
from alongside.apps.rights.models import LegalHold
from alongside.apps.rights.queries.keeping import hold_here, holds_in_force
from alongside.core.shared.period import add_months
from alongside.web.shared.names import prepare_names
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import succeeds
from alongside.web.steward.door import person_here
from alongside.web.steward.rights.erasing import HALF_A_YEAR, HoldForm
from alongside.web.steward.rights.screens import requests_page

A_PAGE = 20


@requests_page
def holds(request: MemberRequest) -> HttpResponse:
    """What ends first stands first."""
    page = leaf(request, partial(holds_in_force, request.today), A_PAGE)
    prepare_names(request, [one for hold in page.rows for one in (hold.person, hold.set_by)])
    return render(request, "steward/keeping/holds.html", {"page": page})


@requests_page
def hold_person(request: MemberRequest, person: UUID) -> HttpResponse:
    """Hold what is kept about somebody, whether they asked to be erased or not."""
    who = person_here(person)
    posted = request.POST if request.method == "POST" else None
    form = HoldForm(posted, initial={"until": add_months(request.today, HALF_A_YEAR)})
    if posted is not None and form.is_valid() and succeeds(form, lambda: _hold(request, form, person)):
        messages.success(request, _("It is held. They can read the reason and the day under My data."))
        return HttpResponseRedirect(_all(request))
    prepare_names(request, [who])
    return render(request, "steward/keeping/hold.html", {"form": form, "person": who})


def _hold(request: MemberRequest, form: HoldForm, person: UUID) -> LegalHold:
    said = form.cleaned_data
    return hold_data(
        person=person_here(person),
        reason=said["reason"],
        until=said["until"],
        by=request.person,
        form_token=said["form_token"],
        now=request.now,
    )


@requests_page
def lift(request: MemberRequest, hold: UUID) -> HttpResponse:
    """The reason is gone."""
    found = hold_here(hold)
    if found is None:
        raise Http404
    if request.method == "POST":
        lift_hold(hold=found, by=request.person, now=request.now)
        messages.success(request, _("The hold is lifted."))
    return HttpResponseRedirect(_all(request))


def _all(request: MemberRequest) -> str:
    return reverse("desk-holds", kwargs={"place": request.place.slug})
