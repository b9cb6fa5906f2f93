"""What is asked about checks and about what somebody plans."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django import forms
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from alongside.apps.checks.drafts import CheckDraft, PlanDraft, ProofDraft
from alongside.apps.checks.enums import ACTIVITY_CHOICES, WORKFORCE_CHOICES, Level, ProofKind
from alongside.apps.work.models import Work
from alongside.core.suitability.rules import Activity, Workforce
from alongside.ui.forms import DayMonthYearField, PostingForm, UiForm
from alongside.web.member.fields import offer, radios
from alongside.web.member.start.forms import box, row
from alongside.web.shared.hours import TimeField

MOST_WEEKS = 52
LEVELS = [(level.value, capfirst(level.label)) for level in reversed(Level)]


class CheckForm(UiForm):
    """What may be kept of a certificate."""

    level = radios(_("Which level?"), LEVELS)
    number = row(_("The number of the certificate"), at_most=20)
    issued_on = DayMonthYearField(label=_("When was it issued?"))
    workforce = radios(_("For which workforce?"), WORKFORCE_CHOICES)
    barred_list = radios(
        _("Does it say that the children’s barred list was looked up?"), [("yes", _("Yes")), ("no", _("No"))]
    )
    seen_on = DayMonthYearField(label=_("When did you see it?"))

    def draft(self) -> CheckDraft:
        """What was written."""
        said = self.cleaned_data
        return CheckDraft(
            level=Level(said["level"]),
            number=said["number"],
            issued_on=said["issued_on"],
            workforce=Workforce(said["workforce"]),
            barred_list=said["barred_list"] == "yes",
            seen_on=said["seen_on"],
        )


class ProofForm(PostingForm):
    """A reference or a training."""

    kind = radios(_("What did you see?"), [(kind.value, capfirst(kind.label)) for kind in ProofKind])
    what = row(
        _("Which?"),
        at_most=160,
        hint=_(
            "For example: safeguarding, basic; or: a reference by the head of the school. Not what it says."
        ),
    )
    dated_on = DayMonthYearField(label=_("Of which day is it?"))
    good_until = DayMonthYearField(label=_("Until when is it good?"), required=False)

    def draft(self) -> ProofDraft:
        """What was written."""
        said = self.cleaned_data
        return ProofDraft(ProofKind(said["kind"]), said["what"], said["dated_on"], said["good_until"] or None)


class PlanForm(PostingForm):
    """What, where and when. What comes back every week is written once."""

    work = forms.ChoiceField(label=_("For which work?"))
    kind = radios(_("What will they do?"), ACTIVITY_CHOICES)
    workforce = radios(_("With whom?"), WORKFORCE_CHOICES, initial=Workforce.CHILD.value)
    where = row(_("Where?"), at_most=120, hint=_("For example: the hall, or a family’s home"))
    first_on = DayMonthYearField(label=_("On which day?"))
    start = TimeField(label=_("From what time?"), help_text=_("Like 9:30"))
    end = TimeField(label=_("Until what time?"), help_text=_("Earlier than it begins means the next morning"))
    weeks = forms.IntegerField(
        label=_("For how many weeks, on the same day of the week?"),
        initial=1,
        min_value=1,
        max_value=MOST_WEEKS,
        widget=forms.TextInput({"inputmode": "numeric"}),
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), _("Write the weeks as a whole number, from 1 to 52.")
        ),
    )
    supervised = forms.BooleanField(
        label=_("Unpaid, and day to day beside somebody who is checked"), required=False
    )
    own_child_only = forms.BooleanField(label=_("A parent with their own child only"), required=False)

    def __init__(self, data: QueryDict | None, works: list[Work]) -> None:
        super().__init__(data)
        offer(self, "work", [(str(work.id), work.name) for work in works])

    def draft(self, zone: ZoneInfo) -> PlanDraft:
        """What was written, with every week's day as the clock on the wall shows it."""
        said = self.cleaned_data
        first: date = said["first_on"]
        days = [first + timedelta(weeks=week) for week in range(said["weeks"])]
        return PlanDraft(
            kind=Activity(said["kind"]),
            workforce=Workforce(said["workforce"]),
            where=said["where"],
            times=tuple(_time(day, said["start"], said["end"], zone) for day in days),
            supervised=said["supervised"],
            own_child_only=said["own_child_only"],
        )


def _time(day: date, start: time, end: time, zone: ZoneInfo) -> tuple[datetime, datetime]:
    last = day + timedelta(days=1) if end <= start else day
    return datetime.combine(day, start, zone), datetime.combine(last, end, zone)


class GoOnForm(UiForm):
    """Why it goes on without a check that fits, and until when."""

    reason = box(
        _("Why does it go on, and who is beside them until then?"),
        hint=_("It is kept with your name. The person it is about reads it too."),
        rows=3,
        at_most=500,
    )
    until = DayMonthYearField(label=_("Until which day?"))
