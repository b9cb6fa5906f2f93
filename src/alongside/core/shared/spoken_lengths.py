"""The grammar of lengths: quantities and units in English and Welsh, added up to minutes."""

import re
from fractions import Fraction

from alongside.core.shared.length_rules import Bare, LengthFault, LengthNotTaken, LengthRules

_UNITS = {
    "h": "hour hours hr hrs h hs hours' hour's awr oriau ywr",
    "m": "minute minutes min mins m minuets munud munudau mun funud",
    "d": "day days diwrnod diwrnodau dydd",
}
_NUMBERS = (
    "zero|sero,one|un,two|dau|dwy|ddwy|ddau,three|tri|dri|tair|thair,four|pedwar|pedair,five|pump|pum,"
    "six|chwech|chwe,seven|saith,eight|wyth,nine|naw,ten|deg,eleven,twelve|deuddeg,thirteen,fourteen,"
    "fifteen|pymtheg,sixteen,seventeen,eighteen,nineteen"
)
_TENS = "twenty|ugain,thirty,forty|fourty,fifty,sixty,seventy,eighty,ninety"
_WORDS: dict[str, tuple[str, Fraction | str]] = {
    **{word: ("unit", unit) for unit, words in _UNITS.items() for word in words.split()},
    **{
        word: ("number", Fraction(value))
        for value, words in enumerate(_NUMBERS.split(","))
        for word in words.split("|")
    },
    **{
        word: ("tens", Fraction(value * 10))
        for value, words in enumerate(_TENS.split(","), 2)
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
_NOTHING = {"nil", "none", "no time", "dim"}
_TOKEN = re.compile(r"\d+/\d+|\d+(?:[.,]\d{1,2})?(?!\d)|[.,]\d{1,2}(?!\d)|[^\W\d_]+(?:'[^\W\d_]+)?")
_CLOCKLIKE = re.compile(r"(\d{1,3})\s?:\s?([0-5]\d)(?::([0-5]\d))?\s*(?:h|hrs?|hours?|awr|oriau)?")
_EITHER = re.compile(r"\d*[.,](?:15|30|45)\s*(?:h|hrs?|hours?|awr|oriau)?")
_TIMES = re.compile(r"(?P<times>\d{1,2})\s*[x×]\s*(?P<length>\D.*|\d.*\D.*)")
_TIMES_AFTER = re.compile(r"(?P<length>\d.*[^\W\d])\s*[x×]\s*(?P<times>\d{1,2})")
_SAID_TWICE = re.compile(r"([^()]+?)\s*\(([^()]*\d[^()]*)\)")
_ROUND = frozenset(range(20, 100, 10))
_IGNORABLE = re.compile(r"[\s~+*.,;&]*")


def read_plain(plain: str, rules: LengthRules) -> Fraction:
    """Minutes of a text already folded. **Raises** LengthNotTaken."""
    if plain in _NOTHING:
        raise LengthNotTaken(LengthFault.ZERO)
    if plain in _WHOLE_DAY:
        return Fraction(rules.half_day_minutes * 2)
    if match := _CLOCKLIKE.fullmatch(plain):
        hours, minutes, seconds = (int(part or 0) for part in match.groups())
        return hours * 60 + minutes + Fraction(seconds, 60)
    if _EITHER.fullmatch(plain) and (rules.bare is not Bare.MINUTES or plain[-1].isalpha()):
        raise LengthNotTaken(LengthFault.UNCLEAR)
    if match := _SAID_TWICE.fullmatch(plain):
        return _same(read_plain(match[1], rules), read_plain(match[2], rules))
    if match := _TIMES.fullmatch(plain) or _TIMES_AFTER.fullmatch(plain):
        return int(match["times"]) * read_plain(match["length"].strip(), rules)
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
            if last_unit and not _may_follow(quantity, value, last_unit, total):
                raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)
            total += (Fraction(1) if quantity is None else quantity) * _unit(value, rules)
            last_unit, quantity = value, None
        joined = kind == "and"
    if quantity is None:
        if not last_unit:
            raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)
        return total
    return total + _left_over(quantity, last_unit, rules)


def _may_follow(quantity: Fraction | None, unit: str, last_unit: str, total: Fraction) -> bool:
    """Only minutes below sixty may follow whole hours."""
    return (last_unit, unit) == ("h", "m") and quantity is not None and quantity < 60 and not total % 60


def _join(before: Fraction | None, value: Fraction, kind: str, *, joined: bool) -> Fraction:
    if before is None:
        return value
    if kind == "part" and not joined and before.denominator == 1:
        return before * value
    if (value < 1 and before.denominator == 1) or (kind == "number" and value < 10 and before in _ROUND):
        return before + value
    raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)


def _left_over(quantity: Fraction, last_unit: str, rules: LengthRules) -> Fraction:
    """A number after the last unit: minutes after hours (``2h 30``), or part of one (``hour and a half``)."""
    if not last_unit:
        if rules.bare is Bare.MINUTES and quantity.denominator != 1:
            raise LengthNotTaken(LengthFault.UNCLEAR)  # half minutes are more likely hours
        return quantity * bare_factor(quantity, rules.bare)
    if quantity < 1 and quantity:
        return quantity * _unit(last_unit, rules)
    if last_unit == "h" and quantity.denominator == 1 and quantity < 60:
        return quantity
    raise LengthNotTaken(LengthFault.NOT_UNDERSTOOD)


def _same(one: Fraction, other: Fraction) -> Fraction:
    """A length said twice, ``90 minutes (1.5 hrs)``, has to be one length."""
    if one != other:
        raise LengthNotTaken(LengthFault.UNCLEAR)
    return one


def _unit(unit: str, rules: LengthRules) -> int:
    return {"h": 60, "m": 1, "d": rules.half_day_minutes * 2}[unit]


def bare_factor(number: Fraction, bare: Bare) -> int:
    """How many minutes one of a bare number is."""
    if bare is Bare.FORM:
        return 1 if number.denominator == 1 and number > 12 else 60
    return 60 if bare is Bare.HOURS else 1
