"""A no, told with its reason and the next step."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from alongside.kernel.verdict import Verdict

REFUSED = 403


def refused_page(request: HttpRequest, verdict: Verdict) -> HttpResponse:
    """A page that says why not, and what to do instead; the way back leads to where the form was."""
    words = {"reason": verdict.reason, "next_step": verdict.next_step, "back": request.get_full_path()}
    return render(request, "shared/refused.html", words, status=REFUSED)


def tell_refusal(request: HttpRequest, verdict: Verdict, *, to: str) -> HttpResponseRedirect:
    """The same as a notice on the page somebody is sent back to."""
    messages.warning(request, f"{verdict.reason} {verdict.next_step}".strip())
    return HttpResponseRedirect(to)
