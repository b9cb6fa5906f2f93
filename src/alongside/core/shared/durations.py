"""Lengths of time as people write and say them, in English and Welsh. Everything is whole minutes."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Bare(StrEnum):
    """What a number without a unit means where it was written."""

    HOURS = "HOURS"
    MINUTES = "MINUTES"
    FORM = "FORM"  # a whole number above 12 is minutes, anything else is hours


class LengthFault(StrEnum):
    """Why a length could not be taken as it stands."""

    NOT_UNDERSTOOD = "NOT_UNDERSTOOD"
    BELOW_ZERO = "BELOW_ZERO"
    ZERO = "ZERO"
    UNCLEAR = "UNCLEAR"  # 1.30 may be an hour and a half, or 1.3 hours


class LengthNotTaken(ValueError):  # noqa: N818  what is raised is a question, not an error
    """Carries the fault as data, so that a screen can ask in its own language."""

    def __init__(self, fault: LengthFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class LengthRules:
    """How to read a length: what a bare number means, and the place's figure for half a day (minutes)."""

    bare: Bare
    half_day_minutes: int


_UNITS = {
    "h": "hour hours hr hrs h hs hours' hour's awr oriau ywr",
    "m": "minute minutes min mins m minuets munud munudau mun funud",
    "d": "day days diwrnod diwrnodau dydd",
}
_NUMBERS = (
    "zero|sero,one|un,two|dau|dwy|ddwy|ddau,three|tri|tair|thair,four|pedwar|pedair,five|pump|pum,"
    "six|chwech|chwe,seven|saith,eight|wyth,nine|naw,ten|deg,eleven,twelve|deuddeg"
)
_FRACTIONS = "¼ ½ ¾ ⅐ ⅑ ⅒ ⅓ ⅔ ⅕ ⅖ ⅗ ⅘ ⅙ ⅚ ⅛ ⅜ ⅝ ⅞".split()
_WORDS: dict[str, tuple[str, Fraction | str]] = {
    **{word: ("unit", unit) for unit, words in _UNITS.items() for word in words.split()},
    **{
        word: ("number", Fraction(value))
        for value, words in enumerate(_NUMBERS.split(","))
        for word in words.split("|")
    },
    **{word: ("part", Fraction(1, 2)) for word in ("half", "hanner")},
    **{word: ("part", Fraction(1, 4)) for word in ("quarter", "quarters", "chwarter")},
    **dict.fromkeys(("and", "a", "ac"), ("and", "")),
    **dict.fromkeys(("an", "of", "o", "full", "whole", "cyfan", "gyfan", "exactly"), ("skip", "")),
    **dict.fromkeys(("about", "approx", "approximately", "roughly", "circa", "c", "tua"), ("skip", "")),
    **dict.fromkeys(("each", "yr", "oddeutu", "total"), ("skip", "")),
}
_WHOLE_DAY = {"all day", "day", "drwy'r dydd", "trwy'r dydd", "diwrnod"}
_ABSURD = 1_000_000
_NOTHING = {"nil", "none", "no time", "dim"}
_TOKEN = re.compile(r"\d+/\d+|\d+(?:[.,]\d{1,2})?(?!\d)|[.,]\d{1,2}(?!\d)|[^\W\d_]+(?:'[^\W\d_]+)?")
_CLOCKLIKE = re.compile(r"(\d{1,3})\s?:\s?([0-5]\d)(?::([0-5]\d))?\s*(?:h|hrs?|hours?|awr|oriau)?")
_EITHER = re.compile(r"\d*[.,](?:15|30|45)\s*(?:h|hrs?|hours?|awr|oriau)?")
_TIMES = re.compile(r"(\d{1,2})\s*[x×]\s*(\D.*|\d.*\D.*)")
_IGNORABLE = re.compile(r"[\s~+.,;&()]*")


def parse_length(text: str, rules: LengthRules) -> int:
    """A length as written, in whole minutes; halves of a minute round up.

    Reads ``90 mins``, ``1:30``, ``2h 30``, ``1,5``, ``½ hr``, ``an hour and a half``, ``awr a hanner``,
    ``half a day`` (the place's figure). ``1.30`` is refused as unclear rather than guessed.

    **Units**: minutes. **Raises** LengthNotTaken with its fault.
    **Source**: docs/guide/registers.md, *How long*.
    """
    plain = _plain(text)
    negative = plain.startswith(("-", "minus "))
    minutes = _read(plain.removeprefix("-").removeprefix("minus").strip(), rules)
    if negative and minutes:
        raise LengthNotTaken(LengthFault.BELOW_ZERO)
    return length_of_number(minutes, Bare.MINUTES)


