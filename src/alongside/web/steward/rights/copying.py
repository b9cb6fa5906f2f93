"""The copy of somebody who asked by phone, on paper or aloud: printed, or as a file to hand over."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponseRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import override

from alongside.apps.people.models import Person
from alongside.apps.rights.actions.copying import make_copy_for
from alongside.apps.rights.enums import StepKind
from alongside.apps.rights.models import DataRequest
from alongside.apps.rights.queries.mine import counts_of, lines_of
from alongside.apps.rights.queries.requests import request_for, steps_of
from alongside.apps.rights.rules.requests import is_copying, may_take_step
from alongside.kernel.verdict import enforce
from alongside.ui.forms import PostingForm
from alongside.web.shared.copies.files import copy_for
from alongside.web.shared.copies.telling import IN_CONFIDENCE, not_in_copy_by_others, told
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import succeeds
from alongside.web.steward.rights.screens import requests_page

# So many lines of one kind are printed; whoever has more gets the rest as a file.
ON_PAPER = 200
COUNTED = 10_000


@requests_page
def copy(request: MemberRequest, told: UUID) -> HttpResponseBase:
    """First what it means to make it; once that is written down, the copy itself, for that day."""
    found = request_for(request.person, told, request.place, request.today)
    if found is None or found.person is None:
        raise Http404
    steps = steps_of(found)
    enforce(may_take_step(request.person, found, steps, StepKind.COPIED, request.today))
    form = PostingForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and succeeds(form, lambda: _make(request, found, form)):
        return _file(request, found.person) if "file" in request.POST else HttpResponseRedirect(request.path)
    prepare_names(request, [found.person])
    back = reverse("desk-request", kwargs={"place": request.place.slug, "told": found.id})
    words: dict[str, Any] = {"person": found.person, "asked": found, "back": back, "form": form}
    if request.method == "GET" and is_copying(request.person, steps, request.today):
        with override(found.person.language):
            return render(request, "steward/rights/copy_sheet.html", words | _sheet(found.person))
    return render(request, "steward/rights/copy.html", words)


def _make(request: MemberRequest, found: DataRequest, form: PostingForm) -> object:
    token = form.cleaned_data["form_token"]
    return make_copy_for(request=found, by=request.person, form_token=token, now=request.now)


def _sheet(person: Person) -> dict[str, Any]:
    """Each table that holds anything of theirs is asked for once, as in the file."""
    tables = [
        (
            kept.title,
            [told(kept, line) for line in lines_of(kept, person, 0, ON_PAPER)],
            max(0, rows - ON_PAPER),
        )
        for kept, rows in counts_of(person, at_most=COUNTED)
        if kept.slug not in IN_CONFIDENCE
    ]
    return {"tables": tables, "not_in_it": not_in_copy_by_others()}


def _file(request: MemberRequest, person: Person) -> StreamingHttpResponse:
    told_to: dict[str, Any] = {"place": request.place.name, "language": person.language, "now": request.now}
    pieces = copy_for(person, by_somebody_else=True, **told_to)
    answer = StreamingHttpResponse(pieces, content_type="application/zip")
    answer.headers["Content-Disposition"] = f'attachment; filename="alongside-{request.place.slug}-copy.zip"'
    return answer
