"""What comes of a call: an answer, or why there is none."""

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.apps.voices.enums import Again, CallOutcome
from alongside.ui.forms import PostingForm
from alongside.web.shared.questions.forms import AnswerForm

THEIRS, NAMELESS = "THEIRS", "NAMELESS"


class PhoneAnswerForm(AnswerForm):
    """The question as it is read out, and whether it is written down as theirs."""

    whose = forms.ChoiceField(
        label=_("May we write it down as theirs?"),
        choices=[(NAMELESS, _("No, without a name")), (THEIRS, _("Yes, as theirs"))],
        widget=forms.RadioSelect,
        help_text=_("Ask them. Without a name it is counted apart, like any answer by a code."),
    )

    @property
    def as_theirs(self) -> bool:
        return bool(self.cleaned_data["whose"] == THEIRS)


class OutcomeForm(PostingForm):
    """No answer to the question: pressed, not typed."""

    outcome = forms.ChoiceField(label=_("How did it go?"), choices=CallOutcome.choices)
    again = forms.ChoiceField(label=_("When?"), choices=Again.choices, required=False)
