"""The page behind the link of a letter. Looking changes nothing; pressing is the reader’s word, once."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from alongside.apps.books.models import Dispute, Entry
from alongside.apps.letters.models import Letter
from alongside.apps.letters.queries.letters import letter_behind
from alongside.apps.letters.rules.links import read_link, shown_link
from alongside.apps.promises.models import Promise
from alongside.apps.work.models import Work
from alongside.kernel.clock import local_day, now
from alongside.kernel.keeper import screen as on_screen
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from alongside.ui.forms import UiForm
from alongside.web.shared.answering import answer_pressed, told
from alongside.web.shared.letters import Line, read_letter

NOT_THERE = 404
NOT_READ = gettext_lazy("A code has sixteen letters and numbers, like 7KQ2-M4XT-9ABC-DEFG.")


class CodeForm(UiForm):
    """The code of a letter on paper, typed by hand."""

    link = forms.CharField(label=gettext_lazy("The code on your letter"), max_length=60)

    def clean_link(self) -> str:
        """In the shape it has in an address."""
        code = read_link(self.cleaned_data["link"])
        if code is None:
            raise forms.ValidationError(NOT_READ)
        return shown_link(code)


@require_http_methods(["GET", "HEAD", "POST"])
def letter_code(request: HttpRequest) -> HttpResponse:
    """For whoever has the letter on paper and no camera."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return HttpResponseRedirect(_address(form.cleaned_data["link"]))
    return render(request, "public/acts/code.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: HttpRequest, token: str) -> HttpResponse:
    """The letter, and what can be answered. Unknown, ended and withdrawn links all answer alike."""
    at = now()
    found = letter_behind(token, at)
    if found is None:
        return _private(render(request, "public/acts/gone.html", status=NOT_THERE))
    with scope(found.place_id), on_screen():
        today = local_day(at, found.place.time_zone)
        if request.method == "POST":
            return _private(_press(request, found, today, at))
        return _private(_page(request, found, today))


def _press(request: HttpRequest, letter: Letter, today: date, at: datetime) -> HttpResponse:
    try:
        answer_pressed(request, letter, by=None, now=at)
    except Refused as refused:
        return _page(request, letter, today, refused=refused)
    messages.success(request, _("Thank you. Your word is written down."))
    return HttpResponseRedirect(request.path)


def _page(request: HttpRequest, letter: Letter, today: date, refused: Refused | None = None) -> HttpResponse:
    groups = read_letter(letter, today)
    for line in (line for group in groups for line in group.lines):
        line.way = "" if line.buttons or line.boxes else _way(letter, line)
    words: dict[str, Any] = {
        "letter": letter,
        "name": letter.person.name,
        "groups": groups,
        "refused": told(refused),
        "ends_on": local_day(letter.link_ends_at, letter.place.time_zone) if letter.link_ends_at else today,
    }
    return render(request, "public/acts/letter.html", words, status=403 if refused else 200)


def _way(letter: Letter, line: Line) -> str:
    """Where the thing itself is, for whoever signs in."""
    place, thing = letter.place.slug, line.thing
    if isinstance(thing, Entry):
        return reverse("entry", kwargs={"place": place, "entry": thing.id})
    if isinstance(thing, Promise):
        return reverse("promise", kwargs={"place": place, "promise": thing.id})
    if isinstance(thing, Dispute):
        return reverse("dispute", kwargs={"place": place, "raised": thing.id})
    if isinstance(thing, Work):
        return reverse("work", kwargs={"place": place, "work": thing.slug})
    return ""


def _address(token: str) -> str:
    return reverse("letter", kwargs={"token": token})


def _private(response: HttpResponse) -> HttpResponse:
    """Kept by nobody on the way, and its address told to no other page.

    Not ``no-referrer``: a browser then posts from nowhere, and the guard against forged forms refuses it.
    """
    add_never_cache_headers(response)
    response.headers["Referrer-Policy"] = "strict-origin"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
