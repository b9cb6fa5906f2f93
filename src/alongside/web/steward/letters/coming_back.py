"""A printed letter that came back with ticks on it: keyed in for its reader, and marked as such."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.letters.enums import Channel
from alongside.apps.letters.models import Letter
from alongside.apps.letters.queries.letters import letter_by_id
from alongside.kernel.verdict import Refused
from alongside.web.shared.answering import answer_pressed, told
from alongside.web.shared.letters import read_letter
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.door import desk_page
from alongside.web.steward.letters.printing import printers_only


@desk_page
def came_back(request: MemberRequest, letter: UUID) -> HttpResponse:
    """What stood on the paper, and what was ticked."""
    printers_only(request)
    found = _letter_here(letter)
    refused: Refused | None = None
    if request.method == "POST":
        try:
            answer_pressed(request, found, by=request.person, now=request.now)
        except Refused as no:
            refused = no
        else:
            messages.success(request, _("Keyed in, marked as from paper."))
            return HttpResponseRedirect(request.path)
    groups = read_letter(found, request.today, names=False)
    words = {"letter": found, "groups": groups, "refused": told(refused)}
    return render(request, "steward/letters/came_back.html", words, status=403 if refused else 200)


def _letter_here(letter_id: UUID) -> Letter:
    """A letter on paper. **Raises** Http404."""
    found = letter_by_id(letter_id)
    if found is None or found.channel != Channel.PRINT:
        raise Http404
    return found
