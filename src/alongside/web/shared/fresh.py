"""Whoever presses something dear, a while after they signed in, shows once more that it is them.

Asked on the very page, which holds all that was sent: once it is shown, the press goes on as it was.
"""

import hmac
import secrets
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import wraps
from typing import Any, TypeVar

from django import forms
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from alongside.apps.letters.actions.slips import send_slip
from alongside.apps.people.actions.second_step import show_second_step
from alongside.apps.people.actions.signing_in import check_secret
from alongside.apps.people.models import Account
from alongside.apps.people.queries.looking_around import made_by_demo
from alongside.apps.people.queries.second_step import second_step_of
from alongside.apps.people.rules.second_step import read_step_code
from alongside.apps.places.actions.limiting import keep_within
from alongside.apps.places.rules.limits import Limit, limit_on
from alongside.kernel.clock import now
from alongside.kernel.limits import TooMany
from alongside.kernel.verdict import Refused, no
from alongside.ui.forms import UiForm
from alongside.web.shared.refusals import too_often_page

SHOWN_AT, MAILED, FIELD = "shown-at", "shown-code", "shown_anew"
MOST_TRIES = 3
NOT_CARRIED = {"csrfmiddlewaretoken", FIELD}
NOT_SENT = no(_("That is not the code we sent."), _("Check the newest message, or go back and press again."))
Screen = TypeVar("Screen", bound=Callable[..., HttpResponseBase])
LABELS: dict[str, tuple[Any, Any]] = {
    "app": (_("The code your app shows now"), _("Six digits, or one of the codes from your sheet.")),
    "card": (_("Your secret"), _("The six digits or three words that you sign in with.")),
    "email": (_("The code we sent you"), _("Six digits, in a message that is on its way to you now.")),
}


def shows_now(session: SessionBase, at: datetime) -> None:
    """Somebody has just shown that it is them."""
    session[SHOWN_AT] = at.isoformat()
    session.pop(MAILED, None)


def freshly(screen: Screen) -> Screen:
    """For screens whose press is dear. Looking is never asked about."""

    @wraps(screen)
    def asked(request: HttpRequest, **parts: Any) -> HttpResponseBase:
        if request.method != "POST" or not _must_show(request):
            return screen(request, **parts)
        return show_anew(request) or screen(request, **parts)

    setattr(asked, "freshly", True)  # noqa: B010 - a mark that a test reads
    return asked  # type: ignore[return-value]  # wraps keeps what it is called with


def show_anew(request: HttpRequest) -> HttpResponseBase | None:
    """The page that asks; None once it is shown, and the press is again as it was sent."""
    if not _must_show(request):
        return None
    account, at = request.user, now()
    assert isinstance(account, Account)  # noqa: S101 - whoever must show themselves is signed in
    way = _way_of(account)
    form = ShowForm(way, request.POST if FIELD in request.POST else None)
    if form.is_bound and form.is_valid() and _is_shown(form, request, account, way, at):
        shows_now(request.session, at)
        request.POST = _without(request.POST)  # type: ignore[assignment]  # immutable, as it came
        return None
    if way == "email":
        try:
            _mail(request, account, at)
        except TooMany as refused:
            return too_often_page(request, refused, at)
    words = {"form": form, "along": list(_along(request.POST)), "way": way, "back": request.get_full_path()}
    return render(request, "shared/fresh.html", words)


class ShowForm(UiForm):
    """One answer, by the way somebody signs in."""

    def __init__(self, way: str, data: QueryDict | None) -> None:
        super().__init__(data)
        label, hint = LABELS[way]
        widget = forms.PasswordInput if way == "card" else forms.TextInput({"autocomplete": "one-time-code"})
        self.fields[FIELD] = forms.CharField(label=label, help_text=hint, max_length=200, widget=widget)


def _must_show(request: HttpRequest) -> bool:
    """A place the demo made never asks: nobody's mailbox or phone is behind its people."""
    if not isinstance(request.user, Account):
        return False
    at = now()
    shown = request.session.get(SHOWN_AT)
    holds = limit_on(Limit.SHOWN_ANEW, at.date()).within
    if shown is not None and at - datetime.fromisoformat(shown) < holds:
        return False
    return not made_by_demo()


def _way_of(account: Account) -> str:
    if second_step_of(account) is not None:
        return "app"
    return "card" if account.code else "email"


def _is_shown(form: ShowForm, request: HttpRequest, account: Account, way: str, at: datetime) -> bool:
    said = form.cleaned_data[FIELD]
    try:
        if way == "app":
            show_second_step(account=account, code=said, now=at)
        elif way == "card":
            check_secret(code=str(account.code), secret=said, now=at)
        else:
            _check_mailed(request, said)
    except Refused as refused:
        form.add_error(FIELD, f"{refused.verdict.reason} {refused.verdict.next_step}".strip())
    return not form.errors


def _check_mailed(request: HttpRequest, said: str) -> None:
    """Three tries a code, and only in the browser that asked. **Raises** Refused."""
    mailed = request.session.get(MAILED) or {"code": "", "tries": 0}
    mailed["tries"] += 1
    request.session[MAILED] = mailed
    right = hmac.compare_digest(mailed["code"].encode(), read_step_code(said).encode())
    if not mailed["code"] or not right or mailed["tries"] > MOST_TRIES:
        raise Refused(NOT_SENT)


def _mail(request: HttpRequest, account: Account, at: datetime) -> None:
    """A code, unless one is on its way that can still be tried. **Raises** TooMany."""
    mailed, holds = request.session.get(MAILED), limit_on(Limit.SHOWN_ANEW, at.date()).within
    if mailed and mailed["tries"] < MOST_TRIES and at - datetime.fromisoformat(mailed["at"]) < holds:
        return
    keep_within(Limit.CODE_BY_EMAIL, who=str(account.email).casefold(), now=at)
    code = f"{secrets.randbelow(10**6):06d}"
    request.session[MAILED] = {"code": code, "tries": 0, "at": at.isoformat()}
    send_slip(
        to=str(account.email),
        subject=gettext("Your code for Alongside"),
        text=render_to_string(
            "shared/fresh.txt", {"code": code, "minutes": int(holds.total_seconds() // 60)}
        ),
        language=get_language() or "en",
        now=at,
        good_for=holds,
    )


def _along(sent: QueryDict) -> Iterator[tuple[str, str]]:
    for name, values in sent.lists():
        if name not in NOT_CARRIED:
            yield from ((name, str(value)) for value in values)


def _without(sent: QueryDict) -> QueryDict:
    kept = sent.copy()
    del kept[FIELD]
    kept._mutable = False
    return kept
