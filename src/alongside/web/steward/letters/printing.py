"""Printing the letters of everybody whom no e-mail reaches."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.letters.actions.printing import begin_print_run, finish_print_run, put_back_print_run
from alongside.apps.letters.models import PrintRun
from alongside.apps.letters.queries.letters import letter_behind
from alongside.apps.letters.queries.matters import matters_named
from alongside.apps.letters.queries.printing import letters_in, letters_to_print, run_by_id, runs_lately
from alongside.apps.letters.rendering import write_out
from alongside.apps.letters.rules.printing import may_print_letters
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.tokens import read_token
from alongside.web.steward.door import desk_page
from alongside.web.steward.letters.forms import CodeForm

A_PAGE = 30


def printers_only(request: MemberRequest) -> None:
    """To others at the desk it is not there. **Raises** Http404."""
    if not may_print_letters(request.person, request.today):
        raise Http404


@desk_page
def letters(request: MemberRequest) -> HttpResponse:
    """What waits for the printer, runs begun, and a letter that came back."""
    printers_only(request)
    form = CodeForm(request.POST if "link" in request.POST else None)
    if form.is_bound and form.is_valid():
        if (found := _came_back(request, form.cleaned_data["link"])) is not None:
            return HttpResponseRedirect(_to(request, "desk-letter", letter=found))
        form.add_error("link", _("No letter of this place has that code any more. Check it sign by sign."))
    elif request.method == "POST":
        run = begin_print_run(
            place=request.place, by=request.person, now=request.now, form_token=read_token(request)
        )
        return HttpResponseRedirect(_to(request, "desk-letters-run", run=run.id))
    waiting = letters_to_print(request.place)
    shown = list(waiting[:A_PAGE])
    prepare_names(request, [letter.person for letter in shown])
    words = {"count": waiting.count(), "shown": shown, "runs": runs_lately(request.place), "form": form}
    return render(request, "steward/letters/letters.html", words)


def _came_back(request: MemberRequest, link: str) -> UUID | None:
    found = letter_behind(link, request.now)
    return found.id if found is not None and found.place_id == request.place.id else None


@desk_page
def run(request: MemberRequest, run: UUID) -> HttpResponse:
    """Every letter of the run on a sheet of its own; afterwards: printed, or put back."""
    printers_only(request)
    found = _run_here(run)
    if request.method == "POST":
        return _end(request, found)
    rows = letters_in(found)
    matters = matters_named(item for letter in rows for item in letter.items.all())
    written = [write_out(letter, today=request.today, matters=matters) for letter in rows]
    words = {"run": found, "letters": [one for one in written if one], "count": len(rows)}
    return render(request, "steward/letters/run.html", words)


def _end(request: MemberRequest, run: PrintRun) -> HttpResponse:
    if request.POST.get("move") == "back":
        put_back_print_run(run=run, by=request.person, now=request.now)
        messages.success(request, _("The letters wait for the next time."))
    else:
        done = finish_print_run(run=run, by=request.person, now=request.now)
        said = ngettext("%(n)d letter is on its way.", "%(n)d letters are on their way.", done)
        messages.success(request, said % {"n": done})
    return HttpResponseRedirect(_to(request, "desk-letters"))


def _run_here(run_id: UUID) -> PrintRun:
    found = run_by_id(run_id)
    if found is None:
        raise Http404
    return found


def _to(request: MemberRequest, name: str, **parts: Any) -> str:
    return reverse(name, kwargs={"place": request.place.slug, **parts})
