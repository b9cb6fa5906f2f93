"""The second step: asked for after the first, set up, looked after."""

from typing import cast
from urllib.parse import quote, urlencode

from allauth.account.internal.flows.login import record_authentication
from allauth.account.stages import LoginStage, LoginStageController
from allauth.mfa.stages import AuthenticateStage
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from alongside.apps.people.actions.second_step import (
    fresh_secret,
    print_new_recovery_codes,
    set_up_second_step,
    show_second_step,
    take_off_second_step,
)
from alongside.apps.people.models import Account
from alongside.apps.people.queries.second_step import recovery_codes_left, second_step_of
from alongside.kernel.clock import now
from alongside.web.member.attempts import attempt
from alongside.web.member.sign_in.forms import AppCodeForm, StepCodeForm
from alongside.web.shared.devices import stay_signed_in
from alongside.web.shared.fresh import freshly, shows_now
from alongside.web.shared.second_step import METHOD, has_shown
from alongside.web.shared.strangers import safe_next, to_sign_in

SECRET = "second-step-secret"  # noqa: S105 - the name under which a session keeps it until it is set up


@never_cache
@sensitive_post_parameters("code")
def ask(request: HttpRequest) -> HttpResponse:
    """Between the first step and being signed in; or later, when somebody comes to the desk without it."""
    stage = LoginStageController.enter(request, AuthenticateStage.key)
    account = stage.login.user if stage is not None else request.user
    if not isinstance(account, Account):
        return to_sign_in(request)
    if stage is None and second_step_of(account) is None:
        return HttpResponseRedirect(_with_next(request, "second-step-new"))
    if stage is None and has_shown(request, account):
        return HttpResponseRedirect(_on(request))
    form = StepCodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _shown(form, account):
        return _let_in(request, account, stage)
    words = {"form": form, "next": safe_next(request), "signed_in": stage is None}
    return render(request, "member/sign_in/second_step.html", words)


def _shown(form: StepCodeForm, account: Account) -> bool:
    attempt(form, lambda: show_second_step(account=account, code=form.cleaned_data["code"], now=now()))
    return not form.errors


def _let_in(request: HttpRequest, account: Account, stage: LoginStage | None) -> HttpResponse:
    record_authentication(request, account, METHOD)
    shows_now(request.session, now())
    return cast(HttpResponse, stage.exit()) if stage is not None else HttpResponseRedirect(_on(request))


@never_cache
@sensitive_post_parameters("code")
def set_up(request: HttpRequest) -> HttpResponse:
    """A square for the app to read, the same secret to type, and the first code as proof."""
    account = request.user
    if not isinstance(account, Account):
        return to_sign_in(request)
    if second_step_of(account) is not None:
        return HttpResponseRedirect(_with_next(request, "second-step"))
    secret = request.session.setdefault(SECRET, fresh_secret())
    form = AppCodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data["code"]
        codes = attempt(
            form, lambda: set_up_second_step(account=account, secret=secret, code=said, now=now())
        )
        if codes is not None:
            del request.session[SECRET]
            stay_signed_in(request, account)
            record_authentication(request, account, METHOD)
            shows_now(request.session, now())
            return _sheet(request, codes, on=_on(request))
    words = {"form": form, "next": safe_next(request), "on": _on(request)}
    words |= {"address": _address(request, account, secret), "secret": _in_fours(secret)}
    return render(request, "member/sign_in/second_step_new.html", words)


@never_cache
@freshly
def own(request: HttpRequest) -> HttpResponse:
    """What is set up, and what can be done about it by whoever has shown it."""
    account = request.user
    if not isinstance(account, Account):
        return to_sign_in(request)
    kept = second_step_of(account)
    if kept is None:
        return HttpResponseRedirect(_with_next(request, "second-step-new"))
    if request.method == "POST":
        if not has_shown(request, account):
            return HttpResponseRedirect(f"{reverse('mfa_authenticate')}?{urlencode({'next': request.path})}")
        return _changed(request, account)
    words = {"kept": kept, "left": recovery_codes_left(account)}
    return render(request, "member/sign_in/second_step_own.html", words)


def _changed(request: HttpRequest, account: Account) -> HttpResponse:
    if request.POST.get("do") == "codes":
        codes = print_new_recovery_codes(account=account, now=now())
        return _sheet(request, codes, on=reverse("second-step"))
    take_off_second_step(account=account, by=account, now=now())
    stay_signed_in(request, account)
    messages.success(request, _("It is off. You can set up another phone now."))
    return HttpResponseRedirect(reverse("second-step-new"))


def _sheet(request: HttpRequest, codes: list[str], *, on: str) -> HttpResponse:
    """The recovery codes, shown this once."""
    shown = [f"{code[:4]} {code[4:]}" for code in codes]
    return render(request, "member/sign_in/recovery_codes.html", {"codes": shown, "on": on})


def _address(request: HttpRequest, account: Account, secret: str) -> str:
    """What the square says: apps show the name of this site, and whose code it is."""
    site = request.get_host().partition(":")[0]
    label = account.email or _("personal code")
    said = urlencode({"secret": secret, "issuer": f"Alongside {site}"}, quote_via=quote)
    return f"otpauth://totp/{quote(f'Alongside {site}:{label}')}?{said}"


def _in_fours(secret: str) -> str:
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))


def _on(request: HttpRequest) -> str:
    return safe_next(request) or reverse("sign-in-places")


def _with_next(request: HttpRequest, name: str) -> str:
    following = safe_next(request)
    return reverse(name) + (f"?{urlencode({'next': following})}" if following else "")
