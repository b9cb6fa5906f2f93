"""A day asked for as day, month and year: three inputs that any phone and any reader can fill."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

PARTS = (("day", _("Day")), ("month", _("Month")), ("year", _("Year")))
YEARS = range(1900, 2200)


class DayMonthYearWidget(forms.MultiWidget):
    """Three text inputs with labels of their own."""

    template_name = "ui/parts/day_month_year.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        """Three inputs that bring up the number keys where the phone has them."""
        parts: dict[str, forms.Widget | type[forms.Widget]] = {
            name: forms.TextInput({"inputmode": "numeric", "maxlength": 12}) for name, _label in PARTS
        }
        super().__init__(parts, attrs)

    def decompress(self, value: Any) -> list[Any]:
        """The day as its three parts."""
        return [value.day, value.month, value.year] if isinstance(value, date) else [None, None, None]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Give each input its label and its width."""
        context = super().get_context(name, value, attrs)
        labelled = zip(context["widget"]["subwidgets"], PARTS, strict=True)
        context["parts"] = [{"input": part, "name": key, "label": label} for part, (key, label) in labelled]
        return context


class DayMonthYearField(forms.MultiValueField):
    """A day, checked against the calendar; says which part is missing or wrong."""

    widget = DayMonthYearWidget
    default_error_messages = {
        "required": _("Enter the day, month and year"),
        "missing": _("The date must include a %(part)s"),
        "year": _("Write the year in full, like 2026"),
        "month": _("Write the month as a number from 1 to 12, or its name"),
        "day": _("Write the day as a number from 1 to 31"),
        "no_such_day": _("There is no such day. Check the day and the month."),
    }

    def __init__(self, **kwargs: Any) -> None:
        """Three plain texts; all the checking is done together in `compress`."""
        parts = [forms.CharField(required=False, max_length=40) for _part in PARTS]
        super().__init__(fields=parts, require_all_fields=False, **kwargs)

    def compress(self, data_list: Sequence[Any]) -> date | None:
        """The day the three parts make.

        **Raises**: ValidationError saying which part to put right.
        """
        words = [str(part or "").strip() for part in data_list]
        if not any(words):
            return None
        for word, (_name, label) in zip(words, PARTS, strict=True):
            if not word:
                raise self._wrong("missing", part=str(label).lower())
        return self._day(words)

    def _day(self, words: list[str]) -> date:
        day, month, year = _number(words[0]), _month(words[1]), _number(words[2])
        if year not in YEARS:
            raise self._wrong("year")
        if month not in range(1, 13):
            raise self._wrong("month")
        if day not in range(1, 32):
            raise self._wrong("day")
        try:
            return date(year, month, day)
        except ValueError:
            raise self._wrong("no_such_day") from None

    def _wrong(self, code: str, **params: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code, params=params)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) <= 4 else 0


def _month(word: str) -> int:
    if word.isdecimal():
        return _number(word)
    asked = word.casefold().rstrip(".")
    names = [(number, str(name)) for number, name in MONTHS.items()]
    with override("en"):
        names += [(number, str(name)) for number, name in MONTHS.items()]
    found = {number for number, name in names if len(asked) >= 3 and name.casefold().startswith(asked)}
    return found.pop() if len(found) == 1 else 0
