"""A whole meeting in one form: tick who was there; it becomes one sheet with a row for each."""

from dataclasses import replace
from typing import Any

from django import forms
from django.contrib import messages
from django.forms.boundfield import BoundField
from django.http import HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.drafts import ActDraft, act_in_hat
from alongside.apps.books.enums import HELP_CHOICES, Channel, Part
from alongside.apps.books.rules.writing import DAY_MINUTES
from alongside.apps.doing.actions.meetings import write_meeting as write_meeting_down
from alongside.apps.doing.actions.sheets import Sheet, SheetLine
from alongside.apps.work.models import Seat, Work
from alongside.core.shared.help import HelpKind
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.web.member import sayings
from alongside.web.member.fields import LengthField, offer, read_lengths_as
from alongside.web.member.write.choosing import at_table
from alongside.web.member.write.named import NamedForm
from alongside.web.member.write.pen import Pen
from alongside.web.member.write.table_form import TableForm
from alongside.web.member.write.two_steps import Check, Writing, answer
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.stages import stage_name


class MeetingForm(NamedForm, TableForm):
    """People at the table to tick, groups by head count, one length for all that each can differ from."""

    GROUPS = ("first", "second", "third")
    field_order = ("title", "length")

    title = forms.CharField(label=gettext_lazy("What was the meeting?"), max_length=200)
    length = LengthField(label=gettext_lazy("How long was it?"))
    here = forms.MultipleChoiceField(
        label=gettext_lazy("Who was there?"),
        help_text=gettext_lazy("Tick everybody at the table who was there."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    kind = forms.ChoiceField(label=gettext_lazy("What kind of help was it?"), required=False)

    def __init__(self, pen: Pen, work: Work, data: QueryDict | None) -> None:
        own = [str(seat.id) for seat in pen.seats if seat.person_id == pen.request.person.id]
        super().__init__(pen, work, data, {"kind": HelpKind.MEET.value, "here": own})
        offer(self, "kind", HELP_CHOICES, _("Not said"))
        self.ask_names()
        people = [(str(seat.id), pen.seat_name(seat)) for seat in pen.seats]
        offer(self, "here", people)
        for key, words in people:
            self.fields[f"for_{key}"] = LengthField(label=words, required=False, help_text="")
        read_lengths_as(self, pen.half_day, "length", *(f"for_{key}" for key, _words in people))

    @property
    def lengths(self) -> list[BoundField]:
        """A length for everybody at the table."""
        return [self[f"for_{seat.id}"] for seat in self.pen.seats]

    @property
    def lengths_are_open(self) -> bool:
        """Nothing that was written is ever folded away."""
        return any(bound.value() or bound.errors for bound in self.lengths)

    def people(self) -> list[tuple[Seat, int]]:
        """Who was there, and how long."""
        said = self.cleaned_data
        return [
            (seat, said[f"for_{seat.id}"] or said["length"])
            for seat in self.pen.seats
            if str(seat.id) in said["here"]
        ]

    def clean(self) -> dict[str, Any]:
        """A meeting of nobody is a slip."""
        said = super().clean() or {}
        counted = any(said.get(f"{name}_heads") for name in self.GROUPS)
        if not said.get("here") and not counted and not self.whose:
            self.add_error("here", _("Tick who was there, or write how many people were"))
        self.check_names(said)
        return said


@at_table
def write_meeting(request: MemberRequest, pen: Pen, work: Work) -> HttpResponse:
    """Said, repeated back, written as one sheet."""
    form = MeetingForm(pen, work, request.POST if request.method == "POST" else None)
    page = Writing(
        request=request,
        form=form,
        template="member/write/meeting.html",
        check=lambda: _check(form),
        save=lambda: _save(form),
        words={"work": work},
    )
    return answer(page)


def _check(form: MeetingForm) -> Check:
    said = form.cleaned_data
    who = [(form.pen.seat_name(seat), sayings.length(minutes)) for seat, minutes in form.people()]
    named = [(line.name, _alone(form.work, line)) for line in form.named()]
    who += [
        *named,
        *((group.shown(), _each(form.work, group.side, said["length"])) for group in form.groups()),
    ]
    longest = max([minutes for _seat, minutes in form.people()] + [said["length"]])
    lines = [
        (_("What it was for"), form.work.name),
        (_("Which meeting"), said["title"]),
        (_("When"), sayings.full_day(said["day"])),
        (_("What you were doing"), stage_name(said["stage"])),
        *who,
    ]
    notes = [_("You key this in for others, so you vouch for nobody in it.")] if form.for_others else []
    heading = _("%(length)s, %(people)s. Is that right?") % {
        "length": sayings.length(said["length"]),
        "people": sayings.people(len(form.people()) + len(named) + sum(one.heads for one in form.groups())),
    }
    return Check(heading=heading, lines=lines, asked=form.whose, long_day=longest > DAY_MINUTES, notes=notes)


def _each(work: Work, side_of: Side, minutes: int) -> str:
    side = sayings.side_words(work, side_of)
    return _("%(length)s each (%(side)s)") % {"length": sayings.length(minutes), "side": side}


def _save(form: MeetingForm) -> str:
    said, request = form.cleaned_data, form.pen.request
    rows = [(_person_act(seat, minutes, said["kind"])) for seat, minutes in form.people()]
    rows += [group.act(Part.GAVE, minutes=said["length"], kind=said["kind"]) for group in form.groups()]
    batch = write_meeting_down(
        meeting=_sheet(form),
        channel=Channel(said["channel"]),
        acts=rows,
        named=form.named(),
        by=request.person,
        now=request.now,
        form_token=said["form_token"],
    )
    messages.success(request, _("Thank you. The meeting is in the book."))
    return reverse("batch", kwargs={"place": request.place.slug, "batch": batch.id})


def _person_act(seat: Seat, minutes: int, kind: str) -> ActDraft:
    return replace(act_in_hat(seat.hat, Part.GAVE, minutes=minutes, kind=kind), side=Side(seat.side))


def _alone(work: Work, line: SheetLine) -> str:
    return f"{sayings.length(line.minutes)} ({sayings.side_words(work, line.side)})"


def _sheet(form: MeetingForm) -> Sheet:
    said = form.cleaned_data
    return Sheet(
        work=form.work,
        title=said["title"],
        happened_on=said["day"],
        stage=Stage(said["stage"]),
        kind=said["kind"],
        hat=form.pen.hat(said["hat"]),
        language=said["language"],
    )
