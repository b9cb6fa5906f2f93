"""Pages are looked at and sent; nothing here is put, patched or deleted from outside."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

Respond = Callable[[HttpRequest], HttpResponse]
TAKEN = ("GET", "HEAD", "POST")


def take_known_methods(respond: Respond) -> Respond:
    """Answers 405 before anything is looked for, alike for what is there and what is not."""

    def answer(request: HttpRequest) -> HttpResponse:
        return respond(request) if request.method in TAKEN else HttpResponseNotAllowed(TAKEN)

    return answer
