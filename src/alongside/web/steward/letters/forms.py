"""The code at the foot of a letter that came back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.apps.letters.rules.links import read_link, shown_link
from alongside.ui.forms import UiForm

NOT_READ = _("A code has sixteen letters and numbers, like 7KQ2-M4XT-9ABC-DEFG.")


class CodeForm(UiForm):
    """Typed by hand, read kindly."""

    link = forms.CharField(label=_("The code at its foot"), max_length=60)

    def clean_link(self) -> str:
        """In the shape it has on paper."""
        code = read_link(self.cleaned_data["link"])
        if code is None:
            raise forms.ValidationError(NOT_READ)
        return shown_link(code)
