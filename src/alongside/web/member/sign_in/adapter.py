"""How allauth behaves here: our words, our ways on, and nobody signs up by themselves."""

import secrets
from datetime import timedelta
from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from alongside.apps.letters.actions.slips import send_slip
from alongside.apps.people.models import Account
from alongside.kernel.clock import now
from alongside.web.shared.devices import has_signed_in


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """One code of six digits; people are added by people, so there is no open sign-up."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("That is not the code we sent. Check the newest message."),
        "too_many_login_attempts": _("There were too many tries. Wait a little, then ask for a new code."),
        "rate_limited": _("There were too many tries. Wait a little, then ask for a new code."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def generate_login_code(self) -> str:
        return f"{secrets.randbelow(10**6):06d}"

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """By a slip: it goes at once, and survives a mail server that is away."""
        message = self.render_mail(template_prefix, email, {"email": email} | context)
        send_slip(
            to=email,
            subject=message.subject,
            text=str(message.body),
            language=get_language() or settings.LANGUAGE_CODE,
            now=now(),
            good_for=timedelta(seconds=settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT),
        )

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("sign-in-places")

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **given: Any) -> HttpResponse:
        if isinstance(user, Account):
            has_signed_in(request, user)
        return cast(HttpResponse, super().post_login(request, user, **given))

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        return HttpResponseRedirect(reverse("sign-in"))

    def add_message(self, request: HttpRequest, level: int, *given: Any, **named: Any) -> None:
        """Pages say themselves what happened; only what went wrong needs a notice."""
        if level >= messages.WARNING:
            super().add_message(request, level, *given, **named)
