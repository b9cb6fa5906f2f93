"""What is asked of every promise: who sees to it, whether the means are there, and who could stop it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.drafts import Text
from alongside.apps.promises.enums import (
    ASKED_CHOICES,
    ASKED_WORDS,
    MEANS_CHOICES,
    MEANS_WORDS,
    STOPPABLE_CHOICES,
    STOPPABLE_WORDS,
)
from alongside.apps.promises.models import Footing
from alongside.apps.promises.rules.footing import FootingDraft
from alongside.apps.work.models import Seat
from alongside.core.measures.fragile import Asked, Ground, Means, Stoppable
from alongside.web.member.fields import offer, radios

STOPPERS = (0, 1, 2)
LONGEST_NAME = 120


class GroundForm(forms.Form):
    """The questions, to be mixed into a form that has a language."""

    owner = forms.ChoiceField(
        label=gettext_lazy("Who will see to it?"),
        help_text=gettext_lazy("One person, whom people can ask how it is going."),
        required=False,
    )
    means_are = radios(gettext_lazy("Are the money, time or rooms for it there?"), MEANS_CHOICES)
    stoppable = radios(gettext_lazy("Could anybody else stop it?"), STOPPABLE_CHOICES)

    def ask_ground(self, people: Sequence[tuple[str, str]]) -> None:
        """Fill in who can be chosen, and make room for those who could stop it."""
        offer(self, "owner", people, _("Nobody is named yet"))
        for number in STOPPERS:
            self.fields[f"stopper_{number}"] = forms.CharField(
                label=_("Who could stop it?"),
                help_text=_("For example the fire officer, or the council’s cabinet"),
                max_length=LONGEST_NAME,
                required=False,
            )
            asked = forms.ChoiceField(
                label=_("Where do they stand?"),
                choices=ASKED_CHOICES,
                initial=Asked.NOT_ASKED.value,
                required=False,
            )
            self.fields[f"asked_{number}"] = asked

    @property
    def stopper_rows(self) -> list[tuple[BoundField, BoundField]]:
        """The fields of each, to be drawn together."""
        return [(self[f"stopper_{number}"], self[f"asked_{number}"]) for number in STOPPERS]

    @property
    def more_stoppers_are_open(self) -> bool:
        """Whether more than one was named."""
        return any(self[f"stopper_{number}"].value() for number in STOPPERS[1:])

    def check_ground(self, said: dict[str, Any]) -> None:
        """Whoever could stop it is named, and only where somebody could."""
        named = self.stoppers()
        if said.get("stoppable") == Stoppable.SOMEBODY and not named:
            self.add_error("stopper_0", _("Write who could stop it"))
        if named and said.get("stoppable") == Stoppable.NOBODY:
            self.add_error("stoppable", _("You name somebody who could stop it. Say that somebody could."))

    def stoppers(self) -> list[tuple[str, Asked]]:
        """Those named, each with where they stand."""
        said = self.cleaned_data
        rows = [(said.get(f"stopper_{number}", ""), said.get(f"asked_{number}")) for number in STOPPERS]
        return [(name.strip(), Asked(asked or Asked.NOT_ASKED)) for name, asked in rows if name.strip()]

    def ground(self) -> Ground:
        """What the rule looks at."""
        said = self.cleaned_data
        asked = tuple(asked for _name, asked in self.stoppers())
        return Ground(bool(said["owner"]), Means(said["means_are"]), self._stoppable(), asked)

    def _stoppable(self) -> Stoppable:
        """Who names somebody says that somebody could."""
        return Stoppable.SOMEBODY if self.stoppers() else Stoppable(self.cleaned_data["stoppable"])

    def footing(self, owner: Seat | None) -> FootingDraft:
        """What is written."""
        said = self.cleaned_data
        stoppers = tuple((Text(name, said["language"]), asked) for name, asked in self.stoppers())
        person = owner.person if owner is not None else None
        return FootingDraft(person, Means(said["means_are"]), self._stoppable(), stoppers)

    def ground_lines(self) -> list[tuple[str, Any]]:
        """The answers, said back."""
        said = self.cleaned_data
        named = "; ".join(f"{name} ({ASKED_WORDS[asked]})" for name, asked in self.stoppers())
        return [
            (_("The money, time or rooms"), MEANS_WORDS[Means(said["means_are"])]),
            (_("Who could stop it"), named or STOPPABLE_WORDS[self._stoppable()]),
        ]


def ground_before(footing: Footing | None, seats: Sequence[Seat], names: dict[Any, str]) -> dict[str, Any]:
    """What was said last, to begin from. ``names``: the words about each stopper, by its id."""
    if footing is None:
        return {}
    owner = next((str(seat.id) for seat in seats if seat.person_id == footing.owner_id), "")
    given: dict[str, Any] = {"owner": owner, "means_are": footing.means, "stoppable": footing.stoppable}
    for number, stopper in zip(STOPPERS, footing.stoppers.all(), strict=False):
        given[f"stopper_{number}"] = names.get(stopper.id, "")
        given[f"asked_{number}"] = stopper.asked
    return given
