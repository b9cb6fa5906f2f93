"""A no, told with its reason and the next step."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from alongside.kernel.limits import TooMany
from alongside.kernel.verdict import Verdict

REFUSED = 403
TOO_OFTEN = 429


def refused_page(request: HttpRequest, verdict: Verdict, *, status: int = REFUSED) -> HttpResponse:
    """A page that says why not, and what to do instead; the way back leads to where the form was."""
    words = {"reason": verdict.reason, "next_step": verdict.next_step, "back": request.get_full_path()}
    return render(request, "shared/refused.html", words, status=status)


def too_often_page(request: HttpRequest, refused: TooMany, now: datetime) -> HttpResponse:
    """The same for now alone; machines are told when to come back."""
    page = refused_page(request, refused.verdict, status=TOO_OFTEN)
    page.headers["Retry-After"] = str(max(1, int((refused.again_at - now).total_seconds())))
    return page


def tell_refusal(request: HttpRequest, verdict: Verdict, *, to: str) -> HttpResponseRedirect:
    """The same as a notice on the page somebody is sent back to."""
    messages.warning(request, f"{verdict.reason} {verdict.next_step}".strip())
    return HttpResponseRedirect(to)
