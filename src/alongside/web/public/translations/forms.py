"""A translation, part by part, beside the original."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.apps.translations.actions.translating import LONGEST
from alongside.apps.translations.enums import How
from alongside.apps.translations.languages import Tongue, tongues
from alongside.apps.translations.models import Translation
from alongside.apps.translations.queries.originals import Original, Part
from alongside.ui.forms import PostingForm, UiForm


class TranslationForm(PostingForm):
    """One box for each part of the original; it says whether a machine had a hand in it."""

    of_digest = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, data: Any, original: Original, tongue: Tongue, before: Translation | None) -> None:
        super().__init__(data, initial={"of_digest": original.digest})
        self.original = original
        for part in original.parts:
            self.fields[part.name] = forms.CharField(
                label=str(part.heading),
                max_length=LONGEST,
                initial=before.parts.get(part.name, "") if before else "",
                widget=forms.Textarea(
                    {"rows": _rows(part), "dir": tongue.direction, "lang": tongue.code, "spellcheck": "true"}
                ),
            )
        self.fields["how"] = forms.ChoiceField(
            label=_("Who translated it?"),
            choices=[
                (How.PERSON.value, _("I did, or another person")),
                (How.READ_OVER.value, _("A machine, and I have read it over")),
                (How.MACHINE.value, _("A machine, and nobody has read it over")),
            ],
            widget=forms.RadioSelect,
        )

    def pairs(self) -> list[tuple[Part, Any]]:
        """Each part of the original with the box for it."""
        return [(part, self[part.name]) for part in self.original.parts]

    def words(self) -> dict[str, str]:
        """What was written, by part."""
        return {part.name: self.cleaned_data[part.name] for part in self.original.parts}


class WhichForm(UiForm):
    """Into which language."""

    def __init__(self, data: Any, without: set[str]) -> None:
        super().__init__(data)
        self.fields["language"] = forms.ChoiceField(
            label=_("Into which language?"),
            choices=[
                (
                    code,
                    f"{tongue.own_name} ({tongue.name})" if tongue.own_name != tongue.name else tongue.name,
                )
                for code, tongue in tongues().items()
                if code not in without
            ],
        )


def _rows(part: Part) -> int:
    return min(2 + len(part.text) // 80, 10)
