"""What every form here shares, and a date asked for in three parts."""

import uuid
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.utils import ErrorDict
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from alongside.ui.dates import DayMonthYearField, DayMonthYearWidget

# The name of the button that asks how a text reads.
LOOK = "look"
PLAIN_REQUIRED = forms.Field.default_error_messages["required"]
MISSING = _("Please answer “{label}”")

__all__ = ["LOOK", "DayMonthYearField", "DayMonthYearWidget", "PostingForm", "UiForm", "first_id"]


def first_id(bound: BoundField) -> str:
    """The id of the first input of a field, where a link from the error summary lands."""
    return f"{bound.auto_id}_0" if bound.field.widget.use_fieldset else bound.auto_id


class UiForm(forms.Form):
    """A form drawn by `{% fields %}` or `{% field %}`: errors are said by us, never by the browser."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """End no label with a colon; say which answer is missing, as the summary is away from its field."""
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if field.error_messages.get("required") == PLAIN_REQUIRED:
                field.error_messages["required"] = format_lazy(MISSING, label=field.label or "")

    @property
    def only_looks(self) -> bool:
        """Whether whoever writes only asks how it reads: nothing is right or wrong yet."""
        return self.is_bound and LOOK in self.data

    @property
    def long_texts(self) -> list[BoundField]:
        """The questions answered in sentences."""
        return [bound for bound in self.visible_fields() if isinstance(bound.field.widget, forms.Textarea)]

    def is_valid(self) -> bool:
        """Never while it is only looked at; so the page draws it again, with everything that was typed."""
        return not self.only_looks and super().is_valid()

    def full_clean(self) -> None:
        """What is only looked at has no faults."""
        if not self.only_looks:
            super().full_clean()
            return
        self._errors, self.cleaned_data = ErrorDict(), {}


class PostingForm(UiForm):
    """A form that writes something: carries a token made once, so that sending it twice counts once.

    The action keeps `cleaned_data["form_token"]` unique; a form shown again after an error keeps its own.
    """

    form_token = forms.UUIDField(
        widget=forms.HiddenInput,
        initial=uuid.uuid4,
        error_messages={
            "required": _("This form came without its number. Please send it again."),
            "invalid": _("This form came with a wrong number. Please send it again."),
        },
    )
