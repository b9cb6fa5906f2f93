"""Days as people write them. Day before month, as in Britain; what cannot be known is asked."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from alongside.core.registers.cells import Cell
from alongside.core.registers.reasons import Ask, Why
from alongside.core.registers.words import Calendar

_TIME_AT_END = re.compile(
    r"(?:[t ,]|\bat\b)+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|[+-]\d\d:?\d\d)?$"
)
_TOKENS = re.compile(r"\d+|[^\W\d_]+")
_BETWEEN = re.compile(r"[\s.,/\\\-_()'’|‐‑–—]*")
_FILLERS = frozenset("st nd rd th of the o ydd fed ed af il ain eg dd d dydd y on date dyddiad".split())
_SERIALS = range(20_000, 80_000)  # days since 1899-12-30: the years 1954 to 2119
_BEYOND_NUMBERS = 100_000_000  # eight digits hold a day as 20250303
_MONTH_THEN_YEAR = 24  # "Mar 25" without a year beside it is more likely March 2025 than 25 March


@dataclass(frozen=True, slots=True)
class Stated:
    """What the sheet states once for all its rows: a year, a month, or the whole day."""

    year: int | None = None
    month: int | None = None
    day: date | None = None


def read_day(cell: Cell, calendar: Calendar, stated: Stated, *, month_first: bool = False) -> date:
    """The day a cell means.

    **Raises** Ask with the question, for a day that does not exist or cannot be known.
    **Source**: docs/guide/registers.md, *Which day*.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _from_number(cell, stated)
    if isinstance(cell, str):
        return _from_text(cell, calendar, stated, month_first=month_first)
    raise Ask(Why.DATE_NOT_UNDERSTOOD)


def _from_number(number: float, stated: Stated) -> date:
    if not 1 <= number < _BEYOND_NUMBERS:
        raise Ask(Why.DATE_NOT_UNDERSTOOD, word=str(number))
    whole = int(number)
    if whole in _SERIALS:
        return date(1899, 12, 30) + timedelta(days=whole)
    if whole != number:
        raise Ask(Why.DATE_NOT_UNDERSTOOD, word=str(number))
    return _from_digits(str(whole), stated)


def _from_digits(digits: str, stated: Stated) -> date:
    if len(digits) == 8 and digits[:2] in {"19", "20"}:
        return _made(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    if len(digits) == 8 and digits[4:6] in {"19", "20"}:
        return _made(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    if len(digits) == 5 and int(digits) in _SERIALS:
        return date(1899, 12, 30) + timedelta(days=int(digits))
    if len(digits) <= 2 and stated.month:
        return _made(_year_of(None, stated), stated.month, int(digits))
    raise Ask(Why.DATE_NOT_UNDERSTOOD, word=digits)


def _from_text(text: str, calendar: Calendar, stated: Stated, *, month_first: bool) -> date:
    plain = unicodedata.normalize("NFKC", text[:200]).casefold().strip()
    plain = "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
    plain = _TIME_AT_END.sub("", plain).strip()
    tokens = _TOKENS.findall(plain)
    numbers = [token for token in tokens if token[0].isdigit()]
    words = [token for token in tokens if not token[0].isdigit() and token not in _FILLERS]
    if not 1 <= len(numbers) <= 3 or not _BETWEEN.fullmatch(_TOKENS.sub("", plain)):
        raise Ask(Why.DATE_NOT_UNDERSTOOD, word=text)
    month, weekday = _named(words, calendar, month_wanted=len(numbers) < 3, text=text)
    if month:
        day = _with_month(numbers, month, stated, month_leads=_leads(tokens, calendar), text=text)
    elif len(numbers) == 1:
        day = _from_digits(numbers[0], stated)
    else:
        day = _all_numbers(numbers, stated, month_first=month_first, text=text)
    if weekday and day.isoweekday() != weekday:
        raise Ask(Why.WRONG_WEEKDAY, word=text)
    return day


def _named(words: list[str], calendar: Calendar, *, month_wanted: bool, text: str) -> tuple[int, int]:
    """The month and weekday named, 0 for none. Welsh *Mawrth* is March and Tuesday: the last word decides."""
    months = [word for word in words if word in calendar.months]
    month = calendar.months[months[-1]] if months and month_wanted else 0
    if month:
        last = len(words) - 1 - words[::-1].index(months[-1])
        words = words[:last] + words[last + 1 :]
    if len(words) > 1 or any(word not in calendar.weekdays for word in words):
        raise Ask(Why.DATE_NOT_UNDERSTOOD, word=text)
    return month, calendar.weekdays[words[0]] if words else 0


def _leads(tokens: list[str], calendar: Calendar) -> bool:
    first_number = next(i for i, token in enumerate(tokens) if token[0].isdigit())
    return any(token in calendar.months for token in tokens[:first_number])


def _with_month(numbers: list[str], month: int, stated: Stated, *, month_leads: bool, text: str) -> date:
    if len(numbers) == 2:
        day, year = numbers if len(numbers[0]) <= 2 else numbers[::-1]
        return _made(_year_of(year, stated), month, _small(day, text))
    if len(numbers[0]) > 2 or (month_leads and int(numbers[0]) >= _MONTH_THEN_YEAR):
        raise Ask(Why.DATE_NOT_UNDERSTOOD, word=text)
    return _made(_year_of(None, stated), month, int(numbers[0]))


def _all_numbers(numbers: list[str], stated: Stated, *, month_first: bool, text: str) -> date:
    if len(numbers[0]) == 4 and len(numbers) == 3:
        return _made(int(numbers[0]), _small(numbers[1], text), _small(numbers[2], text))
    day, month = (_small(number, text) for number in numbers[:2])
    if month_first:
        day, month = month, day
    year = _year_of(numbers[2] if len(numbers) == 3 else None, stated)
    if month > 12 >= day and month <= 31 and not month_first:
        raise Ask(Why.MONTH_FIRST, word=text)
    return _made(year, month, day)


def _small(digits: str, text: str) -> int:
    if len(digits) > 2:
        raise Ask(Why.DATE_NOT_UNDERSTOOD, word=text)
    return int(digits)


def _year_of(digits: str | None, stated: Stated) -> int:
    if digits is None:
        if stated.year is None:
            raise Ask(Why.NO_YEAR)
        return stated.year
    if len(digits) == 2:
        return int(digits) + (2000 if int(digits) < 70 else 1900)
    if len(digits) != 4:
        raise Ask(Why.DATE_NOT_UNDERSTOOD, word=digits[:20])
    return int(digits)


def _made(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Ask(Why.NO_SUCH_DATE) from None
