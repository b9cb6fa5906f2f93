"""What people at the table say against a finding; it stays beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.apps.books.models import Words
from alongside.apps.insight.models import Disagreement
from alongside.kernel.clock import local_day
from alongside.web.public.telling import Telling
from alongside.web.shared.names import name_on_page
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences import amounts

MOST = 5


@dataclass(frozen=True, slots=True)
class Disagreeing:
    """One disagreement: who says so, when, in which words (for those who take part), and where it leads."""

    who: str
    on: str
    words: Words | None
    settled: bool
    url: str


def disagreeing(
    request: PlaceRequest, told: Telling, rows: list[Disagreement], words: Mapping[UUID, Words]
) -> list[Disagreeing]:
    """As far as whoever looks may see them: everyone sees that a side disagrees, and since when."""
    return [_one(request, told, row, words.get(row.id)) for row in rows]


def _one(request: PlaceRequest, told: Telling, row: Disagreement, words: Words | None) -> Disagreeing:
    everything = told.hours.everything
    side = told.sides.of(row.side)
    return Disagreeing(
        who=str(name_on_page(request, row.by))
        if everything
        else _("Somebody of the %(side)s") % {"side": side},
        on=amounts.day(local_day(row.at, told.work.place.time_zone)),
        words=words if everything else None,
        settled=any(reply.settles for reply in row.replies.all()),
        url=f"{request.path.split('/work/')[0]}/disagreements/{row.id}/" if everything else "",
    )
