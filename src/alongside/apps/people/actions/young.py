"""How old somebody is, no nearer than a band, and who is asked for a child."""

from datetime import datetime

from django.db import transaction

from alongside.apps.people.enums import NameShown
from alongside.apps.people.models import Guardian, Person
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.people.rules.roles import may_look_after_place
from alongside.apps.people.rules.young import LINKED, is_young, may_add_guardian
from alongside.core.consent.ages import AgeBand
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.verdict import enforce


@transaction.atomic
def choose_age_band(*, person: Person, band: AgeBand, by: Person | None, now: datetime) -> Person:
    """Who is young is shown to nobody by name until they say so themselves: private to begin with."""
    enforce(may_tend_person(by, person, local_day(now, person.place.time_zone)))
    was_young = is_young(person)
    person.age_band = band
    if is_young(person) and not was_young:
        person.name_shown = NameShown.OWN
    person.save(update_fields=["age_band", "name_shown"])
    _leave(person, by, now, "choose_age_band", {"band": band})
    return person


@transaction.atomic
def add_guardian(*, child: Person, guardian: Person, by: Person, now: datetime) -> Guardian:
    """From today they are asked where the child is too young to say alone."""
    day = local_day(now, child.place.time_zone)
    enforce(may_add_guardian(by, child, guardian, day))
    with once(LINKED):
        link = Guardian.objects.create(
            place_id=child.place_id, child=child, guardian=guardian, since=day, said_by=by
        )
    _leave(child, by, now, "add_guardian", {"guardian": str(guardian.id)})
    return link


@transaction.atomic
def end_guardian(*, link: Guardian, by: Person, now: datetime) -> Guardian:
    """They are asked no more; what they said for the child holds no longer (see consent)."""
    day = local_day(now, link.place.time_zone)
    enforce(may_look_after_place(by, link.place, day))
    link.until = day
    link.save(update_fields=["until"])
    _leave(link.child, by, now, "end_guardian", {"guardian": str(link.guardian_id)})
    return link


def _leave(person: Person, by: Person | None, now: datetime, verb: str, details: dict[str, str]) -> None:
    leave_line(
        place_id=person.place_id,
        actor_id=by.id if by else None,
        verb=verb,
        about="Person",
        about_id=person.id,
        at=now,
        details=details,
    )
