"""The bodies people act for."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.people.actions.organisations import add_organisation
from alongside.apps.people.enums import OrganisationKind
from alongside.apps.people.models import Organisation
from alongside.apps.people.queries.organisations import organisations_of
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import attempt
from alongside.web.steward.door import desk_page
from alongside.web.steward.people.forms import OrganisationForm

A_PAGE = 30


@desk_page
def organisations(request: MemberRequest) -> HttpResponse:
    """All of them, and one more."""
    form = OrganisationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        added = attempt(form, lambda: _add(request, form))
        if added is not None:
            messages.success(request, _("“%(name)s” is on the list.") % {"name": added.name})
            return HttpResponseRedirect(request.path)
    page = Paginator(organisations_of(request.place), A_PAGE).get_page(request.GET.get("page"))
    rows = [
        (one.name, one.get_kind_display(), one.get_sector_display() or _("nobody is paid")) for one in page
    ]
    words = {"form": form, "page": page, "rows": rows, "heads": [_("Name"), _("Kind"), _("Who pays")]}
    return render(request, "steward/people/organisations.html", words)


def _add(request: MemberRequest, form: OrganisationForm) -> Organisation:
    said = form.cleaned_data
    return add_organisation(
        place=request.place,
        name=said["name"],
        kind=OrganisationKind(said["kind"]),
        sector=said["sector"],
        by=request.person,
        now=request.now,
    )
