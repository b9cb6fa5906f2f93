"""One page to sign in, two ways on it."""

from typing import Any, cast

from allauth.account.utils import perform_login
from allauth.account.views import ConfirmLoginCodeView, RequestLoginCodeView
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from alongside.apps.people.actions.signing_in import check_secret
from alongside.apps.people.models import Account
from alongside.apps.people.queries.looking_around import made_by_demo
from alongside.apps.people.queries.persons import persons_of_account
from alongside.apps.places.actions.limiting import count_wrong, keep_within, stop_when_used_up
from alongside.apps.places.rules.limits import Limit
from alongside.kernel.clock import now
from alongside.kernel.limits import TooMany
from alongside.kernel.verdict import Refused
from alongside.web.member.attempts import in_words
from alongside.web.member.sign_in.forms import EmailForm, PersonalCodeForm
from alongside.web.shared.connection import connection_of
from alongside.web.shared.strangers import safe_next, to_sign_in
from alongside.web.shared.ways import place_home

PAGE = "member/sign_in/sign_in.html"
BACKEND = "django.contrib.auth.backends.ModelBackend"


class _ByEmail(RequestLoginCodeView):  # type: ignore[misc]  # allauth has no types
    """allauth's own view, on our page."""

    template_name = PAGE

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        words = super().get_context_data(**given)
        return {**words, **_page(self.request, email_form=words["form"], card_form=PersonalCodeForm())}

    def form_valid(self, form: EmailForm) -> HttpResponse:
        """Whether the address is known changes nothing in what is counted."""
        at = now()
        try:
            keep_within(Limit.CODES_FROM_HERE, who=connection_of(self.request), now=at)
            keep_within(Limit.CODE_BY_EMAIL, who=form.cleaned_data["email"].casefold(), now=at)
        except TooMany as refused:
            form.add_error("email", in_words(refused.verdict))
            return cast(HttpResponse, self.form_invalid(form))
        return cast(HttpResponse, super().form_valid(form))

    def _redirect_to_pending_stage(self, request: HttpRequest, stage: object) -> None:
        """Somebody who waits for a code may still choose the other way in."""


_by_email = _ByEmail.as_view()
email_code = ConfirmLoginCodeView.as_view(template_name="member/sign_in/email_code.html")


def _page(request: HttpRequest, *, email_form: EmailForm, card_form: PersonalCodeForm) -> dict[str, Any]:
    return {
        "email_form": email_form,
        "card_form": card_form,
        "form": card_form if card_form.errors else email_form,
        "next": safe_next(request),
        "is_demo": made_by_demo(),
    }


@never_cache
@sensitive_post_parameters("secret")
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """Both ways in; which form was sent tells which."""
    if request.method == "POST" and "secret" in request.POST and not request.user.is_authenticated:
        return _by_card(request)
    return cast(HttpResponseBase, _by_email(request))


def _by_card(request: HttpRequest) -> HttpResponse:
    form = PersonalCodeForm(request.POST)
    account = _account_of(request, form) if form.is_valid() else None
    if account is not None:
        answer = perform_login(request, account, redirect_url=safe_next(request) or None)
        return cast(HttpResponse, answer)
    return render(request, PAGE, _page(request, email_form=EmailForm(), card_form=form))


def _account_of(request: HttpRequest, form: PersonalCodeForm) -> Account | None:
    """A card waits by itself; a connection that tries card after card waits too."""
    at, connection, said = now(), connection_of(request), form.cleaned_data
    try:
        stop_when_used_up(Limit.WRONG_SECRET, who=connection, now=at)
        return check_secret(code=said["code"], secret=said["secret"], now=at)
    except TooMany as refused:
        form.add_error("code", in_words(refused.verdict))
    except Refused as refused:
        count_wrong(Limit.WRONG_SECRET, who=connection, now=at)
        form.add_error("code", in_words(refused.verdict))
    return None


@never_cache
def choose_place(request: HttpRequest) -> HttpResponseBase:
    """Where somebody goes after signing in: their place, or a choice when there are several."""
    if not isinstance(request.user, Account):
        return to_sign_in(request)
    language = request.user.language
    persons = persons_of_account(request.user)
    if len(persons) == 1:
        return HttpResponseRedirect(place_home(persons[0].place, language))
    places = [(person.place.name, place_home(person.place, language)) for person in persons]
    return render(request, "member/sign_in/places.html", {"places": places})


@never_cache
def sign_out(request: HttpRequest) -> HttpResponse:
    """A page with one button; pressing it ends the session on this device."""
    if request.method == "POST":
        logout(request)
    return render(request, "member/sign_in/sign_out.html", {"done": not request.user.is_authenticated})
