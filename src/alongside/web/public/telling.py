"""Everything the pages of one work's finding share: gathered once, for whoever looks."""

from dataclasses import dataclass

from alongside.apps.insight.queries.findings import Reading, reading_of
from alongside.apps.insight.queries.shown import HoursShown, Shares, hours_shown, shares_of
from alongside.apps.work.models import Work
from alongside.core.measures.finding import Finding
from alongside.web.public.links import Links
from alongside.web.public.period import Months, months_of
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences.sides import Sides, sides_of
from alongside.web.shared.works import work_or_404


@dataclass(frozen=True, slots=True)
class Telling:
    """A work, the months, what the books show of it, and how much of that may be seen."""

    work: Work
    months: Months
    links: Links
    sides: Sides
    reading: Reading
    hours: HoursShown

    @property
    def finding(self) -> Finding:
        """What the books show."""
        return self.reading.finding

    @property
    def shares(self) -> Shares:
        """What stands beside every figure."""
        return shares_of(self.reading)


def telling_of(request: PlaceRequest, slug: str) -> Telling:
    """**Raises** Http404 when there is no such work for whoever asks."""
    work = work_or_404(request, slug)
    months = months_of(request, work)
    reading = reading_of(work, months.period, request.today)
    return Telling(
        work=work,
        months=months,
        links=Links(work, months),
        sides=sides_of(work),
        reading=reading,
        hours=hours_shown(work, reading, request.person),
    )
