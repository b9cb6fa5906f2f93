"""Opening a place, and opening it to the public."""

import uuid
from datetime import datetime

from django.db import transaction

from alongside.apps.places.actions.figures import seed_figures
from alongside.apps.places.enums import Language, Nation
from alongside.apps.places.models import Place
from alongside.apps.places.rules.places import TAKEN, may_open_place
from alongside.apps.places.rules.texts import line
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.once import once
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import enforce


@transaction.atomic
def open_place(
    *,
    slug: str,
    name: str,
    now: datetime,
    by: uuid.UUID | None = None,
    language: str = Language.EN,
    nation: str = Nation.ENGLAND,
    time_zone: str = "Europe/London",
    is_open: bool = False,
    is_demo: bool = False,
) -> Place:
    """A new place with the figures it starts from, each with its source.

    ``by`` is None for whoever keeps the server: nobody takes part in a place that does not exist yet.
    """
    enforce(may_open_place(slug, nation=nation, time_zone=time_zone))
    with once(TAKEN):
        place = Place.objects.create(
            slug=slug,
            name=line(name, at_most=120),
            language=language,
            nation=nation,
            time_zone=time_zone,
            is_open=is_open,
            is_demo=is_demo,
            created_at=now,
        )
    with scope(place.id):
        seed_figures(place=place, now=now, from_day=local_day(now, time_zone))
    leave_line(
        place_id=place.id,
        actor_id=by,
        verb="open_place",
        about="Place",
        about_id=place.id,
        at=now,
        details={"nation": nation, "language": language},
    )
    return place


def show_safeguarding(*, place: Place, people: list[dict[str, str]]) -> None:
    """Who looks after safeguarding, as its pages show it; who does is known above, and leaves the line."""
    Place.objects.filter(id=place.id).update(safeguarding=people)
    place.safeguarding = people


@transaction.atomic
def show_place(*, place: Place, is_open: bool, by: uuid.UUID | None, now: datetime) -> Place:
    """Open a place to the public or close it; who may is asked above, where people are known."""
    Place.objects.filter(id=place.id).update(is_open=is_open)
    place.is_open = is_open
    leave_line(
        place_id=place.id,
        actor_id=by,
        verb="show_place",
        about="Place",
        about_id=place.id,
        at=now,
        details={"is_open": is_open},
    )
    return place
