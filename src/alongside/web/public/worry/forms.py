"""The three steps. Nothing is kept between them but in the page itself, which no browser stores."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.queries.contacts import Shown
from alongside.apps.safeguarding.actions.raising import LONGEST
from alongside.apps.safeguarding.enums import Part
from alongside.ui.forms import PostingForm, UiForm
from alongside.web.shared.worry import known_as

TOO_LONG = {"max_length": _("That is too long. Use at most %(limit_value)d letters and signs.")}
IN_DANGER = "yes"


def text_box(label: Any, *, hint: Any = "", rows: int = 4, required: bool = False) -> forms.CharField:
    """Room for words that no browser keeps."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=LONGEST,
        error_messages=TOO_LONG,
        widget=forms.Textarea({"rows": rows, "dir": "auto", "autocomplete": "off"}),
    )


class DangerForm(PostingForm):
    """First of all. It carries the number that makes two sendings one."""

    danger = forms.ChoiceField(
        label=_("Is somebody in danger now?"),
        choices=[(IN_DANGER, _("Yes, or I am not sure")), ("no", _("No, not at this moment"))],
        widget=forms.RadioSelect,
    )


class WhatForm(UiForm):
    """What happened, as they would say it."""

    what = text_box(
        _("What happened, or what worries you?"),
        hint=_("Write it as you would say it. If somebody told you, use their words."),
        rows=8,
        required=True,
    )
    when = text_box(_("When was it?"), hint=_("As well as you know: a day, a time, or since when."), rows=2)


class WhoForm(UiForm):
    """Whom it is about, and who tells us. All of it may be left empty."""

    who = text_box(_("Who is it about, and who else was there?"), hint=_("Names help, if you know them."))
    reporter = text_box(
        _("Who are you, and how can we reach you?"),
        hint=_("You can leave this empty. Say it too if it is not safe to ring or write to you."),
        rows=3,
    )
    about = forms.MultipleChoiceField(
        label=_("Is it about one of the people who look after safeguarding here?"),
        help_text=_("Tick whom it is about. They will not see it, nor that it is there."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


STEPS: tuple[tuple[type[UiForm], Any], ...] = (
    (DangerForm, _("Danger")),
    (WhatForm, _("What happened")),
    (WhoForm, _("Who")),
)
PARTS = {Part.WHAT: "what", Part.WHEN: "when", Part.WHO: "who", Part.REPORTER: "reporter"}


def forms_for(data: QueryDict | None, people: list[Shown]) -> list[UiForm]:
    """All three: what is not asked now goes along in the page, unseen."""
    made = [kind(data) for kind, _label in STEPS]
    choices = [(str(one.person_id), known_as(one)) for one in people]
    made[2].fields["about"].choices = choices  # type: ignore[attr-defined]  # a choice field has them
    if not choices:
        del made[2].fields["about"]
    return made
