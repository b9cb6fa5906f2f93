"""The questions of a decision: what, how, who, and what came of it."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.enums import Part
from alongside.apps.books.models import Entry
from alongside.apps.decisions.enums import CouldStop, Method, PositionTaken, Result
from alongside.apps.work.enums import Rung
from alongside.apps.work.models import Seat, Work
from alongside.core.shared.sides import Side
from alongside.ui.forms import DayMonthYearField
from alongside.web.member import sayings, telling
from alongside.web.member.fields import SettledField, WordsField, offer, radios
from alongside.web.member.write.pen import Pen
from alongside.web.member.write.table_form import TableForm

AWAY = "AWAY"
# Where somebody at the table stood: not there, there without a say, or with a say and perhaps a position.
SAYS = [
    (AWAY, gettext_lazy("was not there")),
    (Part.PRESENT.value, gettext_lazy("was there, without a say")),
    (Part.DECIDED.value, gettext_lazy("had a say")),
    *((code, words) for code, words in PositionTaken.choices),
]
GROUP_SAYS = [
    (Part.DECIDED.value, gettext_lazy("had a say")),
    (Part.PRESENT.value, gettext_lazy("were there, without a say")),
]


MORE = ("chaired_by_side", "rung_promised", "reasons", "dissent", "review_on")


class DecisionForm(TableForm):
    """Long, because a decision that binds says all of this; most of it is one tap."""

    GROUPS = ("first", "second")
    field_order = ("question", "day", "stage", "raised_by_side", "method", "result", "could_stop")

    question = WordsField(label=gettext_lazy("What was the question?"), rows=2)
    result = radios(gettext_lazy("What came of it?"), Result.choices)
    method = radios(gettext_lazy("How was it decided?"), Method.choices)
    raised_by_side = radios(gettext_lazy("Who raised the question?"))
    could_stop = radios(gettext_lazy("Who could have stopped it?"))
    chaired_by_side = forms.ChoiceField(label=gettext_lazy("Who was in the chair?"), required=False)
    rung_promised = forms.ChoiceField(
        label=gettext_lazy("What power were people promised when they were asked in?"),
        choices=[("", gettext_lazy("Not said")), *Rung.choices],
        required=False,
    )
    reasons = WordsField(label=gettext_lazy("Why was it decided so?"), required=False)
    dissent = WordsField(label=gettext_lazy("Who saw it differently, and why?"), required=False)
    what_changed = WordsField(label=gettext_lazy("What changed because of what people said?"), required=False)
    cites = forms.MultipleChoiceField(
        label=gettext_lazy("What does it rest on?"),
        help_text=gettext_lazy("Tick what people had said or decided before."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    review_on = DayMonthYearField(label=gettext_lazy("When will it be looked at again?"), required=False)

    def __init__(
        self, pen: Pen, work: Work, data: QueryDict | None, initial: dict[str, Any], cites: list[Entry]
    ) -> None:
        super().__init__(pen, work, data, initial)
        sides = [(side.value, sayings.side_words(work, side)) for side in Side]
        offer(self, "raised_by_side", sides)
        offer(self, "chaired_by_side", sides, _("Nobody, or not said"))
        offer(self, "could_stop", _could_stop(work))
        self.citable = {str(entry.id): entry for entry in cites}
        offer(self, "cites", [(key, _cited(self, entry)) for key, entry in self.citable.items()])
        if not cites:
            del self.fields["cites"]
        for seat in pen.seats:
            name = f"says_{seat.id}"
            self.fields[name] = SettledField(label=pen.seat_name(seat), choices=SAYS, initial=AWAY)
        for group in self.GROUPS:
            self.fields[f"{group}_says"] = SettledField(
                label=_("Did they have a say?"), choices=GROUP_SAYS, initial=Part.DECIDED.value
            )

    @property
    def seat_rows(self) -> list[tuple[Seat, BoundField]]:
        """One choice for everybody at the table."""
        return [(seat, self[f"says_{seat.id}"]) for seat in self.pen.seats]

    @property
    def decision_groups(self) -> list[tuple[BoundField, ...]]:
        """The fields of each group."""
        return [(*row, self[f"{name}_says"]) for row, name in zip(self.group_rows, self.GROUPS, strict=True)]

    @property
    def more_is_open(self) -> bool:
        """Nothing that was written, and nothing that is wrong, is ever folded away."""
        bounds = [self[name] for name in MORE]
        return any(bound.errors or (bound.value() or "") not in ("", [None, None, None]) for bound in bounds)

    @property
    def cites_are_open(self) -> bool:
        """The same for what it rests on."""
        return "cites" in self.fields and bool(self["cites"].value())

    def clean(self) -> dict[str, Any]:
        """Somebody decided."""
        said = super().clean() or {}
        seats = [said.get(f"says_{seat.id}") for seat in self.pen.seats]
        groups = [said.get(f"{n}_says") for n in self.GROUPS if said.get(f"{n}_heads")]
        if not any(code not in (None, AWAY, Part.PRESENT) for code in [*seats, *groups]):
            first = f"says_{self.pen.seats[0].id}" if self.pen.seats else "first_heads"
            self.add_error(first, _("Say who had a say in it: somebody at the table, or a group"))
        return said


def _could_stop(work: Work) -> list[tuple[str, str]]:
    sides = {CouldStop.CITIZENS: Side.CITIZEN, CouldStop.PROFESSIONALS: Side.PROFESSIONAL}
    only = {code: sayings.side_words(work, side) for code, side in sides.items()}
    return [
        (code.value, _("only the %(side)s") % {"side": only[code]} if code in only else str(code.label))
        for code in CouldStop
    ]


def _cited(form: DecisionForm, entry: Entry) -> str:
    words = telling.asked_in(entry)
    day = sayings.on_day(entry.happened_on, form.pen.request.today)
    return f"{words.in_short[:100] if words else ''} ({day})"
