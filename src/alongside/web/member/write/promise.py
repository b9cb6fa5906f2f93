"""Write down a promise: what, by whom, to whom, by when, with whose means, because of what."""

from dataclasses import replace
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.books.drafts import ActDraft, EntryDraft, Text, act_in_hat
from alongside.apps.books.enums import Book, Channel, Part
from alongside.apps.books.models import Entry
from alongside.apps.decisions.queries.decisions import citable_entries
from alongside.apps.promises.actions.promises import make_promise
from alongside.apps.promises.rules.footing import latest_footing
from alongside.apps.work.models import Seat, Work
from alongside.core.measures.fragile import weaknesses
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage
from alongside.ui.forms import DayMonthYearField
from alongside.web.member import sayings, telling
from alongside.web.member.addressed import entry_url
from alongside.web.member.fields import WordsField, chosen_words, offer
from alongside.web.member.ground import STOPPERS, GroundForm, ground_before
from alongside.web.member.write.choosing import at_table
from alongside.web.member.write.correcting import corrected, entry_before, groups_before
from alongside.web.member.write.pen import Pen
from alongside.web.member.write.table_form import TableForm
from alongside.web.member.write.two_steps import Check, Writing, answer
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences import fragile

WORDS = ("promise", "means", "open_points")


class PromiseForm(GroundForm, TableForm):
    """Who promises sits at the table; it is promised to people there, to a group, or to both."""

    GROUPS = ("to",)
    LAST = (
        *("due_on", "owner", "means_are", "stoppable"),
        *(f"stopper_{number}" for number in STOPPERS),
        *("means", "open_points", "because_of", "day", "stage"),
        *TableForm.LAST,
    )
    field_order = ("promise", "promised_by", "promised_to")

    promise = WordsField(label=gettext_lazy("What is promised?"), rows=2)
    promised_by = forms.ChoiceField(label=gettext_lazy("Who promises it?"))
    promised_to = forms.MultipleChoiceField(
        label=gettext_lazy("Who is it promised to?"), widget=forms.CheckboxSelectMultiple, required=False
    )
    due_on = DayMonthYearField(label=gettext_lazy("By when?"))
    because_of = forms.ChoiceField(label=gettext_lazy("Because of what?"), required=False)
    means = WordsField(
        label=gettext_lazy("With whose money, time or rooms will it be done?"),
        rows=2,
        required=False,
    )
    open_points = WordsField(
        label=gettext_lazy("Anything else that could get in the way?"), rows=2, required=False
    )

    def __init__(self, pen: Pen, work: Work, data: QueryDict | None, initial: dict[str, Any]) -> None:
        super().__init__(pen, work, data, initial)
        people = [(str(seat.id), pen.seat_name(seat)) for seat in pen.seats]
        offer(self, "promised_by", people, _("Choose who promises"))
        offer(self, "promised_to", people)
        self.ask_ground(people)
        self.citable = {str(entry.id): entry for entry in citable_entries(work)}
        offer(self, "because_of", [(key, _short(one)) for key, one in self.citable.items()], _("Not said"))

    def seat(self, key: str) -> Seat:
        """Somebody at the table; the form has checked that they are."""
        return next(seat for seat in self.pen.seats if str(seat.id) == key)

    def clean(self) -> dict[str, Any]:
        """It is promised to somebody else, for a day not before it was made."""
        said = super().clean() or {}
        to = said.get("promised_to") or []
        if not to and not said.get("to_heads") and "to_heads" not in self.errors:
            self.add_error("promised_to", _("Say who it is promised to: people at the table, or a group"))
        if said.get("promised_by") in to:
            self.add_error("promised_to", _("Nobody promises something to themselves"))
        day, due = said.get("day"), said.get("due_on")
        if day and due and due < day:
            self.add_error("due_on", _("That is before the promise was made. Give a later day."))
        if said.get("owner") in to:
            self.add_error("owner", _("It is promised to them. Name somebody else who sees to it."))
        self.check_ground(said)
        return said


def _short(entry: Entry) -> str:
    words = telling.asked_in(entry)
    day = sayings.full_day(entry.happened_on)  # the same question is often asked more than once
    return f"{words.in_short[:80]} ({day})" if words else ""


