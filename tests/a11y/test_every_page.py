"""Axe finds nothing on any kind of page, on a phone in English and on a desk in Welsh; nothing scrolls
sideways; and whatever folds is opened first, and errors are shown."""

import pytest
from django.utils.translation import override
from playwright.sync_api import Page

from a11y.faults import faults
from a11y.kinds import looked_at, pages
from access.routes import address_of
from factories.site import Site

pytestmark = pytest.mark.browser
KINDS = [(320, "en"), (1280, "cy")]
# Eve looks at a place in which next to nothing has happened yet.
OF_HER_OWN = {"me", "desk", "desk-sheet", "desk-register"}

# Paper speaks the language it was asked for, whatever the address says.
OF_ITS_OWN_LANGUAGE = {"desk-pack"}


def looks() -> list[tuple[str, str, int, str]]:
    """Each page both ways; a form with its errors, which is the same page once more, turn about."""
    return [
        (who, case, *kind)
        for number, (who, case) in enumerate(looked_at())
        for turn, kind in enumerate(KINDS)
        if not case.endswith("!") or turn == number % len(KINDS)
    ]


def test_every_kind_of_page_is_looked_at() -> None:
    assert pages() - {case.rstrip("!") for _who, case in looked_at()} == set()


def send(page: Page) -> None:
    """Press the last button of the page's own form, the one with questions in it, as it stands."""
    with page.expect_navigation():
        page.locator("main form[method=post]:has(.a-field) button[type=submit]:not([name=look])").last.click()


@pytest.mark.parametrize(("who", "case", "width", "language"), looks(), ids=str)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    site: Site, who: str, case: str, width: int, language: str
) -> None:
    page = site.window(who, width)
    lived = site.lived
    place = lived.cast.other_place.slug if who == "eve" and case in OF_HER_OWN else ""
    with override(language):
        page.goto(site.url + address_of(case.rstrip("!"), lived.cast, lived.made, place=place))
    if case.endswith("!"):
        send(page)
        assert page.locator(".a-errors").count() == 1
    if case not in OF_ITS_OWN_LANGUAGE:
        assert page.locator("html").get_attribute("lang") == language
    assert faults(page) == []
