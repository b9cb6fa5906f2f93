"""Finding a place and a work by the words in their addresses."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alongside.apps.places.models import Place
    from alongside.apps.work.models import Work


class NotThere(Exception):  # noqa: N818 - an answer, not an error
    """No such place or work; says which."""


def ready() -> None:
    """Start Django, once."""
    from alongside.cli.main import django_up

    django_up()


@contextmanager
def place_called(slug: str) -> Iterator["Place"]:
    """The place, with its scope open. **Raises** NotThere."""
    from alongside.apps.places.queries.places import place_by_slug
    from alongside.kernel.scoping import scope

    place = place_by_slug(slug)
    if place is None:
        raise NotThere(f"there is no place called {slug}")
    with scope(place.id):
        yield place


@contextmanager
def work_in(place_slug: str, work_slug: str) -> Iterator[tuple["Work", date]]:
    """The work, and today in its place. The command runs as whoever keeps the server. **Raises** NotThere."""
    from alongside.apps.work.queries.works import work_called
    from alongside.kernel.clock import local_day, now

    with place_called(place_slug) as place:
        work = work_called(place, work_slug)
        if work is None:
            raise NotThere(f"there is no work called {work_slug} in {place_slug}")
        yield work, local_day(now(), place.time_zone)
