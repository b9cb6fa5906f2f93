"""The form that answers a question: one thing asked, and as whom where that is not known."""

from typing import Any, cast

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Hat
from alongside.apps.voices.enums import Ways
from alongside.apps.voices.models import Question
from alongside.apps.voices.queries.questions import options_of, worded
from alongside.apps.voices.rules.answering import LONGEST_WORDS, Said
from alongside.core.shared.sides import Side
from alongside.ui.forms import PostingForm
from alongside.web.shared.sentences.sides import sides_of

TOO_LONG = {"max_length": _("That is too long. Use at most %(limit_value)d letters and signs.")}


class AnswerForm(PostingForm):
    """``hats``: those a known person wears; whoever wears hats of one side only is not asked again."""

    choice = forms.TypedChoiceField(coerce=int, widget=forms.RadioSelect, empty_value=None)
    words = forms.CharField(
        max_length=LONGEST_WORDS,
        required=False,
        error_messages=TOO_LONG,
        widget=forms.Textarea({"rows": 4, "dir": "auto"}),
    )
    side = forms.ChoiceField(label=_("Who are you in this?"), widget=forms.RadioSelect)

    def __init__(self, question: Question, data: Any = None, *, hats: list[Hat] | None = None) -> None:
        super().__init__(data)
        self.question, self.hats = question, hats or []
        self._ask(question)
        sides = {Side(hat.side) for hat in self.hats}
        if len(sides) == 1:
            self.only_side = sides.pop()
            del self.fields["side"]
        else:
            words = sides_of(question.work)
            cast(forms.ChoiceField, self.fields["side"]).choices = [
                (side.value, words.head(side)) for side in Side
            ]

    def _ask(self, question: Question) -> None:
        asked = worded(question).text
        if question.ways == Ways.FEW_WORDS:
            del self.fields["choice"]
            self.fields["words"].required = True
            self.fields["words"].label = asked
            self.fields["words"].error_messages["required"] = _("Write a few words, in your own way.")
            return
        self.fields["choice"].label = asked
        cast(forms.ChoiceField, self.fields["choice"]).choices = list(enumerate(options_of(question)))
        self.fields["choice"].error_messages["required"] = _("Choose one of the answers that are shown.")
        self.fields["words"].label = _("Would you like to add something?")

    def said(self) -> Said:
        """What the action needs."""
        given = self.cleaned_data
        side = Side(given["side"]) if "side" in self.fields else self.only_side
        return Said(side, given.get("choice"), given["words"], get_language() or "en")

    def hat(self) -> Hat | None:
        """The hat of a known person on that side."""
        side = self.said().side
        return next((hat for hat in self.hats if hat.side == side), None)
