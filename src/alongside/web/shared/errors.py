"""Pages for when something is not there or went wrong: what happened, and the way on."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string

from alongside.web.shared.shell import first_page
from alongside.web.shared.strangers import to_sign_in


def not_found(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """Signed in: the one page for nothing. Signed out: the sign-in page, as for everything else."""
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        request.resolver_match = None  # how a page works that is not there would tell which page it is not
        return render(request, "404.html", status=404)
    return to_sign_in(request)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Something in the request cannot be kept, such as a NUL."""
    return HttpResponse(_drawn("400.html"), status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """Not allowed looks like not there."""
    return not_found(request, exception)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form is older than the sign-in it was made for; nothing was saved."""
    return render(request, "403_csrf.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Our fault. Drawn without the database, which may be what failed."""
    return HttpResponse(_drawn("500.html"), status=500)


def _drawn(template: str) -> str:
    """Without asking anything of the request; the way on stays in the language of the page."""
    return render_to_string(template, {"first": first_page()})
