"""What is asked of those who look after safeguarding."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.queries.contacts import Shown
from alongside.apps.people.queries.looking_around import DEMO_PASSPHRASE
from alongside.apps.places.models import Place
from alongside.apps.safeguarding.actions.raising import LONGEST
from alongside.apps.safeguarding.enums import How, Part, RowKind
from alongside.ui.forms import DayMonthYearField, PostingForm, UiForm
from alongside.web.shared.worry import known_as
from alongside.web.steward.fields import line_field

TOO_LONG = {"max_length": _("That is too long. Use at most %(limit_value)d letters and signs.")}
YOURS = _("Your passphrase")
HINTS: dict[Part, Any] = {
    Part.WHEN: _("Day and time, as well as it is known."),
    Part.WORDS: _("As they were said, not as you would put it."),
    Part.REASONS: _("Leave empty where it is referred. A decision not to refer stands with its reason."),
    Part.LONGER: _("For example a claim, a public inquiry, or an adult it is about who still works."),
    Part.REFERRED_TO: _("For example the council’s front door, the police, the named nurse."),
}
ASKED: dict[RowKind, tuple[Part, ...]] = {
    RowKind.NOTE: (Part.WHEN, Part.WHO, Part.WITNESSES, Part.WORDS, Part.ACTION, Part.FURTHER),
    RowKind.DECISION: (Part.REFERRED_TO, Part.REFERENCE, Part.REASONS, Part.FURTHER),
    RowKind.OUTCOME: (Part.OUTCOME, Part.FURTHER),
    RowKind.LONGER: (Part.LONGER,),
}
KEYED_IN = (Part.WHAT, Part.WHEN, Part.WHO, Part.WITNESSES, Part.REPORTER, Part.ACTION)
SHORT = frozenset({Part.WHEN, Part.REFERRED_TO, Part.REFERENCE, Part.WITNESSES})


def passphrase_field(label: Any, *, new: bool = False) -> forms.CharField:
    """Never shown, never kept. A new one is asked for twice, so that it was meant."""
    kept = "new-password" if new else "current-password"
    widget = forms.PasswordInput({"autocomplete": kept, "dir": "auto"})
    return forms.CharField(label=label, max_length=1000, widget=widget, strip=False)


def _part_field(part: Part) -> forms.CharField:
    return forms.CharField(
        label=part.label,
        help_text=HINTS.get(part, ""),
        required=False,
        max_length=LONGEST,
        error_messages=TOO_LONG,
        widget=forms.Textarea({"rows": 2 if part in SHORT else 4, "dir": "auto", "autocomplete": "off"}),
    )


class UnlockForm(UiForm):
    """One question; in a demo, where everything is invented, with its answer."""

    passphrase = passphrase_field(YOURS)

    def __init__(self, place: Place, data: QueryDict | None = None) -> None:
        super().__init__(data)
        if place.is_demo:
            words = gettext("In this demo everything is invented, and the passphrase is: %(words)s")
            self.fields["passphrase"].help_text = words % {"words": DEMO_PASSPHRASE}


class NewKeyForm(UiForm):
    """The passphrase twice."""

    passphrase = passphrase_field(_("Choose a passphrase"), new=True)
    again = passphrase_field(_("The same passphrase again"), new=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hint = _("Four or more words that nobody would put together. Nobody can look it up for you.")
        self.fields["passphrase"].help_text = hint


class RowForm(PostingForm):
    """The parts of a note, a decision or an outcome; and the passphrase, where the key has locked itself."""

    def __init__(self, data: QueryDict | None, asked: tuple[Part, ...], *, is_locked: bool) -> None:
        super().__init__(data)
        self.asked = asked
        for part in asked:
            self.fields[part.value.lower()] = _part_field(part)
        if Part.LONGER in asked:
            self.fields["until"] = DayMonthYearField(
                label=_("Until when?"), help_text=_("It can be said again before that day.")
            )
        if is_locked:
            self.fields["passphrase"] = passphrase_field(YOURS)

    def parts(self) -> dict[Part, str]:
        """What was written, part by part."""
        return {part: self.cleaned_data[part.value.lower()] for part in self.asked}


class OnBehalfForm(RowForm):
    """What reached a lead by phone, on paper or face to face."""

    danger = forms.ChoiceField(
        label=_("Is somebody in danger now?"),
        choices=[("yes", _("Yes, or I am not sure")), ("no", _("No, not at this moment"))],
        widget=forms.RadioSelect,
    )
    how = forms.ChoiceField(label=_("How did it reach you?"), choices=How.choices, widget=forms.RadioSelect)

    def __init__(self, data: QueryDict | None, people: list[Shown]) -> None:
        super().__init__(data, KEYED_IN, is_locked=False)
        self.fields["what"].required = True
        self.fields["what"].error_messages["required"] = _("Please write what happened")
        if people:
            self.fields["about"] = forms.MultipleChoiceField(
                label=_("Is it about one of the people who look after safeguarding here?"),
                help_text=_("Tick whom it is about. They will not see it, nor that it is there."),
                choices=[(str(one.person_id), known_as(one)) for one in people],
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )


class ContactForm(UiForm):
    """How everybody reads who they are, and how to reach them."""

    called = line_field(
        _("What shall people call you?"), at_most=80, hint=_("Everybody reads it, strangers too.")
    )
    way = line_field(
        _("How can people reach you about safeguarding?"),
        at_most=200,
        hint=_("For example a phone number, and when it is answered."),
    )


class HalvesForm(UiForm):
    """To whom the two halves go."""

    holders = forms.MultipleChoiceField(
        label=_("Who holds the two halves?"),
        help_text=_("Choose two. One half alone is worth nothing; both together open your key."),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, choices: list[tuple[str, Any]], data: QueryDict | None = None) -> None:
        super().__init__(data)
        self.fields["holders"].choices = choices  # type: ignore[attr-defined]  # a choice field has them


class PaperForm(UiForm):
    """The half that was printed, typed again, where there is one."""

    paper = forms.CharField(
        label=_("The half on paper, if there is one"),
        required=False,
        max_length=200,
        help_text=_("Thirteen groups of four signs."),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )
