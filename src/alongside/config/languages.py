"""An address without a language answers in the language somebody chose."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import is_valid_path
from django.utils.cache import add_never_cache_headers
from django.utils.translation import override

Respond = Callable[[HttpRequest], HttpResponse]
WELSH = "cy"


def keep_language(respond: Respond) -> Respond:
    """Signed in, the one kept with them; signed out, the one this browser keeps. Only reading is led on."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD") or not _is_chosen(request):
            return respond(request)
        with override(WELSH):
            is_spoken = is_valid_path(f"/{WELSH}{request.path_info}")
        if not is_spoken:
            return respond(request)
        led_on = HttpResponseRedirect(f"/{WELSH}{request.get_full_path()}")
        add_never_cache_headers(led_on)
        return led_on

    return answer


def _is_chosen(request: HttpRequest) -> bool:
    if request.path_info.startswith(f"/{WELSH}/"):
        return False
    if request.user.is_authenticated:
        return request.user.language == WELSH
    return request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME) == WELSH
