"""A sheet and its lines; and, in the second step, who the names are."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.forms.formsets import BaseFormSet
from django.http import QueryDict
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.books.enums import HELP_WORDS
from alongside.apps.doing.queries.mapping import Candidates
from alongside.apps.people.models import Hat
from alongside.apps.places.enums import Language
from alongside.apps.work.enums import STAGE_WORDS
from alongside.apps.work.models import Work
from alongside.core.shared.durations import LengthRules
from alongside.core.shared.help import HelpKind
from alongside.core.shared.names import name_key
from alongside.core.shared.stages import Stage
from alongside.ui.forms import DayMonthYearField, PostingForm, UiForm
from alongside.web.shared.hats import hat_line, hats_to_choose
from alongside.web.shared.naming import who_field
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.asking import offer
from alongside.web.steward.fields import LengthField, capitals, line_field

LINES = 8
MOST_LINES = 80
# What the sheets of one pile have in common.
PILE = ("work", "title", "day", "stage", "kind", "hat", "language")


class SheetForm(PostingForm):
    """What all lines of the sheet share."""

    work = forms.ChoiceField(label=gettext_lazy("Which shared work is it about?"))
    title = line_field(
        gettext_lazy("What is the sheet?"),
        at_most=200,
        hint=gettext_lazy("For example Play morning, sign-in"),
    )
    day = DayMonthYearField(label=gettext_lazy("Which day was it?"))
    stage = forms.ChoiceField(
        label=gettext_lazy("Which stage was it?"),
        choices=capitals(STAGE_WORDS),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What kind of help was it?"),
        choices=capitals(HELP_WORDS),
        initial=HelpKind.MEET.value,
    )
    hat = forms.ChoiceField(label=gettext_lazy("You key it in as"))
    language = forms.ChoiceField(label=gettext_lazy("Which language is it in?"), choices=Language.choices)

    def __init__(
        self, request: MemberRequest, works: Sequence[Work], hats: Sequence[Hat], data: QueryDict | None
    ) -> None:
        initial: dict[str, Any] = {
            "day": request.today,
            "stage": Stage.DELIVER.value,
            "language": get_language() or "en",
            "hat": str(hats[-1].id) if hats else "",
            **_begun(request.GET),
        }
        super().__init__(data, initial=initial)
        self.today = request.today
        offer(self, "work", [(work.slug, work.name) for work in works])
        offer(self, "hat", [(str(hat.id), hat_line(hat)) for hat in hats])

    def begins_the_next(self) -> dict[str, str]:
        """What the next sheet of the same pile most likely says as well."""
        return {name: str(self.cleaned_data[name]) for name in PILE}

    def clean_day(self) -> Any:
        """Nobody has done yet what lies ahead."""
        if self.cleaned_data["day"] > self.today:
            raise forms.ValidationError(_("That day has not come yet. Check the date."))
        return self.cleaned_data["day"]


def _begun(given: QueryDict) -> dict[str, Any]:
    """What the address says of the sheet before; a day that is none is left out."""
    said: dict[str, Any] = {name: given[name] for name in PILE if given.get(name)}
    try:
        return said | {"day": date.fromisoformat(said["day"])} if "day" in said else said
    except ValueError:
        return {name: value for name, value in said.items() if name != "day"}


class LineForm(UiForm):
    """One line: who, as what, how long, what for."""

    name = line_field(gettext_lazy("Name"), at_most=200)
    hat = forms.ChoiceField(label=gettext_lazy("As what"), choices=hats_to_choose)
    length = LengthField(label=gettext_lazy("How long"))
    what = line_field(gettext_lazy("What for"), at_most=200, required=False)

    def has_changed(self) -> bool:
        """A hat alone is no line."""
        return bool(set(self.changed_data) - {"hat"})

    def clean_name(self) -> str:
        """Something that can be read as a name."""
        name = str(self.cleaned_data["name"])
        if not name_key(name) or not any(sign.isalpha() for sign in name):
            raise forms.ValidationError(_("That is no name. Who was it?"))
        return name


if TYPE_CHECKING:
    FormSetOfLines = BaseFormSet[LineForm]
else:
    FormSetOfLines = BaseFormSet  # Django's own class takes no type while running


class Lines(FormSetOfLines):
    """The lines of the sheet; empty ones are nothing."""

    def add_fields(self, form: LineForm, index: int | None) -> None:
        """Errors name their line, for the summary stands away from it."""
        super().add_fields(form, index)
        number = (index or 0) + 1
        for name, words in (
            ("name", _("Line %(n)d: who was it?")),
            ("hat", _("Line %(n)d: as what?")),
            ("length", _("Line %(n)d: how long was it?")),
        ):
            form.fields[name].error_messages["required"] = words % {"n": number}

    def written(self) -> list[LineForm]:
        """The lines with something on them."""
        return [form for form in self.forms if form.has_changed()]


def lines_of(data: QueryDict | None, rules: LengthRules, count: int) -> Lines:
    """The lines as posted, or as many empty ones."""
    made = forms.formset_factory(
        LineForm, formset=Lines, extra=count, max_num=MOST_LINES, absolute_max=MOST_LINES
    )
    lines = cast(Lines, made(data, prefix="line"))
    for number, form in enumerate(lines.forms, start=1):
        length = cast(LengthField, form.fields["length"])
        length.rules, length.line = rules, number
    return lines


class WhoForm(UiForm):
    """Who each name on the sheet is; a name of one person here is suggested to be theirs."""

    def __init__(
        self,
        request: MemberRequest,
        names: dict[str, str],
        candidates: dict[str, Candidates],
        data: QueryDict | None,
    ) -> None:
        super().__init__(data)
        self.keys = {f"who-{number}": key for number, key in enumerate(names)}
        for field, key in self.keys.items():
            self.fields[field] = who_field(request, names[key], candidates[key])

    def answers(self) -> dict[str, str]:
        """By name key: a person's id, or NEW; what is suggested before anybody has said."""
        said = self.cleaned_data if self.is_bound else {}
        return {key: said.get(field, self.fields[field].initial) for field, key in self.keys.items()}


def all_valid(forms_asked: Iterable[Any]) -> bool:
    """Every form is asked, so that every slip is told at once."""
    answers = [form.is_valid() for form in forms_asked]
    return all(answers)
