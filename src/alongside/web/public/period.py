"""The months a page tells of: read from its address, and chosen in its form."""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from alongside.apps.insight.rules.showing import (
    BLOCK,
    asked_period,
    block_holding,
    may_see_small_numbers,
    period_shown,
)
from alongside.apps.work.models import Work
from alongside.core.shared.period import Period, add_months, first_of_month
from alongside.ui.forms import UiForm
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences import amounts

MONTH = re.compile(r"(\d{4})-(\d{2})")
LENGTHS = (1, 3, 6, 12, 24, 36)


@dataclass(frozen=True, slots=True)
class Months:
    """A period as a page needs it: in words, as part of an address, and the form to choose another."""

    period: Period
    today: date
    form: UiForm

    @property
    def said(self) -> str:
        """ "December 2025 to November 2026"."""
        return amounts.months(self.period)

    @property
    def lately(self) -> str:
        """The same, or "Last 12 months" where it is those."""
        return amounts.lately(self.period, self.today)

    @property
    def past(self) -> str:
        """The months in words when they are over, else nothing."""
        return self.said if self.period.end <= self.today else ""

    @property
    def query(self) -> dict[str, str]:
        """For addresses of pages that tell of the same months."""
        count = sum(1 for _month in self.period.months())
        return {"from": f"{self.period.start:%Y-%m}", "months": str(count)}

    @property
    def tail(self) -> str:
        """The same, ready to stand after an address."""
        return f"?{urlencode(self.query)}"


def months_of(request: PlaceRequest, work: Work) -> Months:
    """The months asked for in the address, as far as whoever asks may choose them."""
    asked = asked_period(
        read_month(request.GET.get("from", "")), read_count(request.GET.get("months", "")), request.today
    )
    period = period_shown(request.person, work, asked, request.today)
    free = bool(may_see_small_numbers(request.person, work))
    form = (MonthsForm if free else BlocksForm)(work, period, request.today)
    return Months(period, request.today, form)


def read_month(text: str) -> date | None:
    """ "2026-03" as its first day; anything else is nothing."""
    found = MONTH.fullmatch(text.strip())
    if found is None:
        return None
    year, month = int(found[1]), int(found[2])
    return date(year, month, 1) if 1900 <= year <= 2199 and 1 <= month <= 12 else None


def read_count(text: str) -> int | None:
    """A short whole number; anything else is nothing."""
    return int(text) if text.isdecimal() and len(text) <= 3 else None


class MonthsForm(UiForm):
    """Any whole months, for whoever takes part in the place."""

    prefix = None

    def __init__(self, work: Work, period: Period, today: date) -> None:
        """A month to begin with, and how many."""
        count = sum(1 for _month in period.months())
        super().__init__(initial={"from": f"{period.start:%Y-%m}", "months": str(count)}, auto_id="period-%s")
        lengths = sorted({*LENGTHS, count})
        self.fields["from"] = forms.ChoiceField(label=_("First month"), choices=_months(work, period, today))
        self.fields["months"] = forms.ChoiceField(
            label=_("How many months"),
            choices=[(str(n), ngettext_lazy("%d month", "%d months", n) % n) for n in lengths],
        )


class BlocksForm(UiForm):
    """Blocks of twelve months, for everyone else: months that overlap would give away small numbers."""

    def __init__(self, work: Work, period: Period, today: date) -> None:
        """One choice among the blocks since the work began."""
        super().__init__(initial={"from": f"{period.start:%Y-%m}"}, auto_id="period-%s")
        blocks = {block_holding(month, today) for month in (period.start, *_every_year(work, today))}
        ordered = sorted(blocks, reverse=True)
        self.fields["from"] = forms.ChoiceField(
            label=_("Which twelve months"),
            choices=[(f"{one.start:%Y-%m}", amounts.short_months(one)) for one in ordered],
        )


def _every_year(work: Work, today: date) -> list[date]:
    month = first_of_month(today)
    found: list[date] = []
    while month >= first_of_month(work.opened_on) and len(found) < 30:
        found.append(month)
        month = add_months(month, -BLOCK)
    return [*found, min(first_of_month(work.opened_on), first_of_month(today))]


def _months(work: Work, period: Period, today: date) -> list[tuple[str, str]]:
    first = min(first_of_month(work.opened_on), period.start)
    last = max(first_of_month(today), period.start)
    found = list(Period(first, add_months(last, 1)).months())[-240:]
    return [
        (f"{month:%Y-%m}", amounts.months(Period(month, add_months(month, 1)))) for month in reversed(found)
    ]
