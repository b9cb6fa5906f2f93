"""What is asked about hard words, and about looking after whoever told them."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from alongside.ui.forms import DayMonthYearField, PostingForm, UiForm
from alongside.web.member.fields import LanguageField


def _line(label: Any, hint: Any, at_most: int, **more: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=at_most,
        widget=forms.TextInput({"dir": "auto", "autocomplete": "off"}),
        **more,
    )


class NoteForm(UiForm):
    """What the words tell of, in a few words that hurt nobody."""

    tells_of = _line(
        _("This tells of …"),
        _("For example “losing a baby” or “violence at home”. Leave it empty to take the note away."),
        120,
        required=False,
    )
    language = LanguageField()

    def __init__(self, data: Any, tells_of: str) -> None:
        super().__init__(data, initial={"tells_of": tells_of, "language": get_language()}, prefix="note")


class CareForm(PostingForm):
    """What one promises to do for somebody, and by when."""

    what = _line(
        _("What will you do?"), _("For example “I ring you and ask how you are”. One thing is enough."), 300
    )
    due_on = DayMonthYearField(
        label=_("By which day?"), help_text=_("Soon is better than much: you are reminded.")
    )
    language = LanguageField()

    def __init__(self, data: Any) -> None:
        super().__init__(data, initial={"language": get_language()}, prefix="care")


class LandedForm(PostingForm):
    """In few words or none."""

    words = forms.CharField(
        label=_("What was it?"),
        help_text=_("In a few words, or leave it empty: that it landed badly is enough."),
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 4, "dir": "auto"}),
    )
    language = LanguageField()

    def __init__(self, data: Any) -> None:
        super().__init__(data, initial={"language": get_language()})


class ReplyForm(UiForm):
    """An answer that only whoever said it reads, and those who heard it."""

    words = forms.CharField(
        label=_("What do you answer?"),
        help_text=_("Thank them. Say what you heard, and what you will do. Do not explain it away."),
        max_length=1000,
        widget=forms.Textarea({"rows": 5, "dir": "auto"}),
    )
    language = LanguageField()

    def __init__(self, data: Any) -> None:
        super().__init__(data, initial={"language": get_language()})
