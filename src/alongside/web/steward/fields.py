"""Questions that several forms of the desk ask."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from alongside.core.shared.durations import Bare, LengthFault, LengthNotTaken, LengthRules, parse_length

FAULTS = {
    LengthFault.NOT_UNDERSTOOD: _("We could not read that time. Write it like 45, 1h 30 or half a day."),
    LengthFault.BELOW_ZERO: _("Time cannot be below zero. Write how long it took, like 45 or 1h 30."),
    LengthFault.ZERO: _("That is no time at all. Write how long it took, like 45 or 1h 30."),
    LengthFault.UNCLEAR: _("That could be read in two ways. Write it like 1h 30 or 90 minutes."),
}
MOST_MINUTES = 60_000


class LengthField(forms.CharField):
    """A length as people write it; its value is whole minutes. ``rules`` come with the place."""

    rules = LengthRules(Bare.FORM, 0)
    line = 0  # its number on a sheet: the error summary stands far from the field

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=100, **kwargs)

    def clean(self, value: Any) -> Any:
        """Minutes, or None when nothing was written."""
        text = super().clean(value)
        if not text:
            return None
        try:
            minutes = parse_length(text, self.rules)
        except LengthNotTaken as fault:
            raise self._wrong(FAULTS[fault.fault]) from None
        if minutes > MOST_MINUTES:
            raise self._wrong(_("That is more than anybody can give. Check the time."))
        return minutes

    def _wrong(self, words: Any) -> ValidationError:
        said = gettext("Line %(n)d: %(words)s") % {"n": self.line, "words": words} if self.line else words
        return ValidationError(said)


def capitals(words: Mapping[Any, Any]) -> list[tuple[Any, Any]]:
    """Codes and their words as choices, each with its first letter large."""
    return [(code, capfirst(label)) for code, label in words.items()]


def line_field(label: Any, *, at_most: int, required: bool = True, hint: Any = "") -> forms.CharField:
    """A few words; too many are said, and kept for shortening."""
    messages = {"max_length": _("That is too long. Use at most %(limit_value)d letters and signs.")}
    return forms.CharField(
        label=label, max_length=at_most, required=required, help_text=hint, error_messages=messages
    )


def text_field(label: Any, *, rows: int = 4, required: bool = True, hint: Any = "") -> forms.CharField:
    """A few sentences."""
    messages = {"max_length": _("That is too long. Use at most %(limit_value)d letters and signs.")}
    widget = forms.Textarea({"rows": rows, "dir": "auto"})
    return forms.CharField(
        label=label,
        max_length=2000,
        required=required,
        help_text=hint,
        widget=widget,
        error_messages=messages,
    )
