"""What is asked when data went astray, and of what follows."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from alongside.apps.rights.enums import RISK_CHOICES, BreachKind
from alongside.core.rights.breaches import Risk
from alongside.ui.forms import DayMonthYearField, PostingForm
from alongside.web.shared.hours import TimeField
from alongside.web.steward.fields import capitals, line_field, text_field

WITH_PEOPLE = frozenset({BreachKind.MORE, BreachKind.TOLD})
WORDS: dict[BreachKind, tuple[Any, Any]] = {
    BreachKind.MORE: (_("What is known now?"), _("Who had it, what was in it, where it is now.")),
    BreachKind.RISK: (
        _("Why is the risk as high as that?"),
        _("What could somebody do with it? Think of who must not know where a child lives."),
    ),
    BreachKind.REPORTED: (_("What held it up?"), _("Only needed where it was reported after its hours.")),
    BreachKind.NOT_REPORTED: (
        _("Why is it not reported?"),
        _("For example: the envelope came back closed, so that nobody has read it."),
    ),
    BreachKind.TOLD: (
        _("How were they told, and what?"),
        _("In plain words, with what they can do themselves."),
    ),
    BreachKind.NOT_TOLD: (
        _("Why were they not told?"),
        _("For example: the file was encrypted and nobody else has its key."),
    ),
    BreachKind.MENDED: (_("What was done, so that it does not happen again?"), ""),
    BreachKind.CLOSED: (_("Is there anything else to say?"), ""),
}


def _people(label: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=1_000_000,
        help_text=_("About how many; leave it empty where nobody knows."),
        widget=forms.TextInput({"inputmode": "numeric"}),
    )


class BreachForm(PostingForm):
    """What happened, whose data it is, and since when one of us knows."""

    what = text_field(_("What happened?"), hint=_("As far as you know now. Name nobody it is about."))
    whose = text_field(
        _("Whose data is it, and what kind?"),
        rows=2,
        hint=_("For example: addresses of families with babies."),
    )
    people = _people(_("How many people is it about?"))
    known_on = DayMonthYearField(
        label=_("On which day did the first of us know?"), help_text=_("The clock runs from then.")
    )
    known_at = TimeField(label=_("At what time?"), help_text=_("Like 9:30"))

    def aware_at(self, zone: str) -> datetime:
        """The moment, on the clock of the place."""
        said = self.cleaned_data
        return datetime.combine(said["known_on"], said["known_at"], ZoneInfo(zone))


class FurtherForm(PostingForm):
    """One thing further, with only the questions of its kind."""

    on = DayMonthYearField(label=_("On which day?"))

    def __init__(self, kind: BreachKind, data: QueryDict | None, today: date) -> None:
        super().__init__(data, initial={"on": today})
        if kind == BreachKind.RISK:
            self.fields["risk"] = forms.ChoiceField(
                label=_("How high is the risk to the people it is about?"),
                choices=capitals(dict(RISK_CHOICES)),
                widget=forms.RadioSelect,
            )
        if kind in WITH_PEOPLE:
            self.fields["people"] = _people(_("How many people?"))
        if kind == BreachKind.REPORTED:
            self.fields["reference"] = line_field(_("Their reference"), at_most=100, required=False)
        label, hint = WORDS[kind]
        self.fields["words"] = text_field(label, required=False, hint=hint)

    @property
    def risk(self) -> Risk | None:
        """Where it was asked."""
        said = self.cleaned_data.get("risk")
        return Risk(said) if said else None
