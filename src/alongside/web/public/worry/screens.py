"""From a worry to somebody who looks after it. Nothing here is kept by a browser, a session or a log."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from alongside.apps.people.queries.contacts import Shown, safeguarding_here
from alongside.apps.people.rules.codes import read_code
from alongside.apps.people.rules.long_codes import shown
from alongside.apps.places.enums import FigureKey, Unit
from alongside.apps.places.models import Place
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.places.queries.places import open_places, place_by_worry_code
from alongside.apps.safeguarding.actions.knocking import knock
from alongside.apps.safeguarding.actions.raising import raise_concern
from alongside.apps.safeguarding.rules.cases import case_code
from alongside.apps.safeguarding.words import Telling
from alongside.kernel.clock import local_day, now
from alongside.kernel.keeper import screen as on_screen
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from alongside.ui.forms import UiForm
from alongside.web.public.join.forms import in_words
from alongside.web.public.worry.forms import IN_DANGER, PARTS, STEPS, forms_for
from alongside.web.public.worry.places import CodeForm
from alongside.web.shared.connection import connection_of
from alongside.web.shared.sentences.amounts import counted
from alongside.web.shared.worry import known_as, short_address

# A page that says nothing of anybody, and that many people have open.
NEUTRAL = "https://www.bbc.co.uk/weather"
BACK = "back"


@never_cache
@csrf_exempt  # it reads no cookie: whoever refuses them can tell us, and no word is lost to an old form
@require_http_methods(["GET", "HEAD", "POST"])
def worried(request: HttpRequest) -> HttpResponse:
    """Which place? By the code of a sheet, or from the places with public pages."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return HttpResponseRedirect(reverse("worried-here", kwargs={"worry": form.cleaned_data["code"]}))
    words = {"form": form, "places": open_places(), "neutral": NEUTRAL}
    return render(request, "public/worry/which.html", words)


@never_cache
@csrf_exempt  # as above: no cookie is read, and nobody's keys are used
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def worried_here(request: HttpRequest, worry: str) -> HttpResponse:
    """One step a page; an answer that is missing is asked for again with all that was typed."""
    place = place_by_worry_code(read_code(worry) or "")
    if place is None:
        return _no_such_code(request)
    with scope(place.id), on_screen():
        return _step(request, place)


@never_cache
@require_http_methods(["GET", "HEAD"])
def worry_told(request: HttpRequest, worry: str) -> HttpResponse:
    """Thank you, and who looks at it now. The same whoever asks, so that it tells nothing."""
    place = place_by_worry_code(read_code(worry) or "")
    if place is None:
        return _no_such_code(request)
    with scope(place.id):
        minutes = int(figure_on(place, FigureKey.DANGER_MINUTES, local_day(now(), place.time_zone)))
    words = {
        "place": place,
        "people": _told_of(_people(place)),
        "neutral": NEUTRAL,
        "within": counted(Unit.MINUTES, minutes),
    }
    return render(request, "public/worry/told.html", words)


def _no_such_code(request: HttpRequest) -> HttpResponse:
    words = {"form": CodeForm(), "places": open_places(), "neutral": NEUTRAL, "no_such_code": True}
    return render(request, "public/worry/which.html", words, status=404)


def _step(request: HttpRequest, place: Place) -> HttpResponse:
    people = _people(place)
    data = request.POST if request.method == "POST" else None
    asked = forms_for(data, people)
    if data is None:
        return _page(request, place, asked, 0)
    step = _asked_for(data.get("step", ""))
    if data.get("go") == BACK:
        return _page(request, place, asked, max(step - 1, 0), fresh=True)
    wrong = next((number for number in range(step + 1) if not asked[number].is_valid()), None)
    if wrong is not None:
        return _page(request, place, asked, wrong)
    if step + 1 < len(STEPS):
        return _page(request, place, asked, step + 1, fresh=True)
    return _send(request, place, asked)


def _asked_for(written: str) -> int:
    return int(written) if written in ("0", "1", "2") else 0


def _send(request: HttpRequest, place: Place, asked: list[UiForm]) -> HttpResponse:
    said: dict[str, Any] = {name: value for form in asked for name, value in form.cleaned_data.items()}
    telling = Telling(
        in_danger=said["danger"] == IN_DANGER,
        parts={part: said[name] for part, name in PARTS.items()},
        language=get_language() or place.language,
        about=frozenset(UUID(one) for one in said.get("about", ())),
    )
    try:
        knock(place=place, connection=connection_of(request), form_token=said["form_token"], now=now())
        raise_concern(place=place, telling=telling, form_token=said["form_token"], now=now())
    except Refused as refused:
        asked[-1].add_error(None, in_words(refused.verdict))
        return _page(request, place, asked, len(STEPS) - 1)
    return HttpResponseRedirect(reverse("worry-told", kwargs={"worry": place.worry_code}))


def _page(
    request: HttpRequest, place: Place, asked: list[UiForm], step: int, *, fresh: bool = False
) -> HttpResponse:
    """``fresh``: it is only asked now, so nothing in it is wrong yet."""
    form = typed = asked[step]
    if fresh:
        form = forms_for(None, _people(place))[step]
        form.initial = {**form.initial, **_typed(typed)}
    words = {
        "form": form,
        "along": list(_along(other for other in asked if other is not typed)),
        "step": step,
        "current": step + 1,
        "labels": [str(label) for _kind, label in STEPS],
        "in_danger": asked[0].data.get("danger") == IN_DANGER,
        "place": place,
        "people": _told_of(_people(place)),
        "printed": short_address(request, place),
        "neutral": NEUTRAL,
        "is_first": step == 0,
        "is_last": step + 1 == len(STEPS),
        "case_code": _case_code(asked[0]) if step + 1 == len(STEPS) else "",
    }
    return render(request, "public/worry/step.html", words)


def _case_code(form: UiForm) -> str:
    """Shown before it is sent, as nothing is shown of it afterwards."""
    try:
        return shown(case_code(UUID(str(form["form_token"].value()))))
    except ValueError:
        return ""


def _along(forms: Iterable[UiForm]) -> Iterator[tuple[str, str]]:
    """Names and values that go along in the page, unseen, while another step is asked."""
    for form in forms:
        for name in form.fields:
            value = form[name].value()
            yield from ((name, str(one)) for one in (value if isinstance(value, list) else [value]) if one)


def _typed(form: UiForm) -> dict[str, Any]:
    """What came along for a step that is drawn again; what never came is as it begins."""
    return {name: form[name].data for name in form.fields if form[name].data}


def _people(place: Place) -> list[Shown]:
    return safeguarding_here(place, local_day(now(), place.time_zone))


def _told_of(people: list[Shown]) -> list[tuple[str, str]]:
    """Those who have said how to reach them."""
    return [(known_as(one), one.way) for one in people if one.way]
