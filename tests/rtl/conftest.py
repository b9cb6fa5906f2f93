"""A place that speaks Urdu as well, served to a real browser."""

from collections.abc import Iterator

import pytest
from django.test import override_settings
from django.urls import clear_url_caches
from playwright.sync_api import Browser

from a11y.axe import SCRIPT
from factories.lived import Lived, furnished, lived, peopled
from factories.site import Site, served
from rtl.urdu import compile_into

__all__ = ["furnished", "lived", "peopled"]


@pytest.fixture(scope="module")
def urdu(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    from django.conf import settings

    folder = compile_into(tmp_path_factory.mktemp("locale"))
    with override_settings(
        LANGUAGES=[*settings.LANGUAGES, ("ur", "اردو")], LOCALE_PATHS=[*settings.LOCALE_PATHS, folder]
    ):
        clear_url_caches()
        yield
    clear_url_caches()


@pytest.fixture(scope="module")
def site(urdu: None, lived: Lived, browser: Browser) -> Iterator[Site]:
    with served(lived, browser, script=SCRIPT) as found:
        yield found
