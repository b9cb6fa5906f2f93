"""Codes on posters and sheets are typed by hand, and mistyped; whoever looks for one by trying is stopped."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse

from alongside.apps.places.actions.limiting import count_wrong, stop_when_used_up
from alongside.apps.places.rules.limits import Limit
from alongside.kernel.limits import TooMany
from alongside.web.shared.connection import connection_of
from alongside.web.shared.refusals import too_often_page


def used_up(request: HttpRequest, now: datetime) -> HttpResponse | None:
    """The page for whoever typed too many wrong ones from here; None for everybody else."""
    try:
        stop_when_used_up(Limit.WRONG_CODE, who=connection_of(request), now=now)
    except TooMany as refused:
        return too_often_page(request, refused, now)
    return None


def was_wrong(request: HttpRequest, now: datetime) -> None:
    """One more."""
    count_wrong(Limit.WRONG_CODE, who=connection_of(request), now=now)