@at_table
def write_promise(request: MemberRequest, pen: Pen, work: Work) -> HttpResponse:
    """Said, repeated back, promised."""
    old = corrected(request, work, "promise")
    form = PromiseForm(pen, work, request.POST if request.method == "POST" else None, _before(old, pen))
    page = Writing(
        request=request,
        form=form,
        template="member/write/promise.html",
        check=lambda: _check(form),
        save=lambda: _save(form, old),
        words={"work": work, "old": old},
    )
    return answer(page)


def _before(old: Entry | None, pen: Pen) -> dict[str, Any]:
    if old is None:
        return {}
    parts = {act.person_id: act.part for act in old.acts.all() if act.person_id is not None}
    seats = {str(seat.id): parts.get(seat.person_id) for seat in pen.seats}
    by = next((key for key, part in seats.items() if part == Part.PROMISED), "")
    to = [key for key, part in seats.items() if part == Part.PROMISED_TO]
    groups = groups_before(old, PromiseForm.GROUPS, Part.PROMISED_TO)
    made = {"due_on": old.promise.due_on, "because_of": str(old.promise.because_of_id or "")}
    names = {row.about_id: row.text for row in old.words.all() if row.field == "stopper"}
    made |= ground_before(latest_footing(old.promise), pen.seats, names)
    return entry_before(old) | groups | made | {"promised_by": by, "promised_to": to}


def _check(form: PromiseForm) -> Check:
    said = form.cleaned_data
    to = [form.pen.seat_name(form.seat(key)) for key in said["promised_to"]]
    to += [group.shown() for group in form.groups()]
    lines = [
        (_("For"), form.work.name),
        (_("What is promised"), said["promise"]),
        (_("Who promises it"), chosen_words(form, "promised_by")),
        (_("Promised to"), "; ".join(to)),
        (_("Who sees to it"), chosen_words(form, "owner")),
        (_("By when"), sayings.full_day(said["due_on"])),
        (_("Promised on"), sayings.full_day(said["day"])),
        (_("Because of"), chosen_words(form, "because_of")),
        (_("With whose means"), said["means"]),
        *form.ground_lines(),
        (_("What could get in the way"), said["open_points"]),
    ]
    return Check(_("A promise. Is that right?"), [line for line in lines if line[1]], notes=_notes(form))


def _notes(form: PromiseForm) -> list[str]:
    """Why it is fragile, before it is made."""
    said = fragile.reasons(weaknesses(form.ground()))
    begin = _("This promise is fragile. You can make it all the same; this would make it firmer:")
    return [begin, *said] if said else []


def _save(form: PromiseForm, old: Entry | None) -> str:
    said, request = form.cleaned_data, form.pen.request
    draft = EntryDraft(
        work=form.work,
        book=Book.PROMISE,
        stage=Stage(said["stage"]),
        happened_on=said["day"],
        hat=form.pen.hat(said["hat"]),
        acts=_acts(form),
        on_behalf=form.for_others,
        channel=Channel(said["channel"]),
        words={name: Text(said[name], said["language"]) for name in WORDS if said[name].strip()},
        form_token=said["form_token"],
        corrects=old,
    )
    because = form.citable.get(said["because_of"])
    entry = make_promise(
        draft=draft,
        due_on=said["due_on"],
        by=request.person,
        now=request.now,
        because_of=because,
        footing=form.footing(form.seat(said["owner"]) if said["owner"] else None),
    )
    messages.success(request, _("Thank you. The promise is in the book."))
    return entry_url(request, entry)


def _acts(form: PromiseForm) -> tuple[ActDraft, ...]:
    said = form.cleaned_data
    by = _act(form.seat(said["promised_by"]), Part.PROMISED)
    to = [_act(form.seat(key), Part.PROMISED_TO) for key in said["promised_to"]]
    return (by, *to, *(group.act(Part.PROMISED_TO) for group in form.groups()))


def _act(seat: Seat, part: Part) -> ActDraft:
    return replace(act_in_hat(seat.hat, part), side=Side(seat.side))
