"""The questions asked before a work opens, each a form of its own."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from alongside.apps.work.enums import Rung, Stakeholders, ToldBy
from alongside.core.shared.stages import Stage
from alongside.ui.forms import PostingForm, UiForm
from alongside.web.member.fields import LanguageField, MoneyField, radios
from alongside.web.shared.sentences.stages import stage_explained

FOR_EVERYONE = _(
    "An office or a body, and the reason they gave; not a person’s name. Everyone reads it once this is open."
)
TOO_LONG = _("That is too long. Use at most %(limit_value)d letters and signs.")
HOW_TOLD = [
    (ToldBy.SCREEN.value, _("We answer it here")),
    (ToldBy.PAPER.value, _("I key it in from paper")),
    (ToldBy.PHONE.value, _("I key in what I was told by phone")),
]


def box(label: Any, *, hint: Any = "", rows: int = 4, at_most: int = 2000, **kwargs: Any) -> forms.CharField:
    """A few sentences; too many are said, and kept for shortening."""
    widget = forms.Textarea({"rows": rows, "dir": "auto"})
    errors = {"max_length": TOO_LONG}
    return forms.CharField(
        label=label, help_text=hint, max_length=at_most, widget=widget, error_messages=errors, **kwargs
    )


def row(label: Any, *, at_most: int, hint: Any = "", **kwargs: Any) -> forms.CharField:
    """A few words."""
    errors = {"max_length": TOO_LONG}
    widget = forms.TextInput({"dir": "auto"})
    return forms.CharField(
        label=label, help_text=hint, max_length=at_most, widget=widget, error_messages=errors, **kwargs
    )


def how_told() -> forms.ChoiceField:
    """Paper and phone are as good as a screen, and are said to be what they are."""
    return radios(_("How did the answer come?"), HOW_TOLD, initial=ToldBy.SCREEN.value, required=False)


class IdeaForm(PostingForm):
    """What the idea is; a work it begins from is named in the address."""

    name = row(
        _("What do you call it?"),
        at_most=160,
        hint=_("For example Play and stay, Reddish. The name stays."),
    )
    purpose = box(
        _("What is it for?"),
        hint=_("One or two sentences, as you would tell a neighbour."),
    )
    what_changed = box(
        _("What will you do differently here?"),
        hint=_(
            "What worked there had its own people and its own street. Say what has to change, without"
            " people’s names: everyone reads it once this is open."
        ),
        rows=3,
    )
    whose_idea = row(
        _("Whose idea is it, if it is not yours?"),
        at_most=200,
        required=False,
        hint=_("Leave it empty when it is your own. Ask before you write down a name."),
    )
    channel = how_told()
    language = LanguageField()

    def __init__(self, data: QueryDict | None, *, begins_from: bool, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        if not begins_from:
            del self.fields["what_changed"]


class AnswerForm(UiForm):
    """What every answer carries besides itself: how it came."""

    LAST: ClassVar[tuple[str, ...]] = ("channel",)

    channel = how_told()

    def __init__(self, data: QueryDict | None, initial: Mapping[str, Any]) -> None:
        super().__init__(data, initial=dict(initial))

    @property
    def asked(self) -> list[forms.BoundField]:
        """The question itself."""
        return [bound for bound in self.visible_fields() if bound.name not in self.LAST]


class PurposeForm(AnswerForm):
    purpose = box(
        _("What is it for?"),
        hint=_("One or two sentences, as you would tell a neighbour."),
    )


class FixedForm(AnswerForm):
    fixed = box(
        _("What is fixed already?"),
        hint=_("The money, the law, a date nobody can move. If nothing is, say so."),
    )
    fixed_by = box(_("Who fixed it, and why?"), hint=FOR_EVERYONE, rows=3)


class OpenForm(AnswerForm):
    open_questions = box(_("What is open?"), hint=_("What people can really decide together."))


class ServicesForm(AnswerForm):
    services = box(
        _("Which services is it about?"),
        hint=_("One on each line. A journey through several: in their order."),
        rows=3,
    )
    citizen_word = row(
        _("What do you call the people it is for?"),
        at_most=40,
        hint=_("For example families, tenants, patients"),
    )
    professional_word = row(
        _("What do you call those who work in it?"), at_most=40, hint=_("For example staff, practitioners")
    )

    def names(self) -> list[str]:
        """One a line; empty lines are nothing."""
        return [name.strip() for name in self.cleaned_data["services"].splitlines() if name.strip()]


class MissingForm(AnswerForm):
    """One line for each group with nobody at the table; what is not known yet may wait."""

    def __init__(self, data: QueryDict | None, initial: Mapping[str, Any]) -> None:
        super().__init__(data, initial)
        for group in Stakeholders:
            if group.value in initial:
                label = capfirst(group.label)
                self.fields[group.value] = box(label, rows=2, at_most=500, required=False)

    def answers(self) -> dict[Stakeholders, str]:
        """What was said of each group."""
        return {group: self.cleaned_data[group] for group in Stakeholders if group in self.cleaned_data}


class NeedsForm(AnswerForm):
    weeks = forms.IntegerField(
        label=_("How many weeks is there for it?"),
        min_value=1,
        max_value=520,
        widget=forms.TextInput({"inputmode": "numeric"}),
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), _("Write the weeks as a whole number, like 12.")
        ),
    )
    pay = MoneyField(label=_("People’s own time: what will they be paid, in pounds?"))
    access = MoneyField(label=_("Access: travel, interpreters, data, a ramp, in pounds"))
    childcare = MoneyField(label=_("Childcare, in pounds"))
    facilitation = MoneyField(label=_("Somebody who runs the meetings well, in pounds"))
    means = box(
        _("Whose money is it, and have they said yes?"),
        hint=_(
            "If nobody has, say so: then that is the first thing to ask. Name an office or a body, not a"
            " person: everyone reads it once this is open."
        ),
        rows=3,
    )


class PowerForm(AnswerForm):
    """One promise for each stage; nothing is promised where nothing is chosen."""

    def __init__(self, data: QueryDict | None, initial: Mapping[str, Any]) -> None:
        super().__init__(data, initial)
        rungs = [("", _("nothing promised yet")), *((str(r.value), capfirst(r.label)) for r in Rung)]
        for stage in Stage:
            self.fields[stage.value] = forms.ChoiceField(
                label=stage_explained(stage), choices=rungs, required=False
            )

    def rungs(self) -> dict[Stage, Rung]:
        """The stages for which something is promised."""
        said = self.cleaned_data
        return {stage: Rung(int(said[stage.value])) for stage in Stage if said.get(stage.value)}


class CommitmentForm(AnswerForm):
    LAST: ClassVar[tuple[str, ...]] = ("channel", "language")

    definition = box(
        _("What does working together mean here?"),
        hint=_("Your own words. What others have published stands below."),
    )
    ground_rules = box(
        _("How do we treat each other?"),
        hint=_("One rule on each line: how we speak, how we decide, what stays in the room."),
    )
    citizen_duties = box(
        _("What do people who use it take on?"), hint=_("For example: to come, or to say when they cannot.")
    )
    professional_duties = box(
        _("What do those who work in it take on?"),
        hint=_("For example: to bring what is known, and to say no with a reason."),
    )
    language = LanguageField()
