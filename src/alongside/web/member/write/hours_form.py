"""The questions of one person's hours."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.books.enums import HELP_CHOICES
from alongside.ui.forms import DayMonthYearField, PostingForm
from alongside.web.member.fields import (
    LanguageField,
    LengthField,
    MoneyField,
    WordsField,
    not_yet,
    offer,
    radios,
    read_lengths_as,
    things_choices,
)
from alongside.web.member.write.pen import Pen
from alongside.web.member.write.table_form import add_group, hide_only_hat
from alongside.web.shared.sentences.stages import stage_choices

WRITE_LENGTH = gettext_lazy("Write how long it took, like 45 or 1h 30")


class QuickForm(PostingForm):
    """Three taps on one's own page; the rest is asked or filled in on the next."""

    work = forms.ChoiceField(label=gettext_lazy("What was it for?"))
    length = LengthField(label=gettext_lazy("How long?"))
    hat = forms.ChoiceField(label=gettext_lazy("As what?"))

    def __init__(self, pen: Pen) -> None:
        super().__init__(auto_id="quick_%s", initial={"hat": str(pen.usual_hat().id)})
        offer(self, "work", pen.work_choices())
        offer(self, "hat", pen.hat_choices())


class HoursForm(PostingForm):
    """Three answers are enough; ``quick`` leaves the stage to the check."""

    work = forms.ChoiceField(label=gettext_lazy("What was it for?"))
    length = LengthField(label=gettext_lazy("How long?"), error_messages={"required": WRITE_LENGTH})
    hat = radios(gettext_lazy("As what?"))
    day = DayMonthYearField(label=gettext_lazy("Which day?"))
    stage = radios(gettext_lazy("What were you doing?"))
    kind = forms.ChoiceField(label=gettext_lazy("What kind of help was it?"), required=False)
    about = WordsField(
        label=gettext_lazy("Tell it in your own words"),
        help_text=gettext_lazy("A few words are enough. Leave out names of people who are not here."),
        required=False,
    )
    language = LanguageField()
    pence = MoneyField(label=gettext_lazy("Money you gave, in pounds"))
    in_kind = forms.ChoiceField(label=gettext_lazy("Something else you gave"), required=False)
    receiver = forms.ChoiceField(label=gettext_lazy("One person who received it"), required=False)

    MORE = ("kind", "pence", "in_kind", "receiver", "group_heads", "group_words")

    def __init__(self, pen: Pen, data: QueryDict | None, *, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        self.pen = pen
        self.quick = data is not None and "quick" in data
        read_lengths_as(self, pen.half_day, "length")
        offer(self, "work", pen.work_choices(), _("Choose the work"))
        offer(self, "hat", pen.hat_choices())
        offer(self, "stage", stage_choices())
        offer(self, "kind", HELP_CHOICES, _("Not said"))
        offer(self, "in_kind", things_choices())
        hide_only_hat(self, pen)
        gave_else = data is not None and (data.get("pence") or data.get("in_kind"))
        self.fields["length"].required = not gave_else
        if self.quick and data is not None and data.get("step") != "save":
            self.fields["stage"].required = False
        self._offer_receivers()

    def _offer_receivers(self) -> None:
        """Whoever sits at the table may say who received it; others write of themselves alone."""
        if self.pen.work is None or not self.pen.at_table:
            del self.fields["receiver"]
            return
        me, work = self.pen.request.person.id, self.pen.work
        seats = [seat for seat in self.pen.seats if seat.person_id != me]
        people = [(str(seat.id), self.pen.seat_name(seat)) for seat in seats]
        offer(self, "receiver", people, _("Nobody in particular"))
        add_group(self, "group", work)
        self.fields["group_heads"].label = _("How many people received it, if it was a group?")

    @property
    def is_in_another_language(self) -> bool:
        """Whether the words are said to be in another language than the page."""
        return bool(self["language"].value() != (get_language() or "en"))

    @property
    def more_is_open(self) -> bool:
        """Nothing that was answered, and nothing that is wrong, is ever folded away."""
        return any(self[name].value() or self[name].errors for name in self.MORE if name in self.fields)

    def clean_day(self) -> Any:
        return not_yet(self.cleaned_data["day"], self.pen.request.today)

    def clean(self) -> dict[str, Any]:
        """Something was given: time, money or a thing."""
        said = super().clean() or {}
        gave = said.get("length") or said.get("pence") or said.get("in_kind")
        if not gave and not {"length", "pence"} & set(self.errors):
            self.add_error("length", WRITE_LENGTH)
        return said
