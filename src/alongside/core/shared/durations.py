"""Lengths of time as people write and say them, in English and Welsh. Everything is whole minutes."""

import re
import unicodedata
from fractions import Fraction

from alongside.core.shared.length_rules import Bare, LengthFault, LengthNotTaken, LengthRules
from alongside.core.shared.spoken_lengths import bare_factor, read_plain

__all__ = [
    "Bare",
    "LengthFault",
    "LengthNotTaken",
    "LengthRules",
    "hours_and_minutes",
    "length_of_number",
    "parse_length",
    "say_length",
]

_FRACTIONS = "¼ ½ ¾ ⅐ ⅑ ⅒ ⅓ ⅔ ⅕ ⅖ ⅗ ⅘ ⅙ ⅚ ⅛ ⅜ ⅝ ⅞".split()
_ABSURD = 1_000_000
_A_TRIFLE = Fraction(1, 100)  # what a computer leaves over when it counts in days


def parse_length(text: str, rules: LengthRules) -> int:
    """A length as written, in whole minutes; halves of a minute round up.

    Reads ``90 mins``, ``1:30``, ``2h 30``, ``1,5``, ``½ hr``, ``an hour and a half``, ``awr a hanner``,
    ``half a day`` (the place's figure). ``1.30`` is refused as unclear rather than guessed.

    **Units**: minutes. **Raises** LengthNotTaken with its fault.
    **Source**: docs/guide/registers.md, *How long*.
    """
    plain = _plain(text)
    negative = plain.startswith(("-", "minus "))
    minutes = read_plain(plain.removeprefix("-").removeprefix("minus").strip(), rules)
    if negative and minutes:
        raise LengthNotTaken(LengthFault.BELOW_ZERO)
    return _whole(minutes)


def length_of_number(number: Fraction | float, bare: Bare) -> int:
    """The length meant by a number that stands alone, such as a number cell of a spreadsheet.

    **Units**: minutes. **Raises** LengthNotTaken when it is zero, below zero or absurdly large.
    """
    if not -_ABSURD < number < _ABSURD:
        raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)
    exact = Fraction(number).limit_denominator(10_000)
    if bare is Bare.MINUTES and abs(exact - round(exact)) > _A_TRIFLE:
        raise LengthNotTaken(LengthFault.UNCLEAR)  # one and a half minutes are more likely hours
    return _whole(exact * bare_factor(Fraction(number), bare))


def _whole(minutes: Fraction) -> int:
    if minutes < 0:
        raise LengthNotTaken(LengthFault.BELOW_ZERO)
    if minutes >= _ABSURD:
        raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)
    whole = (minutes.numerator * 2 + minutes.denominator) // (minutes.denominator * 2)
    if whole == 0:
        raise LengthNotTaken(LengthFault.ZERO)
    return whole


def hours_and_minutes(minutes: int) -> tuple[int, int]:
    """The two numbers a screen needs to say a length in any language."""
    return divmod(minutes, 60)


def say_length(minutes: int) -> str:
    """The length in plain English: ``1 hour 30 minutes``. ``parse_length`` reads it back exactly.

    **Units**: minutes. **Raises** ValueError below one minute.
    """
    if minutes < 1:
        raise ValueError("a length is at least one minute")
    hours, rest = hours_and_minutes(minutes)
    said = [f"{hours} hour{'s' * (hours != 1)}"] if hours else []
    if rest:
        said.append(f"{rest} minute{'s' * (rest != 1)}")
    return " ".join(said)


def _plain(text: str) -> str:
    for sign in _FRACTIONS:
        if sign in text:
            text = text.replace(sign, " " + unicodedata.normalize("NFKC", sign).replace("⁄", "/"))
    folded = unicodedata.normalize("NFKC", text[:200]).casefold().replace("−", "-").replace("–", "-")
    folded = folded.replace("’", "'").replace("⁄", "/").strip().strip("~").strip()
    folded = re.sub(r"(\d)'(?!\w)", r"\1m", folded).replace("h:", "h ")
    seen = "".join(sign for sign in folded if unicodedata.category(sign) != "Cf")
    return " ".join(re.sub(r"\(\D*\)$", "", seen).split())
