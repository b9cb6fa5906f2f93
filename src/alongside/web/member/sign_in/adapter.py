"""How allauth behaves here: our words, our ways on, and nobody signs up by themselves."""

import secrets
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


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

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("sign-in-places")

    def respond_user_inactive(self, request: HttpRequest, user: AbstractBaseUser) -> HttpResponse:
        return HttpResponseRedirect(reverse("sign-in"))

    def add_message(self, request: HttpRequest, level: int, *given: Any, **named: Any) -> None:
        """Pages say themselves what happened; only what went wrong needs a notice."""
        if level >= messages.WARNING:
            super().add_message(request, level, *given, **named)
