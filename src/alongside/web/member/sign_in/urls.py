"""Addresses of signing in. allauth finds its ways by the names it gives them; all lead to the one page."""

from django.urls import path

from alongside.web.member.sign_in import second
from alongside.web.member.sign_in.devices import devices
from alongside.web.member.sign_in.looking_around import look_around
from alongside.web.member.sign_in.screens import choose_place, email_code, sign_in, sign_out

urlpatterns = [
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-in/", sign_in, name="account_login"),
    path("sign-in/", sign_in, name="account_signup"),
    path("sign-in/", sign_in, name="account_request_login_code"),
    path("sign-in/code/", email_code, name="account_confirm_login_code"),
    path("sign-in/second-step/", second.ask, name="mfa_authenticate"),
    path("sign-in/second-step/new/", second.set_up, name="second-step-new"),
    path("sign-in/second-step/own/", second.own, name="second-step"),
    path("sign-in/devices/", devices, name="devices"),
    path("sign-in/places/", choose_place, name="sign-in-places"),
    path("sign-out/", sign_out, name="sign-out"),
    path("look-around/", look_around, name="look-around"),
]
