"""What makes it possible to come, asked in one form for oneself or keyed in for somebody."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from alongside.apps.access.enums import NeedKind
from alongside.apps.access.models import Need
from alongside.ui.forms import UiForm

ASKS = {
    NeedKind.CHILDCARE: _("For how many children, and how old?"),
    NeedKind.TRAVEL: _("From where? For example a lift, the bus fare, no steps at the stop"),
    NeedKind.TIMES: _("Which? For example between ten and two, never Fridays"),
    NeedKind.INTERPRETER: _("Which language or dialect? Should it be a woman or a man? Never a child."),
    NeedKind.SIGN: _("Or a lipspeaker, or a note taker"),
    NeedKind.FORMAT: _("Large print, Easy Read, Braille or sound: which?"),
    NeedKind.GETTING_IN: _("What helps? For example a ramp, a hearing loop, a chair with arms"),
    NeedKind.BESIDE: _("Who, or who would you like us to ask?"),
    NeedKind.QUIET: _("For whom, and when?"),
    NeedKind.AVOID: _("Which subjects, sounds or sights should we say beforehand?"),
    NeedKind.OTHER: _("What is it?"),
}


class NeedsForm(UiForm):
    """A tick for each, and a line in one's own words beside it."""

    def __init__(self, data: QueryDict | None, needs: list[Need]) -> None:
        said = {need.kind: need for need in needs}
        self.known = {NeedKind(kind) for kind in said}
        super().__init__(data)
        for kind in NeedKind:
            self.fields[kind.value] = forms.BooleanField(
                label=capfirst(kind.label), required=False, initial=kind in said
            )
            self.fields[f"{kind}_words"] = forms.CharField(
                label=ASKS[kind],
                required=False,
                max_length=300,
                initial=said[kind].words if kind in said else "",
                widget=forms.TextInput({"dir": "auto"}),
                error_messages={"max_length": _("That is too long. Use at most 300 letters and signs.")},
            )

    def pairs(self) -> list[tuple[Any, Any]]:
        """A tick and its line, for drawing."""
        return [(self[kind.value], self[f"{kind}_words"]) for kind in NeedKind]

    def needs(self) -> dict[NeedKind, str]:
        """What was ticked; a line written without its tick counts as ticked."""
        said = self.cleaned_data
        return {kind: said[f"{kind}_words"] for kind in NeedKind if said[kind.value] or said[f"{kind}_words"]}
