"""Questions that several forms of the desk ask."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import HAT_WORDS
from alongside.core.shared.durations import Bare, LengthFault, LengthNotTaken, LengthRules, parse_length
from alongside.core.shared.hats import HatKind, sides_open_to
from alongside.core.shared.sides import Side

FAULTS = {
    LengthFault.NOT_UNDERSTOOD: _("We could not read that time. Write it like 45, 1h 30 or half a day."),
    LengthFault.BELOW_ZERO: _("Time cannot be below zero. Write how long it took, like 45 or 1h 30."),
    LengthFault.ZERO: _("That is no time at all. Write how long it took, like 45 or 1h 30."),
    LengthFault.UNCLEAR: _("That could be read in two ways. Write it like 1h 30 or 90 minutes."),
}
MOST_MINUTES = 60_000
BETWEEN = ":"


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


def hat_choices() -> list[tuple[str, str]]:
    """Every hat on every side it can be worn; who is paid for the hour is said where both exist."""
    found = []
    for kind in HatKind:
        sides = sides_open_to(kind)
        for side in sides:
            words = str(HAT_WORDS[kind])
            if len(sides) > 1:
                paid = _("paid for it") if side == Side.PROFESSIONAL else _("not paid for it")
                words = f"{words}, {paid}"
            found.append((f"{kind}{BETWEEN}{side}", words[:1].upper() + words[1:]))
    return found


def read_hat(value: str) -> tuple[HatKind, Side]:
    """The hat and the side of one of those choices."""
    kind, _between, side = value.partition(BETWEEN)
    return HatKind(kind), Side(side)
