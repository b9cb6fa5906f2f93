"""An e-mail address, added later: letters reach it once a code sent there has come back."""

import hmac
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.letters.actions.addresses import GOOD_FOR, ask_address
from alongside.apps.people.actions.accounts import add_email, may_add_email
from alongside.apps.people.rules.second_step import read_step_code
from alongside.kernel.verdict import Refused
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.member.permissions.contact import may_we_write
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.fresh import freshly
from alongside.web.shared.refusals import tell_refusal
from alongside.web.shared.requests import MemberRequest

ASKED = "address-asked"
MOST_TRIES = 3


class AddressForm(UiForm):
    """Where letters are to go."""

    email = forms.CharField(
        label=gettext_lazy("Your e-mail address"),
        max_length=254,
        error_messages={"required": gettext_lazy("Write your e-mail address, like name@example.org.")},
    )


class CodeForm(UiForm):
    """What came back."""

    code = forms.CharField(
        label=gettext_lazy("The code we sent you"),
        max_length=40,
        error_messages={"required": gettext_lazy("Write the six digits from the message.")},
    )


@place_page(see=See.OWN)
@freshly
def email(request: MemberRequest) -> HttpResponse:
    """First the address, then the code; asked anew when it is too late or was wrong too often."""
    may_add_email(request.person)
    if request.method == "POST" and "email" in request.POST:
        return _ask(request)
    asked = _asked(request)
    if asked is None:
        return _page(request, AddressForm())
    if request.method == "POST":
        return _confirm(request, asked)
    return _page(request, CodeForm(), asked)


def _ask(request: MemberRequest) -> HttpResponse:
    form = AddressForm(request.POST)
    if form.is_valid():
        said, language = form.cleaned_data["email"], get_language() or request.person.language
        sent = attempt(
            form,
            lambda: ask_address(person=request.person, email=said, language=language, now=request.now),
        )
        if sent is not None:
            at = request.now.isoformat()
            request.session[ASKED] = {"address": sent[0], "code": sent[1], "at": at, "tries": 0}
            return HttpResponseRedirect(request.path)
    return _page(request, form)


def _confirm(request: MemberRequest, asked: dict[str, Any]) -> HttpResponse:
    form = CodeForm(request.POST)
    if form.is_valid() and not _is_right(asked["code"], form.cleaned_data["code"]):
        form.add_error("code", _("That is not the code we sent. Check the newest message."))
        asked["tries"] += 1
        request.session[ASKED] = asked
    elif form.is_valid():
        del request.session[ASKED]
        try:
            add_email(person=request.person, email=asked["address"], now=request.now)
        except Refused as refused:
            return tell_refusal(request, refused.verdict, to=request.path)
        messages.success(request, _("The address is yours, and you can sign in with it. One question more."))
        return HttpResponseRedirect(may_we_write(request))
    if asked["tries"] >= MOST_TRIES:
        del request.session[ASKED]
        messages.warning(request, _("There were too many tries. Ask for a new code."))
        return HttpResponseRedirect(request.path)
    return _page(request, form, asked)


def _asked(request: MemberRequest) -> dict[str, Any] | None:
    """What this browser asked for, while the code works."""
    asked: dict[str, Any] | None = request.session.get(ASKED)
    if asked is None or request.now - datetime.fromisoformat(asked["at"]) > GOOD_FOR:
        return None
    return asked


def _is_right(code: str, said: str) -> bool:
    """An address somebody has already was sent no code, so nothing is right."""
    return bool(code) and hmac.compare_digest(code.encode(), read_step_code(said).encode())


def _page(request: MemberRequest, form: UiForm, asked: dict[str, Any] | None = None) -> HttpResponse:
    words = {"form": form, "address": asked["address"] if asked else ""}
    return render(request, "member/about/email.html", words)
