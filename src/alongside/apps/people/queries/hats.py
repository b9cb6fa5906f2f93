"""The hats of people."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from alongside.apps.people.models import Hat, Person
from alongside.apps.people.rules.roles import on_day


def hats_of(person: Person, day: date) -> list[Hat]:
    """The hats somebody can choose from that day, oldest first."""
    rows = Hat.objects.filter(on_day(day), person=person).select_related("organisation", "person")
    return list(rows.order_by("since", "id"))


def latest_hats(persons: Collection[UUID]) -> dict[UUID, Hat]:
    """The hat each of these people took up last, running or not."""
    rows = Hat.objects.filter(person_id__in=list(persons)).order_by("since", "id")
    return {hat.person_id: hat for hat in rows}
