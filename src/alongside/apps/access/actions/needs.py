"""Saying what makes it possible to come, that it still is so, and whether it was there."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction

from alongside.apps.access.enums import NeedKind, Was
from alongside.apps.access.models import Met, Need
from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.places.enums import Language
from alongside.apps.places.rules.texts import paragraphs
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.verdict import enforce


@transaction.atomic
def say_needs(
    *,
    person: Person,
    needs: Mapping[NeedKind, str],
    known: Collection[NeedKind],
    language: Language,
    by: Person,
    now: datetime,
) -> None:
    """As they are now. Of those ``known`` to whoever says it, what is not among them any more is gone."""
    day = local_day(now, person.place.time_zone)
    enforce(may_tend_person(by, person, day))
    Need.objects.filter(person=person, kind__in=set(known) - set(needs)).delete()
    for kind, words in needs.items():
        Need.objects.update_or_create(
            person=person,
            kind=kind,
            defaults={
                "place_id": person.place_id,
                "words": paragraphs(words, at_most=300),
                "language": language,
                "said_at": now,
                "looked_at_on": day,
                "keyed_by": None if by.id == person.id else by,
            },
        )
    _leave(person, by, now, "say_needs", {"needs": len(needs)})


@transaction.atomic
def still_right(*, person: Person, by: Person, now: datetime) -> None:
    """They have looked at it again."""
    day = local_day(now, person.place.time_zone)
    enforce(may_tend_person(by, person, day))
    Need.objects.filter(person=person).update(looked_at_on=day)
    _leave(person, by, now, "still_right", {})


@transaction.atomic
def say_met(*, need: Need, was: Was, by: Person, now: datetime) -> None:
    """Whether it was there the last time; the latest word counts."""
    enforce(may_tend_person(by, need.person, local_day(now, need.person.place.time_zone)))
    Met.objects.update_or_create(need=need, defaults={"place_id": need.place_id, "was": was, "at": now})
    _leave(need.person, by, now, "say_met", {"was": was})


def _leave(person: Person, by: Person, now: datetime, verb: str, details: dict[str, object]) -> None:
    leave_line(
        place_id=person.place_id,
        actor_id=by.id,
        verb=verb,
        about="Person",
        about_id=person.id,
        at=now,
        details=details,
    )
