"""What is keyed in for somebody who asked otherwise, and what happened to a request since."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from alongside.apps.rights.enums import Right, StepKind, Way
from alongside.ui.forms import DayMonthYearField, PostingForm
from alongside.web.steward.asking import offer
from alongside.web.steward.fields import capitals, line_field, text_field

NOBODY = "nobody"


class KeyInForm(PostingForm):
    """Who asked, what, how and when. ``people``: those written like that, to choose from."""

    who = forms.ChoiceField(label=_("Who is it?"), widget=forms.RadioSelect)
    kind = forms.ChoiceField(
        label=_("What do they ask for?"), choices=capitals(dict(Right.choices)), widget=forms.RadioSelect
    )
    way = forms.ChoiceField(
        label=_("How did it come?"),
        choices=[choice for choice in capitals(dict(Way.choices)) if choice[0] != Way.SCREEN],
        widget=forms.RadioSelect,
    )
    received_on = DayMonthYearField(
        label=_("On which day did it reach us?"),
        help_text=_("Anybody of us: the clock runs from that day, also on a Sunday."),
    )
    purpose = forms.ChoiceField(
        label=_("If a use is to stop: one that they said yes to?"),
        help_text=_("It stops at once, without anybody deciding about it."),
        required=False,
    )
    words = text_field(
        _("In their words"), required=False, hint=_("As they said it. They need give no reason.")
    )
    reach = line_field(
        _("How do we reach them?"),
        at_most=300,
        required=False,
        hint=_("A number, an address, or who sees them. Needed where they have no record here."),
    )

    def __init__(
        self,
        people: list[tuple[str, str]],
        data: QueryDict | None,
        today: date,
        *,
        uses: list[tuple[str, str]],
        may_be_others: bool,
    ) -> None:
        others = [(NOBODY, _("Somebody who has no record here"))] if may_be_others else []
        alone = people[0][0] if people and not others else None
        super().__init__(data, initial={"received_on": today, "who": alone})
        offer(self, "who", [*people, *others])
        offer(self, "purpose", [("", _("None of these, or something else")), *uses])


class StepForm(PostingForm):
    """What happened; the words go to whoever asked."""

    kind = forms.ChoiceField(label=_("What happened?"), widget=forms.RadioSelect)
    words = text_field(
        _("Why, or what was done"), required=False, hint=_("Whoever asked reads it: write to them, plainly.")
    )

    def __init__(self, kinds: Iterable[StepKind], data: QueryDict | None) -> None:
        super().__init__(data)
        choices: list[tuple[Any, Any]] = capitals({kind.value: kind.label for kind in kinds})
        offer(self, "kind", choices)
