"""The door of the desk: others find nothing behind it."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404
from django.http.response import HttpResponseBase

from alongside.apps.doing.models import StagedRegister
from alongside.apps.doing.queries.desk import work_at_desk
from alongside.apps.doing.queries.staged import staged_for
from alongside.apps.people.models import Person
from alongside.apps.people.queries.persons import person_by_id
from alongside.apps.work.models import Work
from alongside.web.shared.beginning import See, place_page
from alongside.web.shared.requests import MemberRequest

Screen = Callable[..., HttpResponseBase]


def desk_page(screen: Screen) -> Screen:
    """For every screen of the desk: for leads and keepers; to everybody else it is not there."""
    return place_page(see=See.LEAD)(screen)


def work_here(request: MemberRequest, slug: str) -> Work:
    """A work somebody looks after. **Raises** Http404."""
    found = work_at_desk(request.person, slug, request.today)
    if found is None:
        raise Http404
    return found


def person_here(person_id: UUID) -> Person:
    """A person of the place. **Raises** Http404."""
    found = person_by_id(person_id)
    if found is None:
        raise Http404
    return found


def staged_here(request: MemberRequest, staged_id: UUID) -> StagedRegister:
    """A register one is reading in oneself. **Raises** Http404."""
    found = staged_for(request.person, staged_id)
    if found is None:
        raise Http404
    return found
