"""Addresses of the pages of a work, with the months they tell of."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from alongside.apps.books.enums import Book
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period, first_of_month
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.web.public.period import Months


@dataclass(frozen=True, slots=True)
class Links:
    """Where the pages of one work are, for the months one is looking at."""

    work: Work
    months: Months

    def _url(self, page: str, **further: str) -> str:
        return reverse(page, kwargs={"place": self.work.place.slug, "work": self.work.slug} | further)

    @property
    def work_url(self) -> str:
        """The page of the work."""
        return self._url("work") + self.months.tail

    def measure(self, name: str) -> str:
        """The page of one measure."""
        return self._url("measure", name=name) + self.months.tail

    def books(
        self, *, book: str = "", stages: tuple[Stage, ...] = (), side: Side | None = None, state: str = ""
    ) -> str:
        """The entries (for strangers: the totals) behind a figure."""
        given = [
            ("book", book),
            *(("stage", stage.value) for stage in stages),
            ("side", side or ""),
            ("state", state),
        ]
        chosen = [*self.months.query.items(), *((key, value) for key, value in given if value)]
        return f"{self._url('books')}?{urlencode(chosen)}"

    @property
    def promise_book(self) -> str:
        """Every promise since the work began: one made long ago still counts."""
        first = first_of_month(min(self.work.opened_on, self.months.period.start))
        since = Months(Period(first, self.months.period.end), self.months.today, self.months.form)
        return f"{self._url('books')}?{urlencode(since.query | {'book': Book.PROMISE.value})}"

    @property
    def hours_csv(self) -> str:
        """The hours as a file."""
        return self._url("hours-csv") + self.months.tail

    @property
    def finding_csv(self) -> str:
        """The finding as a file."""
        return self._url("finding-csv") + self.months.tail

    @property
    def disagree(self) -> str:
        """Where somebody at the table says that they disagree."""
        return f"{self._url('work')}disagree/{self.months.tail}"
