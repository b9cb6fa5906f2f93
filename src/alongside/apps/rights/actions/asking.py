"""A request about data comes in: from a page, or keyed in for somebody who asked otherwise."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import line, paragraphs
from alongside.apps.rights.actions.objecting import stop_use
from alongside.apps.rights.enums import Right, StepKind, Way
from alongside.apps.rights.models import DataRequest, RequestStep
from alongside.apps.rights.queries.requests import people_looking_after, reading_on
from alongside.apps.rights.rules.requests import may_ask, may_key_in_request
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.ids import new_secret_id
from alongside.kernel.outbox import queue, queue_all
from alongside.kernel.verdict import Refused, enforce, no


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks, in their words. ``reach``: how to answer somebody who has no record here.

    ``purpose``: the use that is to stop, where they name one.
    """

    kind: Right
    words: str = ""
    language: str = "en"
    name: str = ""
    reach: str = ""
    purpose: str = ""


@transaction.atomic
def ask(*, person: Person, asked: Asked, form_token: UUID, now: datetime) -> DataRequest:
    """Asked on a page: it is acknowledged there and then, and by letter."""
    if (sent := _sent_before(form_token)) is not None:
        return sent
    enforce(may_ask(person, person.place))
    day = local_day(now, person.place.time_zone)
    request = _write(person.place, person, asked, Way.SCREEN, day, None, form_token, now)
    RequestStep.objects.create(
        place_id=person.place_id,
        request=request,
        kind=StepKind.ACKNOWLEDGED,
        by=person,
        on=day,
        at=now,
        form_token=new_secret_id(),
    )
    stop_use(request=request, day=day, now=now)
    _keep_due(request, day)
    _tell(request, day, now, by=person)
    return request


@transaction.atomic
def key_in_request(
    *,
    place: Place,
    person: Person | None,
    asked: Asked,
    way: Way,
    received_on: date,
    by: Person,
    form_token: UUID,
    now: datetime,
) -> DataRequest:
    """Somebody asked by phone, letter or word of mouth. The clock runs from the day it reached us."""
    if (sent := _sent_before(form_token)) is not None:
        return sent
    day = local_day(now, place.time_zone)
    enforce(may_key_in_request(by, place, day))
    if received_on > day:
        raise Refused(no(_("That day has not come yet."), _("Write the day on which it reached us.")))
    if person is None and not asked.reach.strip():
        raise Refused(
            no(_("It does not say how to reach them."), _("Write a number, an address, or who sees them."))
        )
    request = _write(place, person, asked, way, received_on, by, form_token, now)
    stop_use(request=request, day=day, now=now)
    _keep_due(request, day)
    _tell(request, day, now, by=by)
    return request


def _sent_before(form_token: UUID) -> DataRequest | None:
    return DataRequest.objects.filter(form_token=form_token).first()


def _write(
    place: Place,
    person: Person | None,
    asked: Asked,
    way: Way,
    received_on: date,
    keyed_in_by: Person | None,
    form_token: UUID,
    now: datetime,
) -> DataRequest:
    request = DataRequest.objects.create(
        place=place,
        kind=asked.kind,
        purpose=asked.purpose if asked.kind == Right.OBJECT else "",
        person=person,
        name=line(person.name if person else asked.name, at_most=200),
        answer_to=line(asked.reach, at_most=300) if asked.reach.strip() else "",
        way=way,
        words=paragraphs(asked.words, at_most=2000),
        language=asked.language,
        received_on=received_on,
        recorded_at=now,
        keyed_in_by=keyed_in_by,
        form_token=form_token,
    )
    actor = keyed_in_by or person
    leave_line(
        place_id=place.id,
        actor_id=actor.id if actor else None,
        verb="ask_about_data",
        about="DataRequest",
        about_id=request.id,
        at=now,
        details={"kind": asked.kind, "way": way},
    )
    return request


def _keep_due(request: DataRequest, day: date) -> None:
    request.due_on = reading_on(request, request.place, day).due_on
    request.save(update_fields=["due_on"])


def _tell(request: DataRequest, day: date, now: datetime, *, by: Person) -> None:
    """Whoever looks after requests; and whoever asked, that we have it."""
    queue_all(
        place_id=request.place_id,
        person_ids=set(people_looking_after(day)) - {by.id, request.person_id},
        kind="data_request_came",
        about_id=request.id,
        now=now,
    )
    if request.person_id is not None:
        queue(
            place_id=request.place_id,
            person_id=request.person_id,
            kind="data_request_received",
            about_id=request.id,
            now=now,
        )
