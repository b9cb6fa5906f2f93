"""What is asked about a person, a hat, an organisation."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.enums import SECTOR_CHOICES, NameShown, OrganisationKind
from alongside.apps.people.models import Organisation
from alongside.apps.people.rules.organisations import sector_fits
from alongside.apps.places.enums import Language
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.ui.forms import UiForm
from alongside.web.shared.hats import hats_to_choose, read_hat
from alongside.web.steward.asking import in_words, offer
from alongside.web.steward.fields import capitals, line_field


class HatForm(UiForm):
    """In which hat somebody takes part, and who pays where somebody does."""

    hat = forms.ChoiceField(label=gettext_lazy("In which hat do they take part?"))
    title = line_field(
        gettext_lazy("What do they call it themselves?"),
        at_most=80,
        required=False,
        hint=gettext_lazy("For example health visitor, grandad"),
    )
    group_name = line_field(
        gettext_lazy("If they speak for a group: which one?"), at_most=120, required=False
    )
    organisation = forms.ChoiceField(label=gettext_lazy("If they are paid: who pays?"), required=False)

    def __init__(self, organisations: list[Organisation], data: QueryDict | None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        offer(self, "hat", hats_to_choose())
        named = [(str(one.id), one.name) for one in organisations]
        offer(self, "organisation", [("", _("Nobody, or not known")), *named])
        self.organisations = {str(one.id): one for one in organisations}

    def hat_said(self) -> dict[str, Any]:
        """What the action needs."""
        kind, side = read_hat(self.cleaned_data["hat"])
        return {
            "kind": HatKind(kind),
            "paid": side == Side.PROFESSIONAL,
            "title": self.cleaned_data["title"],
            "group_name": self.cleaned_data["group_name"],
            "organisation": self.organisations.get(self.cleaned_data["organisation"]),
        }


class PersonForm(HatForm):
    """Somebody new, as they said about themselves."""

    name = line_field(
        gettext_lazy("What is their name?"), at_most=200, hint=gettext_lazy("As they write it themselves")
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Which language do they like to read?"), choices=Language.choices
    )
    name_shown = forms.ChoiceField(
        label=gettext_lazy("How far may their name be shown?"),
        choices=capitals(dict(NameShown.choices)),
        initial=NameShown.TABLE,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Ask them. They can change it at any time."),
    )
    field_order = ("name", "hat", "title", "group_name", "organisation")


class LanguageForm(UiForm):
    """In which language letters come to somebody; each is called by its own name."""

    language = forms.ChoiceField(
        label=gettext_lazy("Which language do they like to read?"), choices=settings.LANGUAGES
    )


class SecretForm(UiForm):
    """The secret that goes with a personal code."""

    secret = forms.CharField(
        label=gettext_lazy("The secret they chose"),
        max_length=200,
        help_text=gettext_lazy(
            "Six digits that do not run in order, or three words. They choose it, not you."
        ),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )


class OrganisationForm(UiForm):
    """A body people act for, and whose money it is."""

    name = line_field(gettext_lazy("What is it called?"), at_most=200)
    kind = forms.ChoiceField(
        label=gettext_lazy("What kind is it?"),
        choices=capitals(dict(OrganisationKind.choices)),
    )
    sector = forms.ChoiceField(
        label=gettext_lazy("Whose money pays for it?"),
        choices=[
            ("", gettext_lazy("Nobody is paid: an informal group")),
            *capitals(dict(SECTOR_CHOICES)),
        ],
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Kind and sector go together."""
        said = super().clean() or {}
        if "kind" in said and "sector" in said:
            verdict = sector_fits(OrganisationKind(said["kind"]), said["sector"])
            if not verdict:
                self.add_error("sector", in_words(verdict))
        return said
