"""One question; nothing is ticked beforehand."""

from datetime import date
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from alongside.apps.consent.enums import REACH_WORDS, Kind
from alongside.apps.consent.rules.saying import reach_said
from alongside.apps.consent.rules.until import ends_to_choose
from alongside.apps.consent.shipped import Terms
from alongside.core.consent.gate import Audience
from alongside.ui.forms import PostingForm

NO = "NO"
YES = "YES"


class UntilField(forms.ChoiceField):
    """Asked of a yes alone: the form says when it is missing."""

    def validate(self, value: Any) -> None:
        """One of the days, where one was chosen."""
        if value:
            super().validate(value)


class SayForm(PostingForm):
    """Yes as far as they like, or no; and until when."""

    answer = forms.ChoiceField(
        label=_("Your answer"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no. If you are not sure, leave it for now.")},
    )
    until = UntilField(label=_("If yes: until when?"), widget=forms.RadioSelect)

    def __init__(self, data: QueryDict | None, terms: Terms, today: date, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.terms = terms
        self._offer("answer", answers_to(terms))
        days = ends_to_choose(terms, today)
        self._offer("until", [(day.isoformat(), date_format(day, "j F Y")) for day in days])

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        cast(forms.ChoiceField, self.fields[name]).choices = choices

    def clean(self) -> dict[str, Any]:
        """A yes says until when."""
        said = super().clean() or {}
        if said.get("answer") not in (None, NO) and not said.get("until") and "until" not in self.errors:
            self.add_error("until", forms.ValidationError(_("Say until when your yes holds.")))
        return said

    @property
    def is_yes(self) -> bool:
        return str(self.cleaned_data["answer"]) != NO

    def until_said(self) -> date | None:
        """The first day it no longer holds; a no has none."""
        return date.fromisoformat(self.cleaned_data["until"]) if self.is_yes else None

    def audience(self, to: str) -> Audience:
        """As far as was said; a no is said of all of it."""
        return Audience(reach=reach_said(self.cleaned_data["answer"]), to=to)


def answers_to(terms: Terms) -> list[tuple[str, Any]]:
    """What can be said to it: no stands first."""
    if terms.kind is not Kind.REACH:
        return [(NO, _("No")), (YES, _("Yes"))]
    reaches = [
        (reach.value, format_lazy(_("Yes: {reach}"), reach=words)) for reach, words in REACH_WORDS.items()
    ]
    return [(NO, _("No")), *reaches]
