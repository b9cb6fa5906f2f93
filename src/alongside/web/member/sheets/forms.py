"""One sheet as it is typed in: its code, what is ticked on it, and a name where one was written."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.models import Person
from alongside.apps.people.queries.persons import people_like
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.voices.actions.sheets import Read
from alongside.apps.voices.enums import Ways
from alongside.apps.voices.models import Question
from alongside.apps.voices.queries.questions import options_of
from alongside.apps.voices.rules.answering import LONGEST_WORDS, Said
from alongside.core.shared.sides import Side
from alongside.ui.forms import UiForm
from alongside.web.member.fields import offer
from alongside.web.shared.sentences.sides import sides_of


class ReadingForm(UiForm):
    """What stands on the paper, and no more."""

    choice = forms.TypedChoiceField(
        label=gettext_lazy("What is ticked?"), coerce=int, empty_value=None, required=False
    )
    side = forms.ChoiceField(label=gettext_lazy("Who is it from?"), required=False)
    words = forms.CharField(
        label=gettext_lazy("Words on the sheet"),
        max_length=LONGEST_WORDS,
        required=False,
        widget=forms.Textarea({"rows": 2, "dir": "auto"}),
    )
    name = forms.CharField(
        label=gettext_lazy("A name, if they wrote one"),
        max_length=200,
        required=False,
        widget=forms.TextInput({"dir": "auto", "autocomplete": "off"}),
    )

    def __init__(self, question: Question, language: str, data: Any = None, prefix: str = "") -> None:
        super().__init__(data, prefix=prefix or None)
        self.question, self.language = question, language
        sides, none = sides_of(question.work), [("", _("Choose"))]
        offer(self, "side", none + [(one.value, sides.head(one)) for one in Side])
        if question.ways == Ways.FEW_WORDS:
            del self.fields["choice"]
        else:
            offer(self, "choice", [*none, *enumerate(options_of(question))])

    def clean_side(self) -> str:
        """Asked of every sheet that says something."""
        if not self.cleaned_data["side"] and not self.is_bare():
            raise ValidationError(_("Say who it is from: look for the tick on the sheet."))
        return str(self.cleaned_data["side"])

    def is_bare(self) -> bool:
        """Nothing was typed into it at all."""
        return not any(str(self[name].value() or "").strip() for name in self.fields)

    def clean_name(self) -> Person | None:
        """The one member of that name; where nobody or more than one has it, it is asked about."""
        name = self.cleaned_data["name"]
        if not name.strip():
            return None
        found = [one for one in people_like(self.question.place, name) if is_member(one)]
        if len(found) == 1:
            return found[0]
        raise ValidationError(
            _("Several people here have that name. Leave it out: the sheet still counts as a person.")
            if found
            else _("Nobody here has that name. Leave it out: the sheet still counts as a person.")
        )

    def read(self) -> Read:
        """What the action needs."""
        given = self.cleaned_data
        side = Side(given["side"])
        return Read(Said(side, given.get("choice"), given["words"], self.language), given["name"])


class SheetForm(ReadingForm):
    """The same with the code of the sheet, for a heap of them."""

    code = forms.CharField(
        label=gettext_lazy("Code of the sheet"),
        max_length=40,
        required=False,
        widget=forms.TextInput(
            {"autocomplete": "off", "spellcheck": "false", "autocapitalize": "characters"}
        ),
    )
    field_order = ("code", "choice", "side", "words", "name")


class HeapForm(UiForm):
    """Where the paper lies, said once for the heap."""

    lies = forms.CharField(
        label=gettext_lazy("Where does the paper lie?"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("So that somebody can look at it again. Like: blue folder, desk drawer"),
    )
