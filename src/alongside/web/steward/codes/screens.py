"""Making a sheet with a code, printing it, counting who joined by it, withdrawing it."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.actions.codes import make_code, withdraw_code
from alongside.apps.people.enums import CodeKind
from alongside.apps.people.models import JoinCode, Organisation
from alongside.apps.people.queries.joining import code_by_id, codes_of, joining_a_day
from alongside.apps.people.queries.organisations import organisations_of
from alongside.ui.forms import PostingForm
from alongside.web.shared.join_sheet import join_sheet
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import attempt, offer
from alongside.web.steward.door import desk_page
from alongside.web.steward.fields import line_field

A_PAGE = 30
KINDS = [
    (CodeKind.POSTER.value, gettext_lazy("A poster, for a wall or a window")),
    (CodeKind.LETTER.value, gettext_lazy("A letter, with a form to fill in on paper")),
    (CodeKind.PACK.value, gettext_lazy("A pack for an organisation that introduces people")),
]


class CodeForm(PostingForm):
    """What kind of sheet, where it goes, and whom to ask."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What shall we print?"), choices=KINDS, widget=forms.RadioSelect
    )
    label = line_field(
        gettext_lazy("Where does it go?"),
        at_most=120,
        hint=gettext_lazy("So that you see which one brings people. Like: Library door, Reddish"),
    )
    organisation = forms.ChoiceField(
        label=gettext_lazy("For a pack: which organisation?"),
        required=False,
        help_text=gettext_lazy("It introduces people and comes along."),
    )
    contact = line_field(
        gettext_lazy("Whom can people ask, by phone or at which door?"),
        at_most=200,
        required=False,
        hint=gettext_lazy("It is printed on the sheet, for everybody to read."),
    )

    def __init__(self, organisations: list[Organisation], data: QueryDict | None) -> None:
        super().__init__(data)
        self.organisations = {str(one.id): one for one in organisations}
        named = [(key, one.name) for key, one in self.organisations.items()]
        offer(self, "organisation", [("", _("None")), *named])

    def said(self) -> dict[str, Any]:
        """What the action needs."""
        given = self.cleaned_data
        kind = CodeKind(given["kind"])
        chosen = self.organisations.get(given["organisation"]) if kind == CodeKind.PACK else None
        return {
            "kind": kind,
            "label": given["label"],
            "contact": given["contact"],
            "organisation": chosen,
            "form_token": given["form_token"],
        }


def _codes(request: MemberRequest) -> str:
    return reverse("desk-codes", kwargs={"place": request.place.slug})


@desk_page
def codes(request: MemberRequest) -> HttpResponse:
    """All of them with how many joined, and one more."""
    form = CodeForm(organisations_of(request.place), request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = attempt(form, lambda: make_code(by=request.person, now=request.now, **form.said()))
        if made is not None:
            parts = {"place": request.place.slug, "code": made.id}
            return HttpResponseRedirect(reverse("desk-code-sheet", kwargs=parts))
    page = Paginator(codes_of(request.place, request.now), A_PAGE).get_page(request.GET.get("page"))
    words = {"form": form, "page": page, "at_most": joining_a_day(request.place, request.now)}
    return render(request, "steward/codes/codes.html", words)


def _here(code_id: UUID) -> JoinCode:
    """A code of the place that is nobody's own letter. **Raises** Http404."""
    found = code_by_id(code_id)
    if found is None or found.kind == CodeKind.INVITATION:
        raise Http404
    return found


@desk_page
def sheet(request: MemberRequest, code: UUID) -> HttpResponse:
    """The sheet, to print."""
    found = _here(code)
    if found.withdrawn_at is not None:
        raise Http404
    return render(request, "shared/join_sheet.html", join_sheet(request, found, back=_codes(request)))


@desk_page
def withdraw(request: MemberRequest, code: UUID) -> HttpResponse:
    """Nobody joins with it any more."""
    found = _here(code)
    if request.method == "POST":
        withdraw_code(code=found, by=request.person, now=request.now)
        messages.success(
            request, _("Withdrawn. Nobody joins with it any more; whoever did stays. Take the sheet down.")
        )
    return HttpResponseRedirect(_codes(request))
