"""How a work began: whose idea it was, who fixed what and why, what it needs, who was missing."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.apps.people.models import Person
from alongside.apps.work.models import Beginning, Work
from alongside.apps.work.queries.began import (
    Sought,
    beginning_of,
    groups_sought,
    opened_by,
    works_begun_from,
)
from alongside.apps.work.rules.beginning import may_read_answers, may_read_who_could_introduce
from alongside.apps.work.rules.works import may_see_work
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.names import prepare_names
from alongside.web.shared.requests import PlaceRequest
from alongside.web.shared.sentences.amounts import pounds
from alongside.web.shared.works import work_or_404


@dataclass(frozen=True, slots=True)
class Group:
    """A group that was missing, and whether somebody of it sits there now."""

    heading: str
    state: str
    state_text: str
    sought: Sought


@place_page(see=See.PUBLIC)
def beginning_page(request: PlaceRequest, work: str) -> HttpResponse:
    """Strangers read it without names; who could introduce whom is for the people of the place."""
    found = work_or_404(request, work)
    begun = beginning_of(found)
    words: dict[str, Any] = {"work": found, "begun": begun, "others": works_begun_from(found, request.person)}
    if begun is not None:
        begun.work = found
        words |= _told(request, begun)
    return render(request, "public/beginning.html", words)


def _told(request: PlaceRequest, begun: Beginning) -> dict[str, Any]:
    work, yes = begun.work, opened_by(begun)
    sought = groups_sought(work, request.today)
    seats = [seat.person for one in sought for seat in (*one.here, *one.once)]
    prepare_names(request, [*(one.person for one in yes), *seats, *_proposer(begun)])
    reads_names = bool(may_read_who_could_introduce(request.person, work))
    came_from = begun.began_from
    return {
        "reads_answers": bool(may_read_answers(request.person, begun)),
        "reads_names": reads_names,
        "yes": yes if reads_names else [],
        "groups": [_group(one) for one in sought],
        "needs": _needs(begun),
        "money": _money(begun),
        "came_from": came_from if came_from and _may_see(request, came_from) else None,
    }


def _proposer(begun: Beginning) -> list[Person]:
    return [begun.proposed_by] if begun.proposed_by else []


def _may_see(request: PlaceRequest, other: Work) -> bool:
    other.place = request.place
    return bool(may_see_work(request.person, other))


def _group(one: Sought) -> Group:
    heading = str(capfirst(one.group.label))
    if one.here:
        return Group(heading, "kept", _("Somebody sits there now"), one)
    if one.once:
        return Group(heading, "changed", _("Came, and has left again"), one)
    return Group(heading, "waiting", _("Nobody has come yet"), one)


def _needs(begun: Beginning) -> str:
    """ "It was thought to need 12 weeks and £480.50." Weeks, and pounds as guessed before it opened."""
    if begun.weeks is None:
        return ""
    said = ngettext(
        "It was thought to need %(n)d week and %(sum)s.",
        "It was thought to need %(n)d weeks and %(sum)s.",
        begun.weeks,
    )
    return said % {"n": begun.weeks, "sum": pounds(sum(pence for _what, pence in _amounts(begun)))}


def _money(begun: Beginning) -> list[tuple[str, str]]:
    return [(what, pounds(pence)) for what, pence in _amounts(begun)]


def _amounts(begun: Beginning) -> list[tuple[str, int]]:
    return [
        (_("People’s own time"), begun.pay_pence or 0),
        (_("Access: travel, interpreters, data, a ramp"), begun.access_pence or 0),
        (_("Childcare"), begun.childcare_pence or 0),
        (_("Somebody who runs the meetings well"), begun.facilitation_pence or 0),
    ]
