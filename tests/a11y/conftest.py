"""A real browser before the lived-in place, served once for a module."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from cast import NOBODY
from factories.lived import Lived, furnished, lived

__all__ = ["furnished", "lived"]
HEIGHTS = {320: 640, 1280: 900}


@dataclass
class Site:
    """The lived-in place at an address, and a window into it for each of the cast."""

    lived: Lived
    url: str
    browser: Browser
    windows: dict[tuple[str, int], Page] = field(default_factory=dict)
    _contexts: list[BrowserContext] = field(default_factory=list)

    def window(self, who: str, width: int) -> Page:
        """Somebody's browser, signed in; opened once and kept."""
        if (who, width) not in self.windows:
            size = {"width": width, "height": HEIGHTS[width]}
            context = self.browser.new_context(viewport=size, reduced_motion="reduce")  # type: ignore[arg-type]  # a plain dict is a ViewportSize
            if who != NOBODY:
                key = self.lived.client(who).cookies[settings.SESSION_COOKIE_NAME].value
                context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": self.url}])
            self._contexts.append(context)
            self.windows[who, width] = context.new_page()
        return self.windows[who, width]

    def close(self) -> None:
        """Every window."""
        for context in self._contexts:
            context.close()


@pytest.fixture(scope="module")
def site(lived: Lived, browser: Browser) -> Iterator[Site]:
    server = LiveServer("127.0.0.1")
    opened = Site(lived, server.url, browser)
    yield opened
    opened.close()
    server.stop()
