"""The NUL character is refused everywhere: PostgreSQL cannot keep it and nobody means it."""

from collections.abc import Callable, Iterator

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

Respond = Callable[[HttpRequest], HttpResponse]
NUL = "\x00"


def refuse_nul(respond: Respond) -> Respond:
    """Answers 400 before anything reads the request; what is inside an uploaded file is the file's matter."""

    def answer(request: HttpRequest) -> HttpResponse:
        if any(NUL in text for text in _texts(request)):
            raise BadRequest("NUL in a request")
        return respond(request)

    return answer


def _texts(request: HttpRequest) -> Iterator[str]:
    yield request.path
    yield from request.COOKIES.values()
    for name, values in [*request.GET.lists(), *request.POST.lists()]:
        yield name
        yield from values
    for name, file in request.FILES.items():
        yield name
        yield str(getattr(file, "name", ""))
