"""From the file to the rows."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.doing.actions.staging import choose_columns, forget_register, stage_register
from alongside.apps.doing.models import StagedRegister
from alongside.apps.doing.queries.desk import works_at_desk
from alongside.apps.doing.queries.readings import reading_of
from alongside.apps.doing.queries.staged import unfinished_for
from alongside.apps.places.actions.limiting import keep_within
from alongside.apps.places.rules.limits import Limit
from alongside.apps.work.models import Work
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import attempt
from alongside.web.steward.door import desk_page, staged_here
from alongside.web.steward.register import telling
from alongside.web.steward.register.forms import ColumnsForm, FileForm

A_PAGE = 50


def steps() -> list[str]:
    """Where one is, in five steps."""
    return [_("The file"), _("Its columns"), _("Its rows"), _("Its people"), _("Read it in")]


def address(request: MemberRequest, name: str, staged: StagedRegister) -> str:
    """A page of this register."""
    return reverse(name, kwargs={"place": request.place.slug, "staged": staged.id})


@desk_page
def choose_file(request: MemberRequest) -> HttpResponse:
    """The file; one that cannot be read is turned away with what to do about it."""
    works = works_at_desk(request.person, request.today)
    form = FileForm(
        works, request.POST or None, request.FILES or None, initial={"work": request.GET.get("work", "")}
    )
    if request.method == "POST" and form.is_valid():
        work = next(work for work in works if work.slug == form.cleaned_data["work"])
        staged = attempt(form, lambda: _take(request, work, form.cleaned_data["file"]))
        if staged is not None:
            return HttpResponseRedirect(address(request, "desk-register-columns", staged))
    words = {
        "form": form,
        "works": works,
        "steps": steps(),
        "unfinished": unfinished_for(request.person, request.now),
    }
    return render(request, "steward/register/file.html", words)


def _take(request: MemberRequest, work: Work, file: "UploadedFile[Any]") -> StagedRegister:
    keep_within(Limit.FILE_HANDED_IN, who=str(request.person.id), now=request.now)
    return stage_register(
        work=work, file_name=str(file.name), content=file.read(), by=request.person, now=request.now
    )


@desk_page
def columns(request: MemberRequest, staged: UUID) -> HttpResponse:
    """Which column answers what: guessed, and changeable."""
    register = staged_here(request, staged)
    reading = reading_of(register, request.today)
    left_out = register.choices.get("left_out", [])
    data = request.POST if request.method == "POST" else None
    sheets = [
        ColumnsForm(sheet, found, left_out=sheet in left_out, data=data, prefix=f"sheet{number}")
        for number, (sheet, found) in enumerate(reading.columns.items())
    ]
    if data is not None and _all_valid(sheets):
        chosen = {sheet.sheet: columns for sheet in sheets if (columns := sheet.chosen) is not None}
        out = [sheet.sheet for sheet in sheets if not sheet.cleaned_data["read"]]
        choose_columns(staged=register, columns=chosen, left_out=out, by=request.person)
        return HttpResponseRedirect(address(request, "desk-register-rows", register))
    words = {"sheets": sheets, "register": register, "steps": steps(), "notes": reading.notes}
    return render(request, "steward/register/columns.html", words)


def _all_valid(forms: Sequence[ColumnsForm]) -> bool:
    """Every form is asked, so that every slip is told at once."""
    answers = [form.is_valid() for form in forms]
    return all(answers)


@desk_page
def rows(request: MemberRequest, staged: UUID) -> HttpResponse:
    """Every row, as it was understood, or with the question to ask."""
    register = staged_here(request, staged)
    reading = reading_of(register, request.today)
    found = telling.sort_rows(register, reading)
    labels = telling.labels(found)
    show = request.GET.get("show", "")
    if show not in dict(labels):
        show = labels[0][0] if labels else telling.UNDERSTOOD
    page = Paginator(found.rows(show), A_PAGE).get_page(request.GET.get("page"))
    several = len({row.sheet for row in reading.rows}) > 1
    words = {
        "register": register,
        "steps": steps(),
        "found": found,
        "given": telling.given(register.work, found),
        "labels": labels,
        "show": show,
        "page": page,
        "heads": telling.heads(show),
        "rows": [telling.cells(row, several_sheets=several) for row in page.object_list],
        "unknown": found.unknown_words() if show == telling.REFUSED else [],
    }
    return render(request, "steward/register/rows.html", words)


@desk_page
def forget(request: MemberRequest, staged: UUID) -> HttpResponse:
    """Throw the file away."""
    register = staged_here(request, staged)
    if request.method == "POST":
        forget_register(staged=register, by=request.person)
        messages.success(request, _("The file is thrown away. Nothing of it is in the books."))
    return HttpResponseRedirect(reverse("desk", kwargs={"place": request.place.slug}))
