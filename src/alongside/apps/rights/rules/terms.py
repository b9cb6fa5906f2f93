"""The lengths that the law sets, each with the day it began and where it stands: data, never a constant."""

import csv
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

FILE = Path(__file__).resolve().parents[1] / "data" / "terms.csv"


class TermKey(StrEnum):
    """What each length is for; its unit is in its name."""

    ANSWER_MONTHS = "ANSWER_MONTHS"
    FURTHER_MONTHS = "FURTHER_MONTHS"
    ACKNOWLEDGE_DAYS = "ACKNOWLEDGE_DAYS"
    BREACH_HOURS = "BREACH_HOURS"
    BREACH_WARN_HOURS = "BREACH_WARN_HOURS"
    REMIND_DAYS = "REMIND_DAYS"
    SHORTER_NOTICE_DAYS = "SHORTER_NOTICE_DAYS"


@dataclass(frozen=True, slots=True)
class Term:
    """One length of law, from a day on."""

    key: TermKey
    value: int
    unit: str
    valid_from: date
    source: str
    source_url: str


@cache
def terms() -> tuple[Term, ...]:
    """All of them, in the order they came into force."""
    with FILE.open(encoding="utf-8", newline="") as file:
        found = [
            Term(
                key=TermKey(row["key"]),
                value=int(row["value"]),
                unit=row["unit"],
                valid_from=date.fromisoformat(row["valid_from"]),
                source=row["source"],
                source_url=row["source_url"],
            )
            for row in csv.DictReader(file)
        ]
    return tuple(sorted(found, key=lambda term: term.valid_from))


def term_on(key: TermKey, day: date) -> Term | None:
    """The length in force on a day; None where no law had set one yet."""
    held = [term for term in terms() if term.key == key and term.valid_from <= day]
    return held[-1] if held else None
