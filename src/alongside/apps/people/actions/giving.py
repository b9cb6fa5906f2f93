"""Asking somebody to take a role, and the second person's answer."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.actions.contacts import renew_contacts
from alongside.apps.people.enums import AskedRoleState, RoleKind
from alongside.apps.people.models import AskedRole, Person, Role
from alongside.apps.people.rules.giving import (
    ANSWERED,
    ASKED_ALREADY,
    may_answer_role,
    may_ask_for_role,
    may_second,
)
from alongside.apps.people.rules.roles import has_role, on_day
from alongside.apps.places.rules.texts import paragraphs
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.outbox import queue, queue_all
from alongside.kernel.verdict import Refused, enforce, no


@transaction.atomic
def ask_for_role(*, person: Person, kind: RoleKind, until: date, by: Person, now: datetime) -> AskedRole:
    """Somebody is asked to look after something until a day; it begins when a second person says yes."""
    enforce(may_ask_for_role(by, person, kind, until, local_day(now, person.place.time_zone)))
    with once(ASKED_ALREADY):
        asked = AskedRole.objects.create(
            place_id=person.place_id, person=person, kind=kind, until=until, asked_by=by, asked_at=now
        )
    _leave(asked, by, now, "ask_for_role")
    queue_all(
        place_id=asked.place_id,
        person_ids=_to_tell(asked, local_day(now, person.place.time_zone)),
        kind="role_asked",
        about_id=asked.id,
        now=now,
    )
    return asked


@transaction.atomic
def answer_role(*, asked: AskedRole, yes: bool, by: Person, now: datetime, reason: str = "") -> AskedRole:
    """The second yes gives the role from today; a no says why."""
    asked = AskedRole.objects.select_for_update(of=("self",)).select_related("person__place").get(pk=asked.pk)
    today = local_day(now, asked.person.place.time_zone)
    enforce(may_answer_role(by, asked, today))
    said = paragraphs(reason, at_most=500)
    if not yes and not said:
        raise Refused(no(_("A no comes with its reason."), _("Write a sentence.")))
    if yes:
        _give(asked, by, today, now)
    asked.state = AskedRoleState.GIVEN if yes else AskedRoleState.REFUSED
    asked.answered_by, asked.answered_at, asked.reason = by, now, said
    asked.save(update_fields=["state", "answered_by", "answered_at", "reason"])
    _leave(asked, by, now, "answer_role")
    return asked


def _to_tell(asked: AskedRole, day: date) -> list[UUID]:
    """Of those who could say the second yes, whoever has a role; the others find it on the page of roles."""
    held = Role.objects.filter(on_day(day)).values("person_id")
    rows = Person.objects.filter(may_second(asked, day), id__in=held)
    return list(rows.order_by("id").values_list("id", flat=True))


def _give(asked: AskedRole, by: Person, today: date, now: datetime) -> None:
    if asked.until <= today or has_role(asked.person, RoleKind(asked.kind), today):
        raise Refused(ANSWERED)
    Role.objects.create(
        place_id=asked.place_id,
        person=asked.person,
        kind=asked.kind,
        since=today,
        until=asked.until,
        given_by=asked.asked_by,
        confirmed_by=by,
    )
    renew_contacts(asked.person.place)
    queue(place_id=asked.place_id, person_id=asked.person_id, kind="role_given", about_id=asked.id, now=now)


def _leave(asked: AskedRole, by: Person, now: datetime, verb: str) -> None:
    leave_line(
        place_id=asked.place_id,
        actor_id=by.id,
        verb=verb,
        about="AskedRole",
        about_id=asked.id,
        at=now,
        details={
            "person": str(asked.person_id),
            "kind": asked.kind,
            "until": str(asked.until),
            "state": asked.state,
        },
    )
