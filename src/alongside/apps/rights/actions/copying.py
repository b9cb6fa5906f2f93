"""Taking a copy away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from alongside.apps.people.models import Person
from alongside.apps.rights.actions.steps import take_request_step
from alongside.apps.rights.enums import StepKind
from alongside.apps.rights.models import DataRequest, RequestStep
from alongside.kernel.audit.lines import leave_line


@transaction.atomic
def make_copy_for(*, request: DataRequest, by: Person, form_token: UUID, now: datetime) -> RequestStep:
    """For somebody who asked by phone, on paper or aloud. They are told that it was made, and by whom."""
    step = take_request_step(
        request=request, kind=StepKind.COPIED, by=by, words="", form_token=form_token, now=now
    )
    if request.person is not None:
        take_copy(person=request.person, now=now, by=by)
    return step


def take_copy(*, person: Person, now: datetime, by: Person | None = None) -> None:
    """That a copy was taken is remembered, so that a copy somebody else took can be noticed."""
    leave_line(
        place_id=person.place_id,
        actor_id=by.id if by else person.id,
        verb="take_copy",
        about="Person",
        about_id=person.id,
        at=now,
        details={},
    )
