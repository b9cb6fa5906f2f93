"""How a name sounds, and how somebody likes to be spoken to: asked of oneself, or keyed in for somebody."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.ui.forms import UiForm

TOO_LONG = _("That is too long. Use at most %(limit_value)s letters and signs.")


class CalledForm(UiForm):
    """Both may stay empty."""

    name_said = forms.CharField(
        label=_("How is the name said?"),
        help_text=_("As it sounds, for example “shiv-AWN”. It stands beside the name, for those who see it."),
        max_length=80,
        required=False,
        widget=forms.TextInput({"dir": "auto", "autocomplete": "off"}),
        error_messages={"max_length": TOO_LONG},
    )
    spoken_to = forms.CharField(
        label=_("How do you like to be spoken to?"),
        help_text=_(
            "For example “she”, “face me, I read lips”, “give me a moment”. The people of this place see it"
            " where they see the name."
        ),
        max_length=160,
        required=False,
        widget=forms.TextInput({"dir": "auto", "autocomplete": "off"}),
        error_messages={"max_length": TOO_LONG},
    )

    def __init__(self, data: Any, person: Person) -> None:
        super().__init__(data, initial={"name_said": person.name_said, "spoken_to": person.spoken_to})
