"""What waits, and what was looked after: days and states alone, for nothing else is in the clear."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from alongside.apps.people.queries.contacts import safeguarding_here
from alongside.apps.safeguarding.enums import State
from alongside.apps.safeguarding.models import Concern
from alongside.apps.safeguarding.queries.concerns import concerns_for
from alongside.apps.safeguarding.queries.keys import key_of
from alongside.web.shared.paging import leaf
from alongside.web.shared.requests import MemberRequest
from alongside.web.steward.sealed.door import sealed_page

A_PAGE = 20
TAGS = {State.WAITING: "waiting", State.SEEN: "open", State.CLOSED: "kept"}


@dataclass(frozen=True, slots=True)
class Told:
    """How a concern stands, in words."""

    title: str
    url: str
    state: str
    tag: str
    clock: str
    is_late: bool
    in_danger: bool
    waits: bool


@sealed_page
def sealed(request: MemberRequest) -> HttpResponse:
    """The list: what waits first."""
    page = leaf(request, partial(concerns_for, request.person, request.now), A_PAGE)
    here = safeguarding_here(request.place, request.today)
    words = {
        "page": page,
        "concerns": [told(request, concern) for concern in page.rows],
        "has_key": key_of(request.person) is not None,
        "is_reached": any(one.way for one in here if one.person_id == request.person.id),
    }
    return render(request, "steward/sealed/list.html", words)


def told(request: MemberRequest, concern: Concern) -> Told:
    """By its day, as nothing else of it is known before it is opened."""
    watch = concern.watch
    waits = watch.state == State.WAITING
    return Told(
        title=_("Told on %(moment)s") % {"moment": moment(request, concern.logged_at)},
        url=reverse("sealed-concern", kwargs={"place": request.place.slug, "concern": concern.id}),
        state=str(State(watch.state).label),
        tag=TAGS[State(watch.state)],
        clock=_clock(request, concern),
        is_late=waits and (watch.escalations > 0 or watch.due_at <= request.now),
        in_danger=concern.in_danger,
        waits=waits,
    )


def _clock(request: MemberRequest, concern: Concern) -> str:
    watch = concern.watch
    if watch.closed_at is not None:
        return _("Closed on %(moment)s.") % {"moment": moment(request, watch.closed_at)}
    if watch.seen_at is not None:
        return _("Somebody has it since %(moment)s.") % {"moment": moment(request, watch.seen_at)}
    if watch.escalated_at is not None:
        words = _("Nobody had said so in time: on %(moment)s everybody who can read it was told.")
        return words % {"moment": moment(request, watch.escalated_at)}
    return _("Somebody has to say by %(moment)s that they have it.") % {
        "moment": moment(request, watch.due_at)
    }


def moment(request: MemberRequest, at: datetime) -> str:
    """On the clock of the place."""
    return date_format(localtime(at, ZoneInfo(request.place.time_zone)), "j F Y, H:i")
