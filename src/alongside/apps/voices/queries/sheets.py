"""Packs and their sheets: behind a code, waiting to be checked, lying somewhere."""

import uuid
from dataclasses import dataclass

from django.db.models import Count, Min, Q, QuerySet

from alongside.apps.people.models import Person
from alongside.apps.voices.models import Pack, Question, Reading, Sheet
from alongside.apps.voices.queries.questions import question_with_texts
from alongside.apps.voices.rules.sheets import TURNS, read_sheet_code, to_check


@dataclass(frozen=True, slots=True)
class Heap:
    """How the sheets of a question stand. **Units**: sheets."""

    printed: int
    keyed: int
    counted: int


def sheet_behind(text: str) -> Sheet | None:
    """A sheet by its code, with its question, while that is not withdrawn."""
    code = read_sheet_code(text)
    if code is None:
        return None
    # unscoped: a code on paper names no place.
    rows = Sheet.unscoped.filter(code=code, pack__question__withdrawn_at__isnull=True)
    found = rows.select_related("pack").first()
    if found is not None:
        found.pack.question = question_with_texts(found.pack.question_id)
    return found


def sheet_of(question: Question, text: str) -> Sheet | None:
    """A sheet of this question by its code."""
    code = read_sheet_code(text)
    return Sheet.objects.filter(pack__question=question, code=code).first() if code else None


def sheet_by_id(sheet_id: uuid.UUID) -> Sheet | None:
    """A sheet of the place in scope, with its question."""
    found = Sheet.objects.filter(id=sheet_id).select_related("pack").first()
    if found is not None:
        found.pack.question = question_with_texts(found.pack.question_id)
    return found


def readings_of(sheet: Sheet) -> list[Reading]:
    """What was read on it, first reading first."""
    return list(Reading.objects.filter(sheet=sheet).select_related("person").order_by("turn"))


def sheets_to_check(question: Question, by: Person) -> QuerySet[Sheet]:
    """Keyed by somebody else and not counted yet, longest waiting first. Slice it."""
    rows = Sheet.objects.filter(pack__question=question).annotate(turns=TURNS, since=Min("readings__at"))
    return rows.filter(to_check(by)).order_by("since", "id")


def heap_of(question: Question) -> Heap:
    """How many are printed, keyed by one person, and counted."""
    rows = Sheet.objects.filter(pack__question=question)
    keyed, printed = Q(answer__isnull=True, readings__turn=1), Q(pack__in_letters=False)
    sums = rows.aggregate(
        printed=Count("id", filter=printed, distinct=True),
        keyed=Count("id", filter=keyed, distinct=True),
        counted=Count("id", filter=printed & Q(answer__isnull=False), distinct=True),
    )
    return Heap(**sums)


def packs_of(question: Question) -> QuerySet[Pack]:
    """Newest first, with how many sheets and how many of them are counted. Slice it."""
    counted = Count("sheets", filter=Q(sheets__answer__isnull=False))
    rows = Pack.objects.filter(question=question, in_letters=False).annotate(
        printed=Count("sheets"), counted=counted
    )
    return rows.order_by("-made_at", "id")


def pack_by_id(pack_id: uuid.UUID) -> Pack | None:
    """A pack of the place in scope, with its question and sheets."""
    rows = Pack.objects.filter(id=pack_id).prefetch_related("sheets")
    found = rows.first()
    if found is not None:
        found.question = question_with_texts(found.question_id)
    return found


def pack_made_with(form_token: uuid.UUID) -> Pack | None:
    """What the same form made before."""
    return Pack.objects.filter(form_token=form_token).first()
