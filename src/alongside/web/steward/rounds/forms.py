"""Whom a question is put to, and how."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.models import Person
from alongside.apps.people.queries.persons import people_like
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.voices.enums import AskedBy, Whom
from alongside.apps.voices.models import Question
from alongside.apps.voices.queries.rounds import people_chosen
from alongside.core.shared.sides import Side
from alongside.ui.forms import PostingForm
from alongside.web.shared.sentences.sides import sides_of
from alongside.web.steward.asking import offer
from alongside.web.steward.fields import capitals

MOST_NAMES = 200


class RoundForm(PostingForm):
    """Nobody is ticked beforehand."""

    whom = forms.ChoiceField(label=gettext_lazy("Whom do you ask?"), widget=forms.RadioSelect)
    names = forms.CharField(
        label=gettext_lazy("If these people: their names, each on a line"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea({"rows": 4, "dir": "auto", "autocomplete": "off"}),
    )
    asked_by = forms.ChoiceField(
        label=gettext_lazy("How are they asked?"),
        choices=capitals(dict(AskedBy.choices)),
        widget=forms.RadioSelect,
    )
    caller = forms.ChoiceField(
        label=gettext_lazy("If by phone: who rings round?"),
        required=False,
        help_text=gettext_lazy("They see the numbers while they ring, and nobody else does."),
    )

    def __init__(
        self, question: Question, callers: list[tuple[str, Any]], today: date, data: Any = None
    ) -> None:
        super().__init__(data)
        self.question, self.today, words = question, today, sides_of(question.work)
        seated = _("%(side)s at the table of this work")
        offer(
            self,
            "whom",
            [
                (Whom.TABLE.value, _("Everybody at the table of this work")),
                (Whom.CITIZEN.value, seated % {"side": words.head(Side.CITIZEN)}),
                (Whom.PROFESSIONAL.value, seated % {"side": words.head(Side.PROFESSIONAL)}),
                (Whom.EVERYBODY.value, _("Everybody who takes part in this place")),
                (Whom.THESE.value, _("These people")),
            ],
        )
        offer(self, "caller", [("", _("Choose")), *callers])

    def clean_names(self) -> list[Person]:
        """Each the one member of that name; else it says which is not."""
        if self.data.get("whom") != Whom.THESE.value:
            return []
        names = list(
            dict.fromkeys(one.strip() for one in self.cleaned_data["names"].splitlines() if one.strip())
        )
        if not names:
            raise ValidationError(_("Write at least one name."))
        if len(names) > MOST_NAMES:
            raise ValidationError(_("That is more than 200 names. Ask them in several goes."))
        return [self._named(name) for name in names]

    def _named(self, name: str) -> Person:
        found = [one for one in people_like(self.question.place, name) if is_member(one)]
        if len(found) == 1:
            return found[0]
        said = (
            _("Several people here are called %(name)s. Ask them when you meet them.")
            if found
            else _("Nobody here is called %(name)s. Write it as it stands in the list of people.")
        )
        raise ValidationError(said % {"name": name})

    def clean(self) -> dict[str, Any]:
        """By phone somebody rings."""
        given = super().clean() or {}
        if given.get("asked_by") == AskedBy.PHONE and not given.get("caller") and "caller" not in self.errors:
            self.add_error("caller", _("Say who rings round."))
        return given

    def people(self) -> list[Person]:
        """Whom it is put to."""
        if self.cleaned_data["whom"] == Whom.THESE.value:
            return list(self.cleaned_data["names"])
        return people_chosen(self.question, Whom(self.cleaned_data["whom"]), self.today)
