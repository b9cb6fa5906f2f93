"""The languages a text can be translated into, each by the name its speakers give it."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LANGUAGES = Path(__file__).parent / "data" / "languages.csv"


@dataclass(frozen=True, slots=True)
class Tongue:
    """``direction``: ltr or rtl, as pages need it."""

    code: str
    name: str
    own_name: str
    direction: str


@cache
def tongues() -> dict[str, Tongue]:
    """By code, in the order of their English names."""
    with LANGUAGES.open(encoding="utf-8", newline="") as file:
        return {row["code"]: Tongue(**row) for row in csv.DictReader(file)}
