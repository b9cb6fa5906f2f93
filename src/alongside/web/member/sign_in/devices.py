"""Where somebody is signed in, and ending it: here is one's own browser, and there are all others."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from alongside.apps.people.actions.devices import end_other_sign_ins, end_sign_in
from alongside.apps.people.models import Account
from alongside.apps.people.queries.devices import signed_in_now
from alongside.kernel.clock import now
from alongside.kernel.verdict import Refused
from alongside.web.shared.devices import stay_signed_in
from alongside.web.shared.fresh import freshly
from alongside.web.shared.paging import leaf
from alongside.web.shared.refusals import tell_refusal
from alongside.web.shared.strangers import to_sign_in

A_PAGE = 20
OTHERS = "others"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@freshly
def devices(request: HttpRequest) -> HttpResponse:
    """Looking shows them; pressing ends one, or all but this."""
    account = request.user
    if not isinstance(account, Account):
        return to_sign_in(request)
    if request.method == "POST":
        return _end(request, account)
    page = leaf(request, partial(signed_in_now, account, now()), A_PAGE)
    words = {"page": page, "here": request.session.session_key}
    return render(request, "member/sign_in/devices.html", words)


def _end(request: HttpRequest, account: Account) -> HttpResponse:
    if request.POST.get("do") == OTHERS:
        end_other_sign_ins(account=account, keep=str(request.session.session_key), now=now())
        stay_signed_in(request, account)
        messages.success(request, _("You are signed out everywhere but here."))
        return HttpResponseRedirect(reverse("devices"))
    try:
        end_sign_in(account=account, which=_which(request), now=now())
    except Refused as refused:
        return tell_refusal(request, refused.verdict, to=reverse("devices"))
    messages.success(request, _("You are signed out there."))
    return HttpResponseRedirect(reverse("devices"))


def _which(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("which", ""))
    except ValueError:
        return UUID(int=0)
