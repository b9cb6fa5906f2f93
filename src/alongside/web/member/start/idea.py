"""One idea: what is answered, what is missing, who sits down to it, and opening it together."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from alongside.apps.glossary.enums import TextKind
from alongside.apps.people.models import Person
from alongside.apps.work.actions.opening import say_yes_to_opening
from alongside.apps.work.enums import Question, ToldBy
from alongside.apps.work.models import Commitment, LaidAside, OpeningYes, Seat, Work
from alongside.apps.work.queries.beginning import (
    groups_to_find,
    missing_before_opening,
    times_laid_aside,
    yes_to_opening,
)
from alongside.apps.work.queries.commitments import latest_commitment, signed_by
from alongside.apps.work.queries.power import promised_power
from alongside.apps.work.queries.tables import seats_on
from alongside.apps.work.queries.works import services_of, work_by_slug
from alongside.apps.work.rules.beginning import may_shape_proposal
from alongside.apps.work.rules.laying_aside import may_lay_aside, may_take_up_again
from alongside.core.shared.sides import Side
from alongside.kernel.verdict import Refused
from alongside.web.member.start.screens import idea_here, is_open_now, too_little_time, url_of
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.glossary import words_of
from alongside.web.shared.names import prepare_names
from alongside.web.shared.refusals import tell_refusal
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.sentences.amounts import pounds
from alongside.web.shared.sentences.sides import sides_of
from alongside.web.shared.sentences.stages import stage_name


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
    laid_aside_before = times_laid_aside(found)
    prepare_names(
        request, [*(seat.person for seat in seats), *_proposer(found), *_aside(found, laid_aside_before)]
    )
    own = next((seat for seat in seats if seat.person_id == request.person.id), None)
    yes = yes_to_opening(found, request.today)
    commitment = latest_commitment(found)
    words: dict[str, Any] = {
        "work": found,
        "begun": found.beginning,
        "rows": answers(found, request, commitment),
        "sides": _sides(found, seats, yes),
        "missing": missing_before_opening(found, request.today),
        "own": own,
        "may_shape": bool(may_shape_proposal(request.person, found, request.today)),
        "has_said_yes": any(one.person_id == request.person.id for one in yes.values()),
        "too_little_time": too_little_time(request, found),
        "commitment": commitment,
        "may_lay_aside": bool(may_lay_aside(request.person, found, request.today)),
        "may_take_up": bool(may_take_up_again(request.person, found, request.today)),
        "laid_aside_before": laid_aside_before,
        **words_of(request, TextKind.WORK, found.id),
        "has_signed": bool(commitment and request.person.id in signed_by(commitment)),
    }
    return render(request, "member/start/idea.html", words)


def _proposer(work: Work) -> list[Person]:
    who = work.beginning.proposed_by
    return [who] if who else []


def _aside(work: Work, before: list[LaidAside]) -> list[Person]:
    now = work.beginning.laid_aside
    rows = [*before, *([now] if now else [])]
    return [who for row in rows for who in (row.by, row.taken_up_by) if who]


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


def answers(work: Work, request: MemberRequest, commitment: Commitment | None) -> list[Row]:
    """Every question with what was answered, in paragraphs."""
    begun, today = work.beginning, request.today
    nobody = _("nobody has said yet")
    return [
        Row(Question.PURPOSE, [work.purpose]),
        Row(Question.FIXED, [text for text in (work.fixed, begun.fixed_by) if text]),
        Row(Question.OPEN, [work.open_questions] if work.open_questions else []),
        Row(Question.SERVICES, [service.name for service in services_of(work)]),
        Row(
            Question.MISSING,
            [f"{capfirst(group.label)}: {said or nobody}" for group, said in groups_to_find(work, today)],
        ),
        Row(Question.NEEDS, _needs(work)),
        Row(
            Question.POWER,
            [f"{stage_name(code)}: {rung.label}" for code, rung in promised_power(work, today).items()],
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
    rows = answers(found, request, latest_commitment(found))
    return render(request, "member/start/paper.html", {"work": found, "rows": rows})
