"""Two answers for whoever keeps the server: it runs, and it can serve."""

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

PLAIN = "text/plain; charset=utf-8"


@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok\n", content_type=PLAIN)


@never_cache
def readyz(request: HttpRequest) -> HttpResponse:
    """The database answers and has been set up."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT COUNT(*) FROM django_migrations")
    except Error:
        return HttpResponse("the database does not answer\n", status=503, content_type=PLAIN)
    return HttpResponse("ready\n", content_type=PLAIN)
