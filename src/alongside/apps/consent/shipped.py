"""The purposes and wordings that ship with Alongside: data, each with its day and source."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from alongside.apps.consent.enums import Kind
from alongside.apps.consent.models import OwnPurpose

_DATA = Path(__file__).resolve().parent / "data"


@dataclass(frozen=True, slots=True)
class Terms:
    """A purpose, wherever it comes from. **Units**: ``own_say_from`` in whole years, ``months`` in months."""

    code: str
    kind: Kind
    own_say_from: int
    months: int
    title_en: str
    title_cy: str

    def title(self, language: str) -> str:
        """Its short name, in English or Welsh."""
        return self.title_cy if language == "cy" else self.title_en


@dataclass(frozen=True, slots=True)
class Shipped:
    """Words a purpose is asked in, from a day on."""

    purpose: str
    readers: str
    number: int
    asks_en: str
    asks_cy: str
    more_en: str
    more_cy: str
    valid_from: date


def terms_from(own: OwnPurpose) -> Terms:
    """The terms of a place's own purpose."""
    return Terms(own.code, Kind(own.kind), own.own_say_from, own.months, own.title_en, own.title_cy)


@cache
def shipped_terms() -> dict[str, Terms]:
    """By code, in the order they are asked."""
    return {
        row["code"]: Terms(
            row["code"],
            Kind(row["kind"]),
            int(row["own_say_from"]),
            int(row["months"]),
            row["title_en"],
            row["title_cy"],
        )
        for row in _rows("purposes.csv")
    }


@cache
def shipped_wordings() -> tuple[Shipped, ...]:
    """All of them, the newest last."""
    return tuple(
        Shipped(
            row["purpose"],
            row["readers"],
            int(row["number"]),
            row["asks_en"],
            row["asks_cy"],
            row["more_en"],
            row["more_cy"],
            date.fromisoformat(row["valid_from"]),
        )
        for row in _rows("wordings.csv")
    )


def _rows(name: str) -> list[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
