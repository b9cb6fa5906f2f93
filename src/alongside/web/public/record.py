"""What a place keeps about people, what for and how long: the record of processing, for anybody to read."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from alongside.apps.rights.queries.record import Recorded, record_on, with_its_person
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences.keeping import kept_for, span


@place_page(see=See.PUBLIC)
def record_page(request: PlaceRequest) -> HttpResponse:
    """Activity by activity, drawn from what is really stored."""
    length = with_its_person(request.today)
    words = {
        "activities": [_told(one) for one in record_on(request.today)],
        "person_kept": span(length.months) if length else "",
        "heads": [_("In somebody’s own copy it stands under"), _("When they are erased")],
    }
    return render(request, "public/record.html", words)


def _told(one: Recorded) -> dict[str, Any]:
    activity = one.activity
    return {
        "slug": activity.slug,
        "title": activity.title,
        "why": activity.why,
        "whose": activity.whose,
        "seen_by": activity.seen_by,
        "bases": [capfirst(str(basis.label)) for basis in activity.bases],
        "special": activity.special,
        "keeps": [
            (capfirst(str(ending.what.label)), kept_for(ending, length), ending.goes.label)
            for ending, length in one.keeps
        ],
        "rows": [(kept.title, capfirst(str(fate.goes.label))) for kept, fate in one.copies],
    }
