"""How far one's name is shown, one's code and secret, and leaving."""

from django import forms
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters

from alongside.apps.people.actions.accounts import change_secret
from alongside.apps.people.actions.persons import choose_name_shown
from alongside.apps.people.enums import NameShown
from alongside.apps.people.queries.resets import latest_reset_of
from alongside.apps.people.rules.codes import shown_code
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest


class NameForm(UiForm):
    """How far one's name is shown."""

    name_shown = forms.ChoiceField(
        label=gettext_lazy("How far may your name be shown?"),
        choices=[(code, capfirst(words)) for code, words in NameShown.choices],
        widget=forms.RadioSelect,
    )


class SecretForm(UiForm):
    """A new secret, by whoever knows the old one: they are signed in."""

    secret = forms.CharField(
        label=gettext_lazy("A new secret"),
        max_length=200,
        help_text=gettext_lazy("Six digits that do not run in order, or three words."),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}),
    )


@sensitive_post_parameters("secret")
@place_page(see=See.OWN)
def about_me(request: MemberRequest) -> HttpResponse:
    """Which form was sent tells what changes."""
    person, account = request.person, request.person.account
    posted = request.POST if request.method == "POST" else None
    of_name = posted is not None and "name_shown" in posted
    names = NameForm(posted if of_name else None, initial={"name_shown": person.name_shown})
    secrets = SecretForm(posted if not of_name else None) if account and account.code else None
    if posted is not None and (
        _name_chosen(request, names) if of_name else _secret_changed(request, secrets)
    ):
        return HttpResponseRedirect(request.path)
    words = {
        "names": names,
        "secrets": secrets,
        "form": names if of_name else secrets,
        "reset": latest_reset_of(person, request.now),
        "code": shown_code(account.code) if account and account.code else "",
        "email": (account.email or "") if account else "",
    }
    return render(request, "member/about/about.html", words)


def _name_chosen(request: MemberRequest, form: NameForm) -> bool:
    if not form.is_valid():
        return False
    shown = NameShown(form.cleaned_data["name_shown"])
    choose_name_shown(person=request.person, name_shown=shown, by=request.person, now=request.now)
    messages.success(request, _("Done. It holds from now on, on every page."))
    return True


def _secret_changed(request: MemberRequest, form: SecretForm | None) -> bool:
    if form is None or not form.is_valid():
        return False
    person = request.person
    attempt(
        form,
        lambda: change_secret(person=person, secret=form.cleaned_data["secret"], by=person, now=request.now),
    )
    if form.errors or person.account is None:
        return False
    update_session_auth_hash(request, person.account)
    messages.success(request, _("Your new secret holds from now on. Write it down."))
    return True
