"""First what stands on the sheet; then its sums and its names, said back; then it is written."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.books.models import Batch
from alongside.apps.doing.actions.sheets import Sheet, SheetLine, key_in_sheet
from alongside.apps.doing.queries.desk import works_at_desk
from alongside.apps.doing.queries.mapping import NEW, candidates_for
from alongside.apps.people.models import Hat
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.queries.figures import figure_on
from alongside.apps.work.models import Work
from alongside.core.shared.durations import Bare, LengthRules
from alongside.core.shared.names import name_key
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.web.shared.hats import hat_choices, read_hat
from alongside.web.shared.naming import prepare
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import day, exactly
from alongside.web.shared.sentences.sides import sides_of
from alongside.web.steward.asking import attempt
from alongside.web.steward.door import desk_page, person_here
from alongside.web.steward.sheet.forms import LINES, Lines, SheetForm, WhoForm, all_valid, lines_of
from alongside.web.steward.sheet.sure import AGAIN, LONG, SureForm, in_the_book, is_long

NOT_CARRIED = {"csrfmiddlewaretoken", "step", LONG, AGAIN}
SAVES = ("save", "next")


@desk_page
def sheet(request: MemberRequest) -> HttpResponse:
    """Nothing that was typed is ever lost on the way."""
    works, hats = works_at_desk(request.person, request.today), hats_of(request.person, request.today)
    posted = request.POST if request.method == "POST" else None
    form = SheetForm(request, works, hats, posted)
    lines = _lines(request, posted)
    step = request.POST.get("step", "")
    if posted is None or step in ("change", "more") or not _whole(form, lines):
        words = {"form": form, "lines": lines, "works": works, "hats": hats}
        return render(request, "steward/sheet/sheet.html", words)
    work = next(work for work in works if work.slug == form.cleaned_data["work"])
    return _second_step(
        request, form, lines, work, next(h for h in hats if str(h.id) == form.cleaned_data["hat"])
    )


def _lines(request: MemberRequest, posted: QueryDict | None) -> Lines:
    half_day = int(figure_on(request.place, FigureKey.HALF_DAY_MINUTES, request.today))
    data = posted
    if posted is not None and request.POST.get("step") == "more":
        data = posted.copy()
        count = data.get("line-TOTAL_FORMS", "")
        data["line-TOTAL_FORMS"] = str((int(count) if count.isdecimal() else LINES) + LINES)
    return lines_of(data, LengthRules(Bare.FORM, half_day), LINES)


def _whole(form: SheetForm, lines: Lines) -> bool:
    if not all_valid([form, lines]):
        return False
    if not lines.written():
        form.add_error(None, _("The sheet has no lines yet. Write at least one."))
        return False
    return True


def _second_step(request: MemberRequest, form: SheetForm, lines: Lines, work: Work, hat: Hat) -> HttpResponse:
    written = [line.cleaned_data for line in lines.written()]
    names: dict[str, str] = {}
    for line in written:
        names.setdefault(name_key(line["name"])[:200], line["name"])
    candidates = candidates_for(request.place, list(names))
    prepare(request, candidates.values())
    saving = request.POST.get("step") in SAVES
    data = request.POST if saving else None
    who = WhoForm(request, names, candidates, data)
    is_known = not saving or who.is_valid()
    before = in_the_book(request, work, form.cleaned_data, written, who.answers()) if is_known else []
    asked = {name for name, is_so in ((LONG, is_long(written)), (AGAIN, bool(before))) if is_so}
    sure = SureForm(data, asked)
    if saving and all_valid([who, sure]):
        batch = attempt(who, lambda: _save(request, form, written, who.answers(), work, hat))
        if batch is not None:
            return _written(request, form, batch)
    words = {
        "form": who,
        "sure": sure,
        "before": before,
        "said": form.cleaned_data,
        "totals": _totals(written, work),
        "heads": [_("Name"), _("As what"), _("How long"), _("What for")],
        "rows": [(line["name"], _hat_words(line), exactly(line["length"]), line["what"]) for line in written],
        "carried": _carried(request),
        "day": day(form.cleaned_data["day"]),
    }
    return render(request, "steward/sheet/check.html", words)


def _carried(request: MemberRequest) -> list[tuple[str, str]]:
    """What was typed in the first step, to be sent again with the second."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        if name not in NOT_CARRIED and not name.startswith("who-")
        for value in values
    ]


def _written(request: MemberRequest, form: SheetForm, batch: Batch) -> HttpResponse:
    """The sheet's own page, or an empty one beginning with what the last one said: a pile is keyed in."""
    if request.POST.get("step") != "next":
        messages.success(request, _("It is in the book, and waits for the other side."))
        address = reverse("batch", kwargs={"place": request.place.slug, "batch": batch.id})
        return HttpResponseRedirect(address)
    words = _("“%(sheet)s” is in the book, and waits for the other side.") % {"sheet": batch.title}
    messages.success(request, words)
    address = reverse("desk-sheet", kwargs={"place": request.place.slug})
    return HttpResponseRedirect(f"{address}?{urlencode(form.begins_the_next())}")


def _hat_words(line: dict[str, Any]) -> str:
    return dict(hat_choices())[line["hat"]]


def _totals(written: list[dict[str, Any]], work: Work) -> list[str]:
    """ "Families gave 4 hours 30 minutes, in 3 lines." """
    sides = sides_of(work)
    said = []
    for side in Side:
        given = [line["length"] for line in written if read_hat(line["hat"])[1] is side]
        if given:
            said.append(_("%(who)s gave %(time)s.") % {"who": sides.head(side), "time": exactly(sum(given))})
    return said


def _save(
    request: MemberRequest,
    form: SheetForm,
    written: list[dict[str, Any]],
    answers: dict[str, str],
    work: Work,
    hat: Hat,
) -> Batch:
    said = form.cleaned_data
    known = {key: person_here(UUID(value)) for key, value in answers.items() if value != NEW}
    lines = [
        SheetLine(
            line["name"],
            known.get(name_key(line["name"])[:200]),
            *read_hat(line["hat"]),
            line["length"],
            line["what"],
        )
        for line in written
    ]
    return key_in_sheet(
        sheet=Sheet(
            work, said["title"], said["day"], Stage(said["stage"]), said["kind"], hat, said["language"]
        ),
        lines=lines,
        by=request.person,
        now=request.now,
        form_token=said["form_token"],
        long_day_confirmed=is_long(written),
    )
