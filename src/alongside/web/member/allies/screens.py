"""Naming somebody to speak up with one at a table, their yes or no, and its end; on paper too."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.apps.people.models import Person
from alongside.apps.people.queries.persons import person_by_id
from alongside.apps.people.queries.searching import people_for_name, people_open_to
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.work.actions.allies import answer_ally, end_ally, name_ally
from alongside.apps.work.enums import ToldBy
from alongside.apps.work.models import Ally, Seat
from alongside.apps.work.queries.allies import ally_at, ally_by_id, asked_of, seat_by_id, seats_with_allies
from alongside.apps.work.queries.tables import mates_of
from alongside.apps.work.rules.allies import may_answer_ally, may_end_ally, may_name_ally
from alongside.kernel.verdict import enforce
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names, prepare_names_said
from alongside.web.shared.naming import known_as, prepare_choice
from alongside.web.shared.requests import MemberRequest
from alongside.web.shared.second_step import there_or_nothing
from alongside.web.shared.strangers import safe_next

MOST_FOUND = 20


@place_page(see=See.MEMBER)
def allies(request: MemberRequest) -> HttpResponse:
    """At each of one's tables who speaks up with one; and with whom one is asked to."""
    seats = seats_with_allies(request.person, request.today)
    asked = asked_of(request.person, request.today)
    prepare_names_said(request, [one.person for one in asked])
    prepare_names(request, [named.ally for _seat, named in seats if named])
    return render(request, "member/allies/allies.html", {"seats": seats, "asked": asked})


@place_page(see=See.MEMBER)
def seat_ally(request: MemberRequest, seat: UUID) -> HttpResponse:
    """For one seat: who is named, or finding somebody to name. For oneself, or keyed in from paper."""
    found = seat_by_id(seat)
    if found is None:
        raise Http404
    there_or_nothing(lambda: may_tend_person(request.person, found.person, request.today))
    named = ally_at(found)
    if request.method == "POST":
        return _asked(request, found)
    wanted = request.GET.get("name", "").strip()[:200]
    people = _named_so(request, found, wanted) if wanted and named is None else []
    prepare_choice(request, [found.person, *people, *([named.ally] if named else [])])
    words = {
        "seat": found,
        "is_mine": found.person_id == request.person.id,
        "named": named,
        "may": may_name_ally(request.person, found, None, request.today) if named is None else None,
        "may_answer": bool(named and may_answer_ally(request.person, named, request.today)),
        "wanted": wanted,
        "found": [(person, known_as(request, person)) for person in people],
        "back": _back(request, found),
    }
    return render(request, "member/allies/seat.html", words)


@place_page(see=See.MEMBER)
def say(request: MemberRequest, asked: UUID) -> HttpResponse:
    """Yes, no, or that it ends. To whoever it is not about, it is not there."""
    found = ally_by_id(asked)
    if found is None:
        raise Http404
    there_or_nothing(lambda: _is_theirs(request, found))
    said = request.POST.get("say", "")
    if request.method == "POST" and said in ("yes", "no"):
        answer_ally(asked=found, says_yes=said == "yes", by=request.person, now=request.now)
        messages.success(request, _("It is written down. The other of the two hears of it."))
    elif request.method == "POST" and said == "end":
        enforce(may_end_ally(request.person, found, request.today))
        end_ally(asked=found, by=request.person, now=request.now)
        messages.success(request, _("It has ended. Nobody asks why."))
    return HttpResponseRedirect(safe_next(request) or _mine(request))


def _is_theirs(request: MemberRequest, asked: Ally) -> bool:
    both = (asked.person, asked.ally)
    return any(may_tend_person(request.person, one, request.today) for one in both)


def _asked(request: MemberRequest, seat: Seat) -> HttpResponse:
    chosen = person_by_id(_id(request.POST.get("person", "")))
    if chosen is None:
        raise Http404
    is_mine = seat.person_id == request.person.id
    channel = ToldBy.SCREEN if is_mine else ToldBy.PAPER
    name_ally(seat=seat, ally=chosen, by=request.person, now=request.now, channel=channel)
    messages.success(request, _("They are asked by letter. Nothing shows until they have said yes."))
    return HttpResponseRedirect(_mine(request) if is_mine else request.path)


def _named_so(request: MemberRequest, seat: Seat, wanted: str) -> list[Person]:
    """Whose name one may see and holds these letters; and whoever is written exactly so."""
    near = people_open_to(request.place, request.person, wanted, mates_of(request.person))[:MOST_FOUND]
    people = {one.id: one for one in (*near, *people_for_name(request.place, wanted))}
    return [one for one in people.values() if may_name_ally(request.person, seat, one, request.today)]


def _back(request: MemberRequest, seat: Seat) -> str:
    if seat.person_id == request.person.id:
        return _mine(request)
    return reverse("desk-person", kwargs={"place": request.place.slug, "person": seat.person_id})


def _mine(request: MemberRequest) -> str:
    return reverse("allies", kwargs={"place": request.place.slug})


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
