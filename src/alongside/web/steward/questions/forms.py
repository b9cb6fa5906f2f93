"""A question before it is asked: what, for whom, with what power, and what becomes of it."""

from datetime import date, timedelta
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Hat
from alongside.apps.places.enums import Language
from alongside.apps.voices.enums import RUNGS, Ways
from alongside.apps.voices.rules.asking import QuestionDraft, Wording
from alongside.apps.work.models import Work
from alongside.ui.forms import DayMonthYearField, PostingForm
from alongside.web.shared.hats import hat_line
from alongside.web.steward.asking import offer
from alongside.web.steward.fields import capitals, line_field, text_field

LANGUAGES = (Language.EN, Language.CY)
IN_BOTH = _(
    "Write it in English, in Welsh or in both. Whole in each: the question, who for, what becomes of it."
)


class QuestionForm(PostingForm):
    """The words of each language come last, as they are the longest."""

    work = forms.ChoiceField(label=_("Which work is it about?"))
    ways = forms.ChoiceField(
        label=_("How is it answered?"), choices=capitals(dict(Ways.choices)), widget=forms.RadioSelect
    )
    rung = forms.TypedChoiceField(
        label=_("What do you promise that an answer can do?"),
        choices=capitals({rung.value: rung.label for rung in RUNGS}),
        coerce=int,
        widget=forms.RadioSelect,
        help_text=_("Promise no more than you can keep. It stands on every sheet."),
    )
    hat = forms.ChoiceField(label=_("Who do you ask as?"))
    since = DayMonthYearField(label=_("From which day?"))
    last_day = DayMonthYearField(label=_("Until which day, that day too?"))
    contact = line_field(
        _("Whom can people ask, by phone or at which door?"),
        at_most=200,
        required=False,
        hint=_("It is printed on the sheet, for everybody to read."),
    )
    text_en = line_field(_("The question, in English"), at_most=300, required=False)
    meant_for_en = line_field(_("Who it is meant for, in English"), at_most=200, required=False)
    becomes_en = text_field(_("What becomes of the answers, in English"), rows=3, required=False)
    options_en = text_field(
        _("If it has several answers: each on a line, in English"), rows=4, required=False
    )
    text_cy = line_field(_("The question, in Welsh"), at_most=300, required=False)
    meant_for_cy = line_field(_("Who it is meant for, in Welsh"), at_most=200, required=False)
    becomes_cy = text_field(_("What becomes of the answers, in Welsh"), rows=3, required=False)
    options_cy = text_field(_("If it has several answers: each on a line, in Welsh"), rows=4, required=False)

    def __init__(self, works: list[Work], hats: list[Hat], today: date, data: Any) -> None:
        super().__init__(data, initial={"since": today})
        self.works = {str(work.id): work for work in works}
        self.hats = {str(hat.id): hat for hat in hats}
        offer(self, "work", [(key, work.name) for key, work in self.works.items()])
        offer(self, "hat", [(key, hat_line(hat)) for key, hat in self.hats.items()])

    def clean(self) -> dict[str, Any]:
        """A language that was begun is whole, and there is at least one."""
        given = super().clean() or {}
        begun = [code for code in LANGUAGES if self._words(given, code)]
        if not begun:
            self.add_error("text_en", IN_BOTH)
        for code in begun:
            for name in ("text", "meant_for", "becomes"):
                if not given.get(f"{name}_{code}") and f"{name}_{code}" not in self.errors:
                    self.add_error(f"{name}_{code}", IN_BOTH)
        return given

    @staticmethod
    def _words(given: dict[str, Any], code: str) -> bool:
        return any(given.get(f"{name}_{code}") for name in ("text", "meant_for", "becomes", "options"))

    def draft(self) -> QuestionDraft:
        """What the action needs."""
        given = self.cleaned_data
        return QuestionDraft(
            work=self.works[given["work"]],
            ways=Ways(given["ways"]),
            rung=given["rung"],
            hat=self.hats[given["hat"]],
            since=given["since"],
            until=cast(date, given["last_day"]) + timedelta(days=1),
            wordings=tuple(self._wording(code) for code in LANGUAGES if given[f"text_{code}"]),
            contact=given["contact"],
        )

    def _wording(self, code: Language) -> Wording:
        given = self.cleaned_data
        lines = given[f"options_{code}"].splitlines() if given["ways"] == Ways.ONE_OF else []
        options = tuple(line.strip() for line in lines if line.strip())
        return Wording(
            code, given[f"text_{code}"], given[f"meant_for_{code}"], given[f"becomes_{code}"], options
        )
