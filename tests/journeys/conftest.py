"""A place with people in it and next to nothing in its books, served afresh for each journey."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pytest_django import DjangoDbBlocker

from factories.lived import Lived, copied, peopled
from factories.site import Site, served
from journeys.beginning import almost_enough

__all__ = ["peopled"]


@pytest.fixture
def town(
    peopled: Lived, browser: Browser, django_db_blocker: DjangoDbBlocker, tmp_path: Path
) -> Iterator[Site]:
    """Walked on a phone, without JavaScript."""
    with copied(peopled, django_db_blocker, tmp_path) as lived:
        almost_enough(lived.cast)
        with served(lived, browser, scripts=False) as site:
            yield site
