"""Which place a worry is about, by the code printed on its sheets."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.rules.codes import read_code
from alongside.apps.places.queries.places import place_by_worry_code
from alongside.ui.forms import UiForm


class CodeForm(UiForm):
    """The code from the foot of a sheet, typed by hand."""

    code = forms.CharField(
        label=_("The code on your sheet, letter or poster"),
        max_length=40,
        help_text=_("Eight letters and numbers after /w/, like 7KQ2-M4XT."),
        widget=forms.TextInput(
            {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}
        ),
    )

    def clean_code(self) -> Any:
        """A code of a place there is."""
        code = read_code(self.cleaned_data["code"])
        if code is None or place_by_worry_code(code) is None:
            self.add_error("code", _("That code does not work. Check it, or choose the place below."))
        return code
