"""One's own invitations: a further one, the letter to print, and taking one back."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.actions.codes import make_code, withdraw_code
from alongside.apps.people.enums import CodeKind
from alongside.apps.people.models import Hat, JoinCode
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.people.queries.joining import code_by_id, invitations_of
from alongside.apps.people.queries.names import shown_hat
from alongside.apps.people.rules.joining import works
from alongside.ui.forms import PostingForm
from alongside.web.member.attempts import attempt
from alongside.web.member.fields import offer
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.join_sheet import join_sheet
from alongside.web.shared.requests import MemberRequest

A_PAGE = 20


class InviteForm(PostingForm):
    """For whom, and in which hat: an invitation is one's own welcome, given beforehand."""

    label = forms.CharField(
        label=gettext_lazy("Who is it for?"),
        max_length=120,
        help_text=gettext_lazy(
            "Only for yourself, so that you know which letter is whose. Like: Sam from the school gate"
        ),
        error_messages={
            "max_length": gettext_lazy("That is too long. Use at most %(limit_value)d letters and signs.")
        },
        widget=forms.TextInput({"autocomplete": "off", "dir": "auto"}),
    )
    hat = forms.ChoiceField(label=gettext_lazy("In which hat do you invite them?"))

    def __init__(self, hats: list[Hat], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.hats = {str(hat.id): hat for hat in hats}
        offer(
            self,
            "hat",
            [(key, capfirst(str(shown_hat(hat.kind, hat.title)))) for key, hat in self.hats.items()],
        )


@place_page(see=See.MEMBER)
def invite(request: MemberRequest) -> HttpResponse:
    """Those one wrote, and one more."""
    hats = hats_of(request.person, request.today)
    form = InviteForm(hats, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = attempt(form, lambda: _make(request, form))
        if made is not None:
            return HttpResponseRedirect(_address(request, made))
    page = Paginator(invitations_of(request.person), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "member/invite/invite.html", {"form": form, "page": page, "has_hat": bool(hats)})


def _make(request: MemberRequest, form: InviteForm) -> JoinCode:
    return make_code(
        kind=CodeKind.INVITATION,
        label=form.cleaned_data["label"],
        hat=form.hats[form.cleaned_data["hat"]],
        by=request.person,
        form_token=form.cleaned_data["form_token"],
        now=request.now,
    )


def _address(request: MemberRequest, code: JoinCode) -> str:
    return reverse("invitation", kwargs={"place": request.place.slug, "code": code.id})


def _own(request: MemberRequest, code_id: UUID) -> JoinCode:
    found = code_by_id(code_id)
    if found is None or found.kind != CodeKind.INVITATION or found.made_by_id != request.person.id:
        raise Http404
    return found


@place_page(see=See.MEMBER)
def invitation(request: MemberRequest, code: UUID) -> HttpResponse:
    """The letter, to print or to read out."""
    found = _own(request, code)
    if not works(found):
        raise Http404
    return render(
        request,
        "shared/join_sheet.html",
        join_sheet(request, found, back=reverse("invite", kwargs={"place": request.place.slug})),
    )


@place_page(see=See.MEMBER)
def take_back(request: MemberRequest, code: UUID) -> HttpResponse:
    """The letter works no more."""
    found = _own(request, code)
    if request.method == "POST":
        withdraw_code(code=found, by=request.person, now=request.now)
        messages.success(request, _("Taken back. Nobody can join with that letter any more."))
    return HttpResponseRedirect(reverse("invite", kwargs={"place": request.place.slug}))
