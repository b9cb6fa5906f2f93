"""An hour of the day, as people write it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class TimeField(forms.TimeField):
    """An hour of the day, as 9:30."""

    def __init__(self, **kwargs: Any) -> None:
        wrong = _("Write the time like 9:30 or 14:00.")
        super().__init__(
            input_formats=["%H:%M", "%H.%M", "%H"], error_messages={"invalid": wrong},
            widget=forms.TimeInput({"autocomplete": "off"}, format="%H:%M"), **kwargs,
        )  # fmt: skip
