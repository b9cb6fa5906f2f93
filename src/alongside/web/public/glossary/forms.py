"""Asking about a word."""

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.apps.glossary.models.term import LONGEST_NAME
from alongside.ui.forms import UiForm


class AskForm(UiForm):
    """The word as it stands in the text."""

    word = forms.CharField(
        label=_("Which word?"),
        help_text=_("Nobody is told that it was you who asked."),
        max_length=LONGEST_NAME,
        widget=forms.TextInput({"dir": "auto", "autocomplete": "off"}),
    )
