"""What the caller decides about reading: the place's figures and what its numbers mean."""

from dataclasses import dataclass
from datetime import date

from alongside.core.registers.words import Words
from alongside.core.shared.durations import Bare


@dataclass(frozen=True, slots=True)
class Settings:
    """How to read. ``bare``: a number without a unit in a column of lengths whose heading says no unit.

    ``earliest`` and ``latest`` days are asked about when passed (a slip of the pen in the year).

    **Units**: ``half_day_minutes`` and ``day_limit_minutes`` minutes.
    **Source**: figures of the place, else the shipped ones (``words/figures.txt``).
    """

    half_day_minutes: int
    day_limit_minutes: int
    bare: Bare = Bare.HOURS
    month_first: bool = False
    earliest: date = date(1990, 1, 1)
    latest: date = date.max


def shipped_settings(words: Words, latest: date = date.max) -> Settings:
    """Settings with the shipped figures."""
    figures = words.figures
    return Settings(figures["half_day"], figures["day_limit"], latest=latest)
