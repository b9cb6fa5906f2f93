"""A real browser before the lived-in place, served once for a module."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from a11y.axe import SCRIPT
from factories.lived import Lived, furnished, lived, peopled
from factories.site import Site, served

__all__ = ["furnished", "lived", "peopled"]


@pytest.fixture(scope="module")
def site(lived: Lived, browser: Browser) -> Iterator[Site]:
    with served(lived, browser, script=SCRIPT) as found:
        yield found
