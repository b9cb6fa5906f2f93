"""Keying in a heap of sheets: what is right is kept, what is not stays on the page with its reason."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from alongside.apps.voices.actions.sheets import check_sheet, key_sheet
from alongside.apps.voices.models import Question, Reading, Sheet
from alongside.apps.voices.queries.questions import options_of, question_by_id
from alongside.apps.voices.queries.sheets import readings_of, sheet_by_id, sheet_of, sheets_to_check
from alongside.apps.voices.rules.sheets import NOT_OURS, may_check_sheet, may_key_sheets
from alongside.kernel.verdict import enforce
from alongside.web.member.attempts import attempt, in_words
from alongside.web.member.sheets.forms import HeapForm, ReadingForm, SheetForm
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import name_on_page
from alongside.web.shared.questions.telling import tell
from alongside.web.shared.requests import MemberRequest

ROWS = (1, 5, 10)
A_PAGE = 20


def _question(request: MemberRequest, asking: UUID) -> Question:
    found = question_by_id(asking)
    if found is None:
        raise Http404
    enforce(may_key_sheets(request.person, found, request.today))
    return found


@place_page(see=See.MEMBER)
def key(request: MemberRequest, asking: UUID) -> HttpResponse:
    """One sheet at a time or several; rows left empty are no sheets."""
    question = _question(request, asking)
    data = request.POST if request.method == "POST" else None
    heap, language = HeapForm(data), get_language() or "en"
    rows = [SheetForm(question, language, data, f"s{n}") for n in range(_rows(request))]
    if data is not None and heap.is_valid():
        kept = sum(_key(request, question, row, heap.cleaned_data["lies"]) for row in rows)
        left = [row for row in rows if not row.is_bare() and row.errors]
        if kept:
            _tell(request, kept)
        if kept and not left:
            return HttpResponseRedirect(request.get_full_path())
        if not left:
            heap.add_error(None, _("Nothing is written here yet. Type the code of at least one sheet."))
        rows = left or rows
    words = {"told": tell(question, request.today), "heap": heap, "rows": rows, "sizes": ROWS}
    return render(request, "member/sheets/key.html", words)


def _tell(request: MemberRequest, kept: int) -> None:
    said = ngettext(
        "%(n)s sheet keyed in. It counts once a second person has checked it.",
        "%(n)s sheets keyed in. They count once a second person has checked them.",
        kept,
    )
    messages.success(request, said % {"n": kept})


def _rows(request: MemberRequest) -> int:
    asked = request.GET.get("rows", "")
    return int(asked) if asked in map(str, ROWS) else ROWS[1]


def _key(request: MemberRequest, question: Question, row: SheetForm, lies: str) -> bool:
    if row.is_bare() or not row.is_valid():
        return False
    sheet = sheet_of(question, row.cleaned_data["code"])
    if sheet is None:
        row.add_error("code", in_words(NOT_OURS))
        return False
    done = attempt(
        row,
        lambda: key_sheet(
            sheet=sheet, question=question, read=row.read(), lies=lies, by=request.person, now=request.now
        ),
    )
    return done is not None


@place_page(see=See.MEMBER)
def checks(request: MemberRequest, asking: UUID) -> HttpResponse:
    """What others keyed in, longest waiting first."""
    question = _question(request, asking)
    waiting = sheets_to_check(question, request.person)
    page = Paginator(waiting, A_PAGE).get_page(request.GET.get("page"))
    words = {"told": tell(question, request.today), "page": page}
    return render(request, "member/sheets/checks.html", words)


@place_page(see=See.MEMBER)
def check(request: MemberRequest, paper: UUID) -> HttpResponse:
    """Blind at first; where two readings differ both are shown, and the paper settles it."""
    sheet = sheet_by_id(paper)
    if sheet is None:
        raise Http404
    question = sheet.pack.question
    enforce(may_key_sheets(request.person, question, request.today))
    before = readings_of(sheet)
    enforce(may_check_sheet(request.person, sheet, before))
    form = ReadingForm(question, get_language() or "en", request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _says_something(form):
        by, now = request.person, request.now
        counted = attempt(
            form, lambda: check_sheet(sheet=sheet, question=question, read=form.read(), by=by, now=now)
        )
        if counted is not None:
            return _on(request, sheet, question, counted=counted)
    told = [_told(request, question, one) for one in before] if len(before) > 1 else []
    words = {"told": tell(question, request.today), "sheet": sheet, "form": form, "differ": told}
    return render(request, "member/sheets/check.html", words)


def _says_something(form: ReadingForm) -> bool:
    if form.is_bare():
        form.add_error(None, _("Nothing is filled in yet."))
    return not form.errors


def _on(request: MemberRequest, sheet: Sheet, question: Question, *, counted: bool) -> HttpResponse:
    place = request.place.slug
    if not counted:
        messages.warning(request, _("You two read this sheet differently. Look at the paper once more."))
        return HttpResponseRedirect(reverse("sheet-check", kwargs={"place": place, "paper": sheet.id}))
    messages.success(request, _("Counted. Thank you for looking twice."))
    return HttpResponseRedirect(reverse("sheets-check", kwargs={"place": place, "asking": question.id}))


def _told(request: MemberRequest, question: Question, reading: Reading) -> tuple[str, str, str]:
    """One reading: what is ticked, the words, whom it is from; who read it is not said."""
    whose = str(name_on_page(request, reading.person)) if reading.person else ""
    chosen = options_of(question)[reading.choice] if reading.choice is not None else ""
    return chosen, reading.words, whose
