"""What can be said of a promise."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.drafts import Text
from alongside.apps.promises.actions.promises import StepDraft
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.rules.promising import OWING_A_REASON
from alongside.ui.forms import DayMonthYearField
from alongside.web.member.entry.forms import SayForm
from alongside.web.member.fields import WordsField, offer, radios

THEY_SAY = {
    StepKind.SAID_KEPT: gettext_lazy("Yes, it was kept"),
    StepKind.SAID_NOT_KEPT: gettext_lazy("No, not yet"),
}
WE_SAY = {
    StepKind.SAID_DONE: gettext_lazy("It is done"),
    StepKind.EXPLAINED: gettext_lazy("It is late, or will be, and I say why"),
    StepKind.CHANGED: gettext_lazy("It has to change"),
    StepKind.BROKEN: gettext_lazy("It will not be kept"),
}


class StepForm(SayForm):
    """One step; ``kinds`` are those whoever writes may say, ``others`` those they can key in for."""

    kind = radios(gettext_lazy("What do you want to say?"))
    words = WordsField(label=gettext_lazy("Why, or what happened?"), required=False)
    day = DayMonthYearField(
        label=gettext_lazy("Which day? When it was done, or the day you hope for"), required=False
    )
    person = forms.ChoiceField(label=gettext_lazy("Who says so?"), required=False)

    def __init__(self, data: QueryDict | None, own: list[StepKind], others: list[tuple[str, Any]]) -> None:
        super().__init__(data)
        words = THEY_SAY | WE_SAY
        kinds = [kind for kind in words if kind in own or (others and kind in THEY_SAY)]
        offer(self, "kind", [(kind.value, words[kind]) for kind in kinds])
        self.can_say = bool(kinds)
        if others:
            offer(self, "person", others, _("I do") if own else _("Choose who says so"))
            self.fields["person"].required = not own
        else:
            del self.fields["person"]
        if not set(kinds) & set(WE_SAY):
            del self.fields["day"]

    def clean(self) -> dict[str, Any]:
        """A promise that changes owes a reason."""
        said = super().clean() or {}
        if said.get("kind") in OWING_A_REASON and not (said.get("words") or "").strip():
            self.add_error(
                "words", _("A promise that changes or is late owes a reason. Say why in a sentence.")
            )
        return said

    def step(self) -> StepDraft:
        """What was said."""
        said = self.cleaned_data
        kind, day = StepKind(said["kind"]), said.get("day")
        return StepDraft(
            kind=kind,
            words=Text(said["words"], said["language"]) if said["words"].strip() else None,
            done_on=day if kind == StepKind.SAID_DONE else None,
            new_due_on=day if kind in (StepKind.CHANGED, StepKind.EXPLAINED) else None,
        )
