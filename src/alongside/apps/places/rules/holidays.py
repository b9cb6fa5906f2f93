"""Bank holidays as published, by nation: data, never a formula."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

from alongside.apps.places.enums import Nation

FILE = Path(__file__).resolve().parents[1] / "data" / "bank_holidays.csv"


@cache
def bank_holidays(nation: str) -> frozenset[date]:
    """The bank holidays we know of in a nation; none for a nation whose days are not in the file.

    **Source**: gov.uk/bank-holidays, as each row of the file says.
    """
    with FILE.open(encoding="utf-8", newline="") as file:
        return frozenset(
            date.fromisoformat(row["day"]) for row in csv.DictReader(file) if row["nation"] == nation
        )


def bank_holidays_known_until(nation: str) -> date | None:
    """The last day of the last year in the file, after which working days are guesses."""
    days = bank_holidays(nation)
    return date(max(days).year, 12, 31) if days else None


def nations_with_holidays() -> frozenset[str]:
    """The nations a place can be opened in."""
    return frozenset(nation for nation in Nation.values if bank_holidays(nation))
