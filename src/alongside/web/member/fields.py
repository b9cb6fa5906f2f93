"""Questions that several forms ask, and what they take for an answer."""

import re
from datetime import date
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from alongside.apps.books.enums import IN_KIND_CHOICES
from alongside.apps.books.rules.writing import LONGEST_TEXT
from alongside.apps.places.enums import Language
from alongside.core.shared.durations import Bare, LengthFault, LengthNotTaken, LengthRules, parse_length
from alongside.core.shared.help import InKind

MOST_HEADS = 10_000
MOST_PENCE = 100_000_000
LONGEST_LENGTH = 100
MOST_MINUTES = 60_000

FAULTS = {
    LengthFault.NOT_UNDERSTOOD: _("We could not read that time. Write it like 45, 1h 30 or half a day."),
    LengthFault.BELOW_ZERO: _("Time cannot be below zero. Write how long it took, like 45 or 1h 30."),
    LengthFault.ZERO: _("That is no time at all. Write how long it took, like 45 or 1h 30."),
    LengthFault.UNCLEAR: _("That could be read in two ways. Write it like 1h 30 or 90 minutes."),
}
TOO_LONG = _("That is more than anybody can give. Check the time.")
_MONEY = re.compile(r"(?:£|GBP)?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?(?:\s*GBP)?")


class LengthField(forms.CharField):
    """A length as people write it; its value is whole minutes. ``rules`` come with the place."""

    rules = LengthRules(Bare.FORM, 0)

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("For example 45, 1h 30 or half a day"))
        super().__init__(max_length=LONGEST_LENGTH, **kwargs)

    def clean(self, value: Any) -> Any:
        """Minutes, or None when nothing was written."""
        text = super().clean(value)
        if not text:
            return None
        try:
            minutes = parse_length(text, self.rules)
        except LengthNotTaken as fault:
            raise ValidationError(FAULTS[fault.fault]) from None
        if minutes > MOST_MINUTES:
            raise ValidationError(TOO_LONG)
        return minutes


class MoneyField(forms.CharField):
    """An amount in pounds and pence; its value is whole pence, 0 when nothing was written."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=20, required=False, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Whole pence as one would write them; what was typed stays as it was typed."""
        if isinstance(value, int):
            return f"{value // 100}.{value % 100:02d}" if value else ""
        return value

    def clean(self, value: Any) -> Any:
        """Whole pence."""
        text = super().clean(value)
        if not text:
            return 0
        match = _MONEY.fullmatch(text)
        if match is None:
            raise ValidationError(_("Write the money as a number, like 12 or 12.50."))
        pence = int(match[1].replace(",", "")) * 100 + int((match[2] or "0").ljust(2, "0"))
        if pence > MOST_PENCE:
            raise ValidationError(_("That is a lot of money. Check the amount."))
        return pence


class HeadsField(forms.IntegerField):
    """How many people; None when nothing was written."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        wrong = _("Write how many people as a whole number, like 6.")
        messages = {"invalid": wrong, "min_value": wrong, "max_value": wrong}
        widget = forms.TextInput({"inputmode": "numeric"})
        super().__init__(min_value=1, max_value=MOST_HEADS, widget=widget, error_messages=messages, **kwargs)


class WordsField(forms.CharField):
    """A few sentences; what is too long is said, and kept for shortening."""

    def __init__(self, *, rows: int = 3, **kwargs: Any) -> None:
        messages = {"max_length": _("That text is too long. Keep it under 5,000 characters.")}
        widget = forms.Textarea({"rows": rows, "dir": "auto"})
        super().__init__(max_length=LONGEST_TEXT, widget=widget, error_messages=messages, **kwargs)


class SettledField(forms.ChoiceField):
    """A choice that begins with an answer; leaving it alone is that answer."""

    def clean(self, value: Any) -> Any:
        """What was chosen, else what stood there."""
        return super().clean(value or self.initial)


class LanguageField(forms.ChoiceField):
    """Every text a person writes has its language; the page's own unless they say otherwise."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Which language did you write in?"))
        super().__init__(choices=Language.choices, **kwargs)

    def clean(self, value: Any) -> Any:
        """The language chosen, else the page's."""
        return super().clean(value or get_language() or Language.EN.value)


def radios(label: Any, choices: Any = (), **kwargs: Any) -> forms.ChoiceField:
    """One of a few."""
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, **kwargs)


def offer(form: forms.Form, name: str, choices: Any, none: Any = "") -> None:
    """What a field of this form lets one choose from; ``none`` are the words for choosing nothing."""
    field = cast(forms.ChoiceField, form.fields[name])
    field.choices = [("", none), *choices] if none else choices


def chosen_words(form: forms.Form, name: str) -> str:
    """The words of what was chosen; empty when nothing was."""
    value = form.cleaned_data.get(name)
    choices = dict(cast(Any, form.fields[name]).choices)
    return str(choices.get(value, "")) if value else ""


def read_lengths_as(form: forms.Form, rules: LengthRules, *names: str) -> None:
    """Lengths in these fields are read by the place's own half day."""
    for name in names:
        cast(LengthField, form.fields[name]).rules = rules


def things_choices() -> list[tuple[str, str | Promise]]:
    """What can be given besides time and money, or nothing."""
    return [("", _("Nothing else")), *(one for one in IN_KIND_CHOICES if one[0] != InKind.MONEY)]


def not_yet(day: date, today: date) -> date:
    """The day, unless it is still to come."""
    if day > today:
        raise ValidationError(_("That day has not come yet. Write it down once it has happened."))
    return day
