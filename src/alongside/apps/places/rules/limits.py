"""How often a thing can be done within a while: data with a day and a source, never a constant."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from alongside.kernel.verdict import Verdict, Words, no

FILE = Path(__file__).resolve().parents[1] / "data" / "limits.csv"
SAID_IN_MINUTES = 90


class Limit(StrEnum):
    """What is counted. By whom stands in the file: a connection is one that a whole hall may share.

    Of ``SHOWN_ANEW`` the while alone counts: so long after showing who one is, what is dear can be pressed.
    What a place sets for itself is among its figures: concerns, answers, people who join.
    """

    CODE_BY_EMAIL = "CODE_BY_EMAIL"
    CODES_FROM_HERE = "CODES_FROM_HERE"
    WRONG_SECRET = "WRONG_SECRET"  # noqa: S105 - the name of a limit, no secret
    WRONG_CODE = "WRONG_CODE"
    CODE_TO_ADDRESS = "CODE_TO_ADDRESS"
    FILE_HANDED_IN = "FILE_HANDED_IN"
    COPY_OF_DATA = "COPY_OF_DATA"
    SHEET_TAKEN = "SHEET_TAKEN"
    SHOWN_ANEW = "SHOWN_ANEW"


@dataclass(frozen=True, slots=True)
class Allowed:
    """So often within so long, from a day on."""

    limit: Limit
    times: int
    within: timedelta
    counted_by: str
    valid_from: date
    source: str


@cache
def all_limits() -> tuple[Allowed, ...]:
    """All of them, in the order they came to hold."""
    return tuple(sorted(_read(), key=lambda allowed: allowed.valid_from))


def _read() -> Iterator[Allowed]:
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Allowed(
                limit=Limit(row["limit"]),
                times=int(row["times"]),
                within=timedelta(minutes=int(row["minutes"])),
                counted_by=row["counted_by"],
                valid_from=date.fromisoformat(row["valid_from"]),
                source=row["source"],
            )


def limit_on(limit: Limit, day: date) -> Allowed:
    """What holds on a day; before the first, the first."""
    rows = [allowed for allowed in all_limits() if allowed.limit is limit]
    return next((allowed for allowed in reversed(rows) if allowed.valid_from <= day), rows[0])


def too_often(again_at: datetime, now: datetime) -> Verdict:
    """Why not just now, and when."""
    return no(_("This was tried very often within a short time."), try_again(again_at - now))


def try_again(wait: timedelta) -> Words:
    """When the next try counts, in whole minutes, or hours where it is long."""
    minutes = -(-wait // timedelta(minutes=1))
    if minutes > SAID_IN_MINUTES:
        hours = -(-minutes // 60)
        return ngettext_lazy("Try again in %(hours)d hour.", "Try again in %(hours)d hours.", hours) % {
            "hours": hours
        }
    return ngettext_lazy("Try again in %(minutes)d minute.", "Try again in %(minutes)d minutes.", minutes) % {
        "minutes": minutes
    }
