"""One lived-in place for all tests of this room, and one walk through all of it."""

import pytest
from pytest_django import DjangoDbBlocker

from access.walking import Walked, walk_everywhere
from factories.lived import Lived, copied, furnished, lived, peopled

__all__ = ["furnished", "lived", "peopled"]


@pytest.fixture(scope="session")
def walked(
    furnished: Lived, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Walked:
    """Everybody through every page, once in a run, in a copy of their own."""
    with copied(furnished, django_db_blocker, tmp_path_factory.mktemp("walked")) as place:
        return walk_everywhere(place)
