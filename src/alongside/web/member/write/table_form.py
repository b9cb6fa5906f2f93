"""What every page for people at the table asks: which day, in which hat, how one knows, which groups."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from alongside.apps.books.drafts import ActDraft
from alongside.apps.books.enums import Channel, Part
from alongside.apps.work.models import Work
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.ui.forms import DayMonthYearField, PostingForm
from alongside.web.member import sayings
from alongside.web.member.fields import (
    HeadsField,
    LanguageField,
    SettledField,
    not_yet,
    offer,
    radios,
)
from alongside.web.member.write.pen import Pen
from alongside.web.shared.sentences.stages import stage_choices

# A head count has no one hat; these say no more than the side.
GROUP_HATS = {Side.CITIZEN: HatKind.PARENT_CARER, Side.PROFESSIONAL: HatKind.PRACTITIONER}
KNOWN_FROM = [
    (Channel.SCREEN.value, gettext_lazy("I was there")),
    (Channel.PAPER.value, gettext_lazy("I key in a paper sheet for others")),
    (Channel.PHONE.value, gettext_lazy("I key in what I was told by phone")),
]


@dataclass(frozen=True, slots=True)
class GroupSaid:
    """A group as it was written: how many, who they were, on which side."""

    heads: int
    words: str
    side: Side

    def shown(self) -> str:
        """``6 parents``, ``6 people``."""
        return f"{self.heads} {self.words}" if self.words else sayings.people(self.heads)

    def act(self, part: Part, *, minutes: int = 0, kind: str = "") -> ActDraft:
        """The line it becomes."""
        return ActDraft(
            part=part,
            hat=GROUP_HATS[self.side],
            side=self.side,
            hat_title=self.words,
            heads=self.heads,
            minutes_each=minutes,
            kind=kind,
        )


def add_group(form: forms.Form, name: str, work: Work) -> None:
    """Three fields for one group: how many, who, which side."""
    form.fields[f"{name}_heads"] = HeadsField(label=_("How many people?"))
    form.fields[f"{name}_words"] = forms.CharField(
        label=_("Who were they?"), help_text=_("For example parents"), max_length=40, required=False
    )
    sides = [(side.value, sayings.side_words(work, side)) for side in Side]
    form.fields[f"{name}_side"] = SettledField(
        label=_("Which side?"), choices=sides, initial=Side.CITIZEN.value
    )


def read_group(said: dict[str, Any], name: str) -> GroupSaid | None:
    """What was written of it; None when no head count was."""
    heads = said.get(f"{name}_heads")
    if not heads:
        return None
    return GroupSaid(heads, said[f"{name}_words"].strip(), Side(said[f"{name}_side"]))


def hide_only_hat(form: forms.Form, pen: Pen) -> None:
    """Nobody is asked to choose among one."""
    if len(pen.hats) == 1:
        form.fields["hat"].widget = forms.HiddenInput()


class TableForm(PostingForm):
    """The questions all of them share. ``GROUPS`` names the groups that can be told by head count.

    Fields stand as they are drawn, so that what is wrong is said in that order; ``LAST`` come last.
    """

    GROUPS: ClassVar[tuple[str, ...]] = ()
    LAST: ClassVar[tuple[str, ...]] = ("hat", "channel", "language")

    day = DayMonthYearField(label=gettext_lazy("Which day was it?"))
    stage = radios(gettext_lazy("What was it about?"), stage_choices)
    hat = radios(gettext_lazy("You write this as"))
    channel = radios(gettext_lazy("How do you know?"), KNOWN_FROM, initial=Channel.SCREEN.value)
    language = LanguageField()

    def __init__(self, pen: Pen, work: Work, data: QueryDict | None, initial: dict[str, Any]) -> None:
        usual = {"day": pen.request.today, "hat": str(pen.usual_hat().id), "language": get_language() or "en"}
        super().__init__(data, initial=usual | initial)
        self.pen, self.work = pen, work
        offer(self, "hat", pen.hat_choices())
        hide_only_hat(self, pen)
        for name in self.GROUPS:
            add_group(self, name, work)

    def full_clean(self) -> None:
        """By now every field of the page is there."""
        self.order_fields([*(name for name in self.fields if name not in self.LAST), *self.LAST])
        super().full_clean()

    def clean_day(self) -> Any:
        return not_yet(self.cleaned_data["day"], self.pen.request.today)

    @property
    def group_rows(self) -> list[tuple[BoundField, BoundField, BoundField]]:
        """The fields of each group, to be drawn together."""
        return [(self[f"{n}_heads"], self[f"{n}_words"], self[f"{n}_side"]) for n in self.GROUPS]

    @property
    def more_groups_are_open(self) -> bool:
        """Whether anything was written of a further group."""
        return any(self[f"{n}_heads"].value() or self[f"{n}_heads"].errors for n in self.GROUPS[1:])

    @property
    def is_in_another_language(self) -> bool:
        """Whether the words are said to be in another language than the page."""
        return bool(self["language"].value() != (get_language() or "en"))

    def groups(self) -> list[GroupSaid]:
        """The groups that were told."""
        return [group for group in self.all_groups() if group is not None]

    def all_groups(self) -> list[GroupSaid | None]:
        """The same in the order of ``GROUPS``, None for those left empty."""
        return [read_group(self.cleaned_data, name) for name in self.GROUPS]

    @property
    def for_others(self) -> bool:
        """Whoever keys something in for others vouches for nobody."""
        return str(self.cleaned_data["channel"]) != Channel.SCREEN.value