def length_of_number(number: Fraction | float, bare: Bare) -> int:
    """The length meant by a number that stands alone, such as a number cell of a spreadsheet.

    **Units**: minutes. **Raises** LengthNotTaken when it is zero, below zero or absurdly large.
    """
    if not -_ABSURD < number < _ABSURD:
        raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)
    minutes = Fraction(number).limit_denominator(10_000) * _factor(Fraction(number), bare)
    if minutes < 0:
        raise LengthNotTaken(LengthFault.BELOW_ZERO)
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
    seen = "".join(sign for sign in folded if unicodedata.category(sign) != "Cf")
    return " ".join(re.sub(r"\(\D*\)$", "", seen).split())


def _read(plain: str, rules: LengthRules) -> Fraction:
    if plain in _NOTHING:
        raise LengthNotTaken(LengthFault.ZERO)
    if plain in _WHOLE_DAY:
        return Fraction(rules.half_day_minutes * 2)
    if match := _CLOCKLIKE.fullmatch(plain):
        hours, minutes, seconds = (int(part or 0) for part in match.groups())
        return hours * 60 + minutes + Fraction(seconds, 60)
    if _EITHER.fullmatch(plain) and (rules.bare is not Bare.MINUTES or plain[-1].isalpha()):
        raise LengthNotTaken(LengthFault.UNCLEAR)
    if match := _TIMES.fullmatch(plain):
        return int(match[1]) * _read(match[2].strip(), rules)
    return _add_up(_tokens(plain), rules)


def _tokens(plain: str) -> list[tuple[str, Fraction | str]]:
    """Numbers, parts and units in order; anything else in the text makes the whole not understood."""
    found: list[tuple[str, Fraction | str]] = []
    for word in _TOKEN.findall(plain):
        if word[0].isdigit() or word[0] in ".,":
            found.append(("number", _number(word)))
        elif word in _WORDS:
            found.append(_WORDS[word])
        else:
            raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)
    if not found or not _IGNORABLE.fullmatch(_TOKEN.sub("", plain)):
        raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)
    return [token for token in found if token[0] != "skip"]


def _number(word: str) -> Fraction:
    try:
        return Fraction("0" + word.replace(",", ".") if word[0] in ".," else word.replace(",", "."))
    except (ValueError, ZeroDivisionError):
        raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD) from None


def _add_up(tokens: list[tuple[str, Fraction | str]], rules: LengthRules) -> Fraction:
    """Walk quantity and unit pairs: ``2 h 30``, ``1 and a half h``, ``h and a half``."""
    total, last_unit, quantity, joined = Fraction(0), "", None, False
    for kind, value in tokens:
        if isinstance(value, Fraction):
            quantity = _join(quantity, value, kind, joined=joined)
        elif kind == "unit":
            if last_unit and (value == last_unit or last_unit != "h" or quantity is None):
                raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)
            total += (Fraction(1) if quantity is None else quantity) * _unit(value, rules)
            last_unit, quantity = value, None
        joined = kind == "and"
    if quantity is None:
        if not last_unit:
            raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)
        return total
    return total + _left_over(quantity, last_unit, rules)


def _join(before: Fraction | None, value: Fraction, kind: str, *, joined: bool) -> Fraction:
    if before is None:
        return value
    if kind == "part" and not joined and before.denominator == 1:
        return before * value
    if value < 1 and before.denominator == 1:
        return before + value
    raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)


def _left_over(quantity: Fraction, last_unit: str, rules: LengthRules) -> Fraction:
    """A number after the last unit: minutes after hours (``2h 30``), or part of one (``hour and a half``)."""
    if not last_unit:
        return quantity * _factor(quantity, rules.bare)
    if quantity < 1 and quantity:
        return quantity * _unit(last_unit, rules)
    if last_unit == "h" and quantity.denominator == 1 and quantity < 60:
        return quantity
    raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)


def _unit(unit: str, rules: LengthRules) -> int:
    return {"h": 60, "m": 1, "d": rules.half_day_minutes * 2}[unit]


def _factor(number: Fraction, bare: Bare) -> int:
    if bare is Bare.FORM:
        return 1 if number.denominator == 1 and number > 12 else 60
    return 60 if bare is Bare.HOURS else 1
