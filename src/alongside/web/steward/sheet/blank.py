"""A blank sheet for the wall or the clipboard, with what the desk asks for when it is keyed in."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from alongside.apps.work.enums import STAGE_WORDS
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.door import desk_page, work_here
from alongside.web.steward.fields import capitals

ROWS = 12


@desk_page
def blank_sheet(request: MemberRequest, work: str) -> HttpResponse:
    """Of one work; as many rows as fit one page."""
    found = work_here(request, work)
    words = {
        "work": found,
        "stages": [words for _code, words in capitals(STAGE_WORDS)],
        "heads": ["#", _("Name"), _("As what"), _("How long"), _("What for")],
        "rows": range(1, ROWS + 1),
    }
    return render(request, "steward/sheet/blank.html", words)
