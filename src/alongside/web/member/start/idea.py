"""One idea: what is answered, what is missing, who sits down to it, and opening it together."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.apps.people.models import Hat, Person
from alongside.apps.people.queries.hats import hats_of
from alongside.apps.work.actions.opening import say_yes_to_opening, sit_down
from alongside.apps.work.enums import Question, Stakeholders, ToldBy
from alongside.apps.work.models import OpeningYes, Seat, Work
from alongside.apps.work.queries.beginning import groups_to_find, missing_before_opening, yes_to_opening
from alongside.apps.work.queries.commitments import latest_commitment, signed_by
from alongside.apps.work.queries.power import promised_power
from alongside.apps.work.queries.tables import seat_of, seats_on
from alongside.apps.work.queries.works import services_of, work_by_slug
from alongside.apps.work.rules.beginning import may_shape_proposal
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import Refused, no
from alongside.ui.forms import UiForm
from alongside.web.member.attempts import attempt
from alongside.web.member.fields import offer
from alongside.web.member.sayings import own_hat, stage
from alongside.web.member.start.screens import idea_here, is_open_now, too_little_time, url_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.refusals import tell_refusal
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import pounds
from alongside.web.shared.sentences.sides import sides_of


@dataclass(frozen=True, slots=True)
class Row:
    """One question and its answer; empty while nobody has answered."""

    question: Question
    said: list[str]


@dataclass(frozen=True, slots=True)
class SideHere:
    """One side of the table of an idea, who leads it, and whether they said yes."""

    code: str
    heading: str
    seats: list[Seat]
    leads: list[Seat]
    yes: OpeningYes | None


@place_page(see=See.MEMBER)
def idea(request: MemberRequest, work: str) -> HttpResponse:
    """The idea as a whole. Once it is open, its address leads to the work."""
    if work_by_slug(request.place, work, request.person) is not None:
        return HttpResponseRedirect(url_of(request, "work", work=work))
    found = idea_here(request, work)
    seats = seats_on(found, request.today)
    prepare_names(request, [seat.person for seat in seats] + _proposer(found))
    own = next((seat for seat in seats if seat.person_id == request.person.id), None)
    yes = yes_to_opening(found, request.today)
    commitment = latest_commitment(found)
    words: dict[str, Any] = {
        "work": found,
        "begun": found.beginning,
        "rows": answers(found, request),
        "sides": _sides(found, seats, yes),
        "missing": missing_before_opening(found, request.today),
        "own": own,
        "may_shape": bool(may_shape_proposal(request.person, found, request.today)),
        "has_said_yes": any(one.person_id == request.person.id for one in yes.values()),
        "too_little_time": too_little_time(request, found),
        "commitment": commitment,
        "has_signed": bool(commitment and request.person.id in signed_by(commitment)),
    }
    return render(request, "member/start/idea.html", words)


def _proposer(work: Work) -> list[Person]:
    who = work.beginning.proposed_by
    return [who] if who else []


def _sides(work: Work, seats: list[Seat], yes: dict[Side, OpeningYes]) -> list[SideHere]:
    words = sides_of(work)
    return [
        SideHere(
            side.value,
            words.head(side),
            [seat for seat in seats if seat.side == side],
            [seat for seat in seats if seat.side == side and seat.is_lead],
            yes.get(side),
        )
        for side in Side
    ]


def answers(work: Work, request: MemberRequest) -> list[Row]:
    """Every question with what was answered, in paragraphs."""
    begun, today = work.beginning, request.today
    commitment = latest_commitment(work)
    return [
        Row(Question.PURPOSE, [work.purpose]),
        Row(Question.FIXED, [text for text in (work.fixed, begun.fixed_by) if text]),
        Row(Question.OPEN, [work.open_questions] if work.open_questions else []),
        Row(Question.SERVICES, [service.name for service in services_of(work)]),
        Row(
            Question.MISSING,
            [
                f"{capfirst(group.label)}: {said or _('nobody has said yet')}"
                for group, said in groups_to_find(work, today)
            ],
        ),
        Row(Question.NEEDS, _needs(work)),
        Row(
            Question.POWER,
            [f"{stage(code)}: {rung.label}" for code, rung in promised_power(work, today).items()],
        ),
        Row(Question.COMMITMENT, [commitment.definition] if commitment else []),
    ]


def _needs(work: Work) -> list[str]:
    begun = work.beginning
    if begun.weeks is None:
        return []
    money = (
        (_("people’s own time"), begun.pay_pence),
        (_("access"), begun.access_pence),
        (_("childcare"), begun.childcare_pence),
        (_("somebody who runs the meetings well"), begun.facilitation_pence),
    )
    said = [f"{words}: {pounds(pence or 0)}" for words, pence in money]
    return [_("Weeks: %(n)d") % {"n": begun.weeks}, capfirst("; ".join(said)), *filter(None, [begun.means])]


class SitForm(UiForm):
    """In which hat one sits down, for which group, and whether one offers to lead."""

    hat = forms.ChoiceField(label=gettext_lazy("In which hat?"), widget=forms.RadioSelect)
    group = forms.ChoiceField(
        label=gettext_lazy("Which group do you belong to?"),
        choices=[(code, capfirst(label)) for code, label in Stakeholders.choices],
    )
    is_lead = forms.BooleanField(
        label=gettext_lazy("I offer to lead it for our side"),
        help_text=gettext_lazy("A lead keeps the promises in sight. It is a duty, not a further say."),
        required=False,
    )

    def __init__(self, hats: list[Hat], data: QueryDict | None, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        offer(self, "hat", [(str(hat.id), own_hat(hat)) for hat in hats])


@place_page(see=See.MEMBER)
def sit(request: MemberRequest, work: str) -> HttpResponse:
    """Take a seat oneself; sitting already, change the hat, or offer to lead."""
    found, hats = idea_here(request, work), hats_of(request.person, request.today)
    if not hats:
        reason = _("Nobody has written down yet as what you take part here.")
        raise Refused(no(reason, _("Ask a co-production lead of this place to add it.")))
    form = SitForm(hats, request.POST if request.method == "POST" else None, _seat_now(request, found, hats))
    if request.method == "POST" and form.is_valid():
        attempt(form, lambda: _sit(request, found, hats, form))
        if not form.errors:
            messages.success(request, _("You sit at the table of this idea."))
            return HttpResponseRedirect(url_of(request, "start-work", work=found.slug))
    return render(request, "member/start/sit.html", {"form": form, "work": found})


def _seat_now(request: MemberRequest, work: Work, hats: list[Hat]) -> dict[str, Any]:
    seat = seat_of(work, request.person, request.today)
    if seat is not None:
        return {"hat": str(seat.hat_id), "group": seat.group, "is_lead": seat.is_lead}
    usual = Stakeholders.FAMILIES if hats[-1].side == Side.CITIZEN else Stakeholders.PRACTITIONERS
    return {"hat": str(hats[-1].id), "group": usual.value}


def _sit(request: MemberRequest, work: Work, hats: list[Hat], form: SitForm) -> Seat:
    said = form.cleaned_data
    return sit_down(
        work=work,
        hat=next(hat for hat in hats if str(hat.id) == said["hat"]),
        group=Stakeholders(said["group"]),
        is_lead=said["is_lead"],
        by=request.person,
        now=request.now,
    )


@place_page(see=See.MEMBER)
def say_yes(request: MemberRequest, work: str, person: UUID) -> HttpResponse:
    """A lead says yes, or somebody keys in a yes from paper; the second side's yes opens the work."""
    found = idea_here(request, work)
    back = url_of(request, "start-work", work=found.slug)
    seat = next((one for one in seats_on(found, request.today) if one.person_id == person), None)
    if seat is None:
        raise Http404
    if request.method != "POST":
        return HttpResponseRedirect(back)
    own = seat.person_id == request.person.id
    try:
        opened = say_yes_to_opening(
            work=found,
            person=seat.person,
            by=request.person,
            now=request.now,
            channel=ToldBy.SCREEN if own else ToldBy.PAPER,
        )
    except Refused as refused:
        return tell_refusal(request, refused.verdict, to=back)
    if is_open_now(opened):
        messages.success(request, _("The work is open. A lead of each side opened it together."))
        return HttpResponseRedirect(url_of(request, "work", work=found.slug))
    messages.success(request, _("Your yes is written down. It opens with the yes of the other side."))
    return HttpResponseRedirect(back)


@place_page(see=See.MEMBER)
def paper(request: MemberRequest, work: str) -> HttpResponse:
    """The same conversation on paper: every question, what was answered, and lines to write on."""
    found = idea_here(request, work)
    prepare_names(request, [seat.person for seat in seats_on(found, request.today)])
    return render(request, "member/start/paper.html", {"work": found, "rows": answers(found, request)})
