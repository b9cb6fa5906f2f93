"""A place served at an address, and a real browser's window into it for each of the cast."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize
from pytest_django.live_server_helper import LiveServer

from cast import NOBODY
from factories.lived import Lived

HEIGHTS = {320: 640, 1280: 900}


@dataclass
class Site:
    """``scripts``: whether windows run JavaScript; ``script``: what runs in a page before its own."""

    lived: Lived
    url: str
    browser: Browser
    scripts: bool = True
    script: str = ""
    windows: dict[tuple[str, int], Page] = field(default_factory=dict)

    def window(self, who: str, width: int = 320) -> Page:
        """Somebody's browser, signed in; opened once and kept."""
        if (who, width) not in self.windows:
            self.windows[who, width] = self._open(who, width).new_page()
        return self.windows[who, width]

    def _open(self, who: str, width: int) -> BrowserContext:
        size = ViewportSize(width=width, height=HEIGHTS[width])
        context = self.browser.new_context(
            viewport=size, reduced_motion="reduce", java_script_enabled=self.scripts
        )
        if self.script:
            context.add_init_script(self.script)
        if who != NOBODY:
            key = self.lived.client(who).cookies[settings.SESSION_COOKIE_NAME].value
            context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": self.url}])
        return context


@contextmanager
def served(lived: Lived, browser: Browser, *, scripts: bool = True, script: str = "") -> Iterator[Site]:
    """Until the block ends."""
    server = LiveServer("127.0.0.1")
    site = Site(lived, server.url, browser, scripts, script)
    try:
        yield site
    finally:
        for page in site.windows.values():
            page.context.close()
        server.stop()
