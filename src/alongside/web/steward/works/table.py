"""The table: who sits there, who is missing, who leads on each side."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.models import Hat, Person
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.people.queries.searching import people_for_name
from alongside.apps.work.actions.seeking import LONGEST, say_what_is_done
from alongside.apps.work.actions.tables import end_seat, seat_person
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import GroupSought, Seat, Work
from alongside.apps.work.queries.seeking import sought_for
from alongside.apps.work.queries.tables import seats_on
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.ui.forms import PostingForm, UiForm
from alongside.web.shared.hats import hat_line
from alongside.web.shared.names import prepare_names
from alongside.web.shared.naming import known_as, prepare_choice
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.sides import sides_of
from alongside.web.shared.strangers import safe_next
from alongside.web.steward.asking import offer, succeeds
from alongside.web.steward.door import desk_page, person_here, work_here
from alongside.web.steward.fields import capitals
from alongside.web.steward.works.rooms import rooms


class SeatForm(UiForm):
    """In which hat they sit, for which of the eight groups, and whether they lead their side."""

    hat = forms.ChoiceField(label=gettext_lazy("In which hat?"), widget=forms.RadioSelect)
    group = forms.ChoiceField(
        label=gettext_lazy("Which group do they belong to?"),
        choices=capitals(dict(Stakeholders.choices)),
    )
    side = forms.ChoiceField(
        label=gettext_lazy("If they facilitate: are they paid for it?"),
        choices=[
            ("", gettext_lazy("They do not facilitate")),
            (Side.CITIZEN.value, gettext_lazy("Not paid")),
            (Side.PROFESSIONAL.value, gettext_lazy("Paid")),
        ],
        required=False,
    )
    is_lead = forms.BooleanField(label=gettext_lazy("They lead their side of this work"), required=False)

    def __init__(self, hats: list[Hat], data: QueryDict | None) -> None:
        super().__init__(data, initial={"hat": str(hats[-1].id)} if hats else None)
        offer(self, "hat", [(str(hat.id), hat_line(hat)) for hat in hats])
        if not any(hat.kind == HatKind.FACILITATOR for hat in hats):
            del self.fields["side"]


class MissingForm(PostingForm):
    """For each group with nobody there: who was asked, or why not now."""

    def __init__(
        self,
        missing: list[Stakeholders],
        sought: dict[Stakeholders, GroupSought],
        data: QueryDict | None,
    ) -> None:
        super().__init__(data)
        self.missing = missing
        for group in missing:
            before = sought.get(group)
            self.fields[group.value] = forms.CharField(
                label=capfirst(str(group.label)),
                help_text=_said_before(before) if before else "",
                max_length=LONGEST,
                required=False,
                widget=forms.Textarea({"rows": 2, "dir": "auto"}),
            )

    def said(self) -> dict[Stakeholders, str]:
        """Of each group, what was written now."""
        return {group: self.cleaned_data[group.value] for group in self.missing}


def _said_before(sought: GroupSought) -> str:
    day = date_format(sought.at, "j F Y")
    return _("On %(day)s: “%(words)s”") % {"day": day, "words": sought.words}


@desk_page
def table(request: MemberRequest, work: str) -> HttpResponse:
    """Who sits there today; a name leads to a seat."""
    found = work_here(request, work)
    seats = seats_on(found, request.today)
    asked = request.GET.get("name", "").strip()
    candidates = people_for_name(request.place, asked[:200]) if asked else []
    allies = [seat.beside for seat in seats if seat.beside]
    prepare_choice(request, [*(seat.person for seat in seats), *allies, *candidates])
    sides = sides_of(found)
    taken = {seat.group for seat in seats}
    missing = [group for group in Stakeholders if group not in taken]
    form = MissingForm(missing, sought_for(found), request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and succeeds(form, lambda: _seek(request, found, form)):
        messages.success(request, _("It is written down. We look again in some months."))
        return HttpResponseRedirect(safe_next(request) or _table(request, found))
    words: dict[str, Any] = {
        "work": found,
        "rooms": rooms(found, "table"),
        "sides": [(side, sides.head(side), [seat for seat in seats if seat.side == side]) for side in Side],
        "missing": missing,
        "form": form,
        "leaderless": [sides.of(side) for side in Side if not _leads(seats, side)],
        "asked": asked,
        "candidates": [(person, known_as(request, person)) for person in candidates],
    }
    return render(request, "steward/works/table.html", words)


def _seek(request: MemberRequest, work: Work, form: MissingForm) -> list[GroupSought]:
    return say_what_is_done(
        work=work,
        words=form.said(),
        by=request.person,
        now=request.now,
        form_token=form.cleaned_data["form_token"],
    )


def _leads(seats: list[Seat], side: Side) -> bool:
    return any(seat.is_lead and seat.side == side for seat in seats)


@desk_page
def seat(request: MemberRequest, work: str, person: UUID) -> HttpResponse:
    """Offer one person a seat."""
    found, who = work_here(request, work), person_here(person)
    hats = hats_of(who, request.today)
    form = SeatForm(hats, request.POST if request.method == "POST" else None)
    posted = request.method == "POST" and form.is_valid()
    if posted and succeeds(form, lambda: _seat(request, found, who, hats, form)):
        messages.success(request, _("They sit at the table from today."))
        return HttpResponseRedirect(_table(request, found))
    prepare_names(request, [who])
    words = {"form": form, "work": found, "person": who, "hats": hats}
    return render(request, "steward/works/seat.html", words)


def _seat(request: MemberRequest, work: Work, who: Person, hats: list[Hat], form: SeatForm) -> Seat:
    said = form.cleaned_data
    hat = next(hat for hat in hats if str(hat.id) == said["hat"])
    facilitates = hat.kind == HatKind.FACILITATOR and said.get("side")
    return seat_person(
        work=work,
        person=who,
        hat=hat,
        group=Stakeholders(said["group"]),
        since=request.today,
        side=Side(said["side"]) if facilitates else None,
        is_lead=said["is_lead"],
        by=request.person,
        now=request.now,
    )


@desk_page
def leave(request: MemberRequest, work: str, seat: UUID) -> HttpResponse:
    """A seat ends today."""
    found = work_here(request, work)
    taken = next((one for one in seats_on(found, request.today) if one.id == seat), None)
    if taken is None:
        raise Http404
    if request.method == "POST":
        taken.work = found
        end_seat(seat=taken, until=request.today, by=request.person, now=request.now)
        messages.success(request, _("The seat is free from today. What they did stays in the books."))
    return HttpResponseRedirect(_table(request, found))


def _table(request: MemberRequest, work: Work) -> str:
    return reverse("desk-table", kwargs={"place": request.place.slug, "work": work.slug})
