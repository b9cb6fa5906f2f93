"""How far one's name is shown, one's language, one's code and secret, and leaving."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponseBase, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.decorators.debug import sensitive_post_parameters

from alongside.apps.people.actions.accounts import change_secret
from alongside.apps.people.actions.persons import choose_language, choose_name_shown
from alongside.apps.people.enums import NameShown
from alongside.apps.people.queries.resets import latest_reset_of
from alongside.apps.people.rules.codes import shown_code
from alongside.apps.places.enums import Language
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.devices import stay_signed_in
from alongside.web.shared.fresh import show_anew
from alongside.web.shared.requests import MemberRequest


class NameForm(UiForm):
    """How far one's name is shown."""

    name_shown = forms.ChoiceField(
        label=gettext_lazy("How far may your name be shown?"),
        choices=[(code, capfirst(words)) for code, words in NameShown.choices],
        widget=forms.RadioSelect,
    )


class LanguageForm(UiForm):
    """Each language is called by its own name, whatever the page speaks."""

    language = forms.ChoiceField(
        label=gettext_lazy("Which language do you like to read?"),
        help_text=gettext_lazy("Letters come in it, and your pages when you sign in."),
        choices=settings.LANGUAGES,
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
def about_me(request: MemberRequest) -> HttpResponseBase:
    """Which form was sent tells what changes."""
    person, account = request.person, request.person.account
    posted = request.POST if request.method == "POST" else None
    which = _which(posted)
    if which == "secret" and (asks := show_anew(request)) is not None:
        return asks
    posted = request.POST if posted is not None else None
    names = NameForm(posted if which == "name" else None, initial={"name_shown": person.name_shown})
    speaks = LanguageForm(posted if which == "language" else None, initial={"language": person.language})
    secrets = SecretForm(posted if which == "secret" else None) if account and account.code else None
    if which == "name" and _name_chosen(request, names):
        return HttpResponseRedirect(request.path)
    if which == "language" and _language_chosen(request, speaks):
        return HttpResponseRedirect(_in(speaks.cleaned_data["language"], request))
    if which == "secret" and _secret_changed(request, secrets):
        return HttpResponseRedirect(request.path)
    words = {
        "names": names,
        "speaks": speaks,
        "secrets": secrets,
        "form": {"name": names, "language": speaks}.get(which, secrets),
        "reset": latest_reset_of(person, request.now),
        "code": shown_code(account.code) if account and account.code else "",
        "email": (account.email or "") if account else "",
    }
    return render(request, "member/about/about.html", words)


def _which(posted: QueryDict | None) -> str:
    if posted is None:
        return ""
    return "name" if "name_shown" in posted else "language" if "language" in posted else "secret"


def _language_chosen(request: MemberRequest, form: LanguageForm) -> bool:
    if not form.is_valid():
        return False
    said = Language(form.cleaned_data["language"])
    choose_language(person=request.person, language=said, by=request.person, now=request.now)
    with override(said):
        messages.success(request, _("Thank you. Letters and your pages come in English from now on."))
    return True


def _in(language: str, request: MemberRequest) -> str:
    """This page, in the language just chosen."""
    with override(language):
        return reverse("about-me", kwargs={"place": request.place.slug})


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
    stay_signed_in(request, person.account)
    messages.success(request, _("Your new secret holds from now on. Write it down."))
    return True
