"""No hints to strangers: signed out, everything that is not public looks the same."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import url_has_allowed_host_and_scheme

from alongside.web.shared.given_back import own_words
from alongside.web.shared.requests import MemberRequest


def to_sign_in(request: HttpRequest) -> HttpResponseRedirect:
    """To the sign-in page, and back here afterwards. Existing or not, the answer is this one."""
    return HttpResponseRedirect(f"{reverse('sign-in')}?{urlencode({'next': request.get_full_path()})}")


def words_given_back(request: HttpRequest) -> HttpResponse:
    """To the sign-in page; but whoever was signed out while writing is first shown their own words, to copy.

    Nothing keeps them. It is the same for every address, there or not, and only for forms that we gave out.
    """
    written = own_words(request.POST) if request.method == "POST" else []
    if not written:
        return to_sign_in(request)
    request.resolver_match = None  # how a page works would tell which page it is not
    words = {"written": written, "sign_in": to_sign_in(request)["Location"]}
    shown = render(request, "shared/signed_out.html", words, status=403)
    add_never_cache_headers(shown)
    return shown


def safe_next(request: HttpRequest) -> str:
    """Where somebody wanted to go before signing in, if that is on this site; else nothing."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    here = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if here and len(wanted) <= 2000 else ""


def and_back(request: MemberRequest, name: str, **parts: Any) -> str:
    """A page of the place that leads on to where this one would have, once the thing is done."""
    url = reverse(name, kwargs={"place": request.place.slug, **parts})
    wanted = safe_next(request)
    return f"{url}?{urlencode({'next': wanted})}" if wanted else url
