"""The last look, the reading in, what came of it, and taking it back."""

from collections.abc import Iterator
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.books.models import Batch, Entry
from alongside.apps.doing.actions.registers import undo_import
from alongside.apps.doing.actions.staging import read_in
from alongside.apps.doing.models import StagedRegister
from alongside.apps.doing.queries.batches import count_of, import_by_id, touched_in
from alongside.apps.doing.queries.mapping import NEW, names_in
from alongside.apps.doing.queries.readings import reading_of, to_mend
from alongside.apps.doing.queries.staged import staged_of_batch
from alongside.apps.doing.rules.registers import may_undo_import
from alongside.apps.doing.rules.sayings import said
from alongside.core.registers.cells import text_of
from alongside.core.registers.mending import ToMend
from alongside.kernel.sheets.written import csv_lines
from alongside.kernel.verdict import Refused as Refusal
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import in_words
from alongside.web.steward.door import desk_page, staged_here
from alongside.web.steward.register import telling
from alongside.web.steward.register.screens import address, steps

A_PAGE = 50


@desk_page
def read_it_in(request: MemberRequest, staged: UUID) -> HttpResponse:
    """What will be written, said back; then it is written, all of it or none."""
    register = staged_here(request, staged)
    if request.method == "POST":
        return _read_in(request, register)
    if register.batch_id is not None:
        return HttpResponseRedirect(_done_address(request, register.batch_id))
    found = telling.sort_rows(register, reading_of(register, request.today))
    names, chosen = names_in(found.understood), register.choices.get("people", {})
    if missing := next((one.name for one in names if one.key not in chosen), ""):
        messages.warning(request, _("Please say first who “%(name)s” is.") % {"name": missing})
        return HttpResponseRedirect(address(request, "desk-register-people", register))
    new = sum(chosen[one.key] == NEW for one in names)
    words = {
        "register": register,
        "steps": steps(),
        "found": found,
        "given": telling.given(register.work, found),
        "known": len(names) - new,
        "new": new,
    }
    return render(request, "steward/register/read_in.html", words)


def _read_in(request: MemberRequest, register: StagedRegister) -> HttpResponse:
    try:
        done = read_in(staged=register, by=request.person, now=request.now)
    except Refusal as refused:
        messages.warning(request, in_words(refused.verdict))
        return HttpResponseRedirect(address(request, "desk-register-people", register))
    if done.batch is None:
        messages.info(request, _("Every row was in the books already. Nothing was added."))
        return HttpResponseRedirect(address(request, "desk-register-rows", register))
    return HttpResponseRedirect(_done_address(request, done.batch.id))


def _done_address(request: MemberRequest, batch_id: UUID) -> str:
    return reverse("desk-register-done", kwargs={"place": request.place.slug, "batch": batch_id})


def _batch_here(request: MemberRequest, batch: UUID) -> Batch:
    found = import_by_id(batch)
    if found is None or not may_undo_import(request.person, found, request.today):
        raise Http404
    return found


@desk_page
def done(request: MemberRequest, batch: UUID) -> HttpResponse:
    """What was read in, who has to see it now, and the way back."""
    found = _batch_here(request, batch)
    page = Paginator(touched_in(found), A_PAGE).get_page(request.GET.get("page"))
    entries = list(page.object_list)
    prepare_names(request, [act.person for entry in entries for act in entry.acts.all() if act.person])
    words = {
        "batch": found,
        "count": count_of(found),
        "staged": staged_of_batch(request.person, found.id),
        "page": page,
        "entries": [(entry, _why_it_stays(entry)) for entry in entries],
    }
    return render(request, "steward/register/done.html", words)


def _why_it_stays(entry: Entry) -> str:
    reasons = [
        _("somebody vouched for it") if entry.vouches.all() else "",
        _("somebody disputes it") if entry.disputes.all() else "",
        _("there is a correction of it") if hasattr(entry, "corrected_by") else "",
    ]
    return ", ".join(reason for reason in reasons if reason)


@desk_page
def undo(request: MemberRequest, batch: UUID) -> HttpResponse:
    """Take back what nobody else has touched."""
    found = _batch_here(request, batch)
    if request.method == "POST":
        count = undo_import(batch=found, by=request.person, now=request.now)
        told = ngettext("%(n)d entry was taken back.", "%(n)d entries were taken back.", count)
        messages.success(request, told % {"n": count})
    return HttpResponseRedirect(_done_address(request, found.id))


@desk_page
def refused_csv(request: MemberRequest, staged: UUID) -> HttpResponse:
    """The rows to ask about, with the questions, to be mended and read again."""
    found = to_mend(staged_here(request, staged), request.today)
    response = HttpResponse("".join(csv_lines(_asked_rows(found))), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="refused.csv"'
    return response


def _asked_rows(found: ToMend) -> Iterator[list[str]]:
    yield [_("Sheet"), _("Row"), _("What to ask"), *found.headings]
    for row, cells in found.rows:
        yield [row.sheet, str(row.row), said(row.reason), *map(text_of, cells)]
