"""From a poster to one's own page. A code that does not work answers alike, whatever is wrong with it."""

import uuid

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from alongside.apps.people.actions.joining import join_place
from alongside.apps.people.models import Account, JoinCode, Person
from alongside.apps.people.queries.joining import code_to_join, joined_today, joining_a_day
from alongside.apps.people.queries.names import shown_hat
from alongside.apps.people.queries.persons import person_of
from alongside.apps.people.rules.codes import shown_code
from alongside.apps.people.rules.joining import NO_SUCH_CODE, RESTS_TODAY, may_join_today
from alongside.kernel.clock import now
from alongside.kernel.keeper import screen as on_screen
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from alongside.web.public.join.forms import CodeForm, JoinForm, in_words
from alongside.web.shared.devices import has_signed_in
from alongside.web.shared.guessing import used_up, was_wrong
from alongside.web.shared.refusals import REFUSED

BACKEND = "django.contrib.auth.backends.ModelBackend"
PAGE = "public/join/join.html"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def type_code(request: HttpRequest) -> HttpResponse:
    """For whoever cannot read the square: the code, typed by hand."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if (stopped := used_up(request, now())) is not None:
            return stopped
        found = code_to_join(form.cleaned_data["code"])
        if found is not None:
            return HttpResponseRedirect(reverse("join", kwargs={"written": found.code}))
        was_wrong(request, now())
        form.add_error("code", in_words(NO_SUCH_CODE))
    return render(request, "public/join/code.html", {"form": form})


@never_cache
@sensitive_post_parameters("secret")
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, written: str) -> HttpResponse:
    """One page: who we are, and three questions."""
    code = code_to_join(written, _token(request))
    if code is None:
        return _guessed(request)
    with scope(code.place_id), on_screen():
        account = request.user if isinstance(request.user, Account) else None
        if account is not None and person_of(account, code.place) is not None:
            return HttpResponseRedirect(_own_page(code))
        if request.method != "POST" and not may_join_today(code, *_today(code)):
            return _rests(request, code)
        return _asked(request, code, account)


def _today(code: JoinCode) -> tuple[int, int]:
    """How many have joined by it today, and how many can."""
    at = now()
    return joined_today(code, at), joining_a_day(code.place, at)


def _rests(request: HttpRequest, code: JoinCode) -> HttpResponse:
    """Before anybody has typed a word, and what to do instead."""
    words = {"verdict": RESTS_TODAY, "code": code, "place": code.place, "at_most": _today(code)[1]}
    return render(request, "public/join/rests.html", words, status=REFUSED)


def _token(request: HttpRequest) -> uuid.UUID | None:
    try:
        return uuid.UUID(request.POST.get("form_token", ""))
    except ValueError:
        return None


def _guessed(request: HttpRequest) -> HttpResponse:
    """Nothing there; whoever looks for a code by trying addresses is stopped."""
    if (stopped := used_up(request, now())) is not None:
        return stopped
    was_wrong(request, now())
    return _no_such_code(request)


def _no_such_code(request: HttpRequest) -> HttpResponse:
    return render(
        request, "public/join/no_code.html", {"verdict": NO_SUCH_CODE, "form": CodeForm()}, status=404
    )


def _own_page(code: JoinCode) -> str:
    return reverse("me", kwargs={"place": code.place.slug})


def _asked(request: HttpRequest, code: JoinCode, account: Account | None) -> HttpResponse:
    form = JoinForm(request.POST if request.method == "POST" else None, needs_secret=account is None)
    if request.method == "POST" and form.is_valid():
        try:
            person = join_place(
                code=code,
                said=form.said(get_language() or code.place.language),
                secret=form.cleaned_data.get("secret", ""),
                account=account,
                form_token=form.cleaned_data["form_token"],
                now=now(),
            )
        except Refused as refused:
            if refused.verdict == NO_SUCH_CODE:
                return _no_such_code(request)
            if refused.verdict == RESTS_TODAY:
                return _rests(request, code)
            form.add_error(None, in_words(refused.verdict))
        else:
            return _joined(request, code, person, form.cleaned_data.get("secret", ""))
    words = {"form": form, "code": code, "place": code.place, "invited_by": _inviter(code)}
    return render(request, PAGE, words)


def _inviter(code: JoinCode) -> object:
    """By what they do: no name goes to somebody who may only have found the letter."""
    return shown_hat(code.hat.kind, code.hat.title) if code.hat else ""


def _joined(request: HttpRequest, code: JoinCode, person: Person, secret: str) -> HttpResponse:
    """The code and the secret are shown this once, to be written down or printed."""
    if not secret or person.account is None:
        return HttpResponseRedirect(_own_page(code))
    login(request, person.account, backend=BACKEND)
    has_signed_in(request, person.account)
    words = {
        "place": code.place,
        "code": shown_code(str(person.account.code)),
        "secret": secret,
        "own_page": _own_page(code),
    }
    return render(request, "public/join/card.html", words)
