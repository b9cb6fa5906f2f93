"""No hints to strangers: signed out, everything that is not public looks the same."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def to_sign_in(request: HttpRequest) -> HttpResponseRedirect:
    """To the sign-in page, and back here afterwards. Existing or not, the answer is this one."""
    return HttpResponseRedirect(f"{reverse('sign-in')}?{urlencode({'next': request.get_full_path()})}")


def safe_next(request: HttpRequest) -> str:
    """Where somebody wanted to go before signing in, if that is on this site; else nothing."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    here = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if here and len(wanted) <= 2000 else ""
