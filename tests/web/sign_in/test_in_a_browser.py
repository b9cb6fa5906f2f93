"""Signing in with the keyboard alone, on a phone and a desk, in both languages, with and without scripts."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core import mail
from django.core.cache import cache
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from alongside.apps.places.models import Place
from cast import BENS_SECRET, Cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
KINDS = [(320, ""), (1280, "/cy")]


@pytest.fixture(autouse=True)
def forgotten_tries(transactional_db: None) -> None:
    """Codes asked for are counted in the cache, whose table Django's flush leaves as it was."""
    cache.clear()


def faults(page: Page, width: int) -> list[str]:
    """What axe finds, and whether anything scrolls sideways."""
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    wide = [] if page.evaluate("document.documentElement.scrollWidth") <= width else ["scrolls sideways"]
    found = Axe().run(page, options=RULES).response["violations"]
    return [*wide, *(f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in found)]


@pytest.mark.parametrize(("width", "language"), KINDS)
def test_axe_finds_nothing_on_any_of_its_pages(
    page: Page, live_server: LiveServer, cast: Cast, width: int, language: str
) -> None:
    Place.objects.update(is_demo=True)
    page.set_viewport_size({"width": width, "height": 800})
    start = f"{live_server.url}{language}"
    page.goto(f"{start}/sign-in/")
    assert faults(page, width) == []
    page.fill("#card_code", "ZZZZ-ZZZZ")
    page.fill("#card_secret", "wrong wrong wrong")
    page.locator("form").nth(1).locator("button").click()
    assert page.locator(".a-errors").count() == 1
    assert faults(page, width) == []
    page.fill("#mail_email", "ada@example.org")
    page.locator("form").nth(0).locator("button").click()
    assert faults(page, width) == []
    page.goto(f"{start}/look-around/")
    assert faults(page, width) == []
    page.locator("form button").first.click()
    for address in ("/sign-out/", "/no/such/page/"):
        page.goto(start + address)
        assert faults(page, width) == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_parent_signs_in_with_the_keyboard_alone(
    browser: Browser, live_server: LiveServer, cast: Cast, scripts: bool
) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=scripts).new_page()
    page.goto(f"{live_server.url}/stockport/me/")
    assert page.url.startswith(f"{live_server.url}/sign-in/?next=")
    page.locator("#mail_email").focus()
    page.keyboard.type("ada@example.org")
    page.keyboard.press("Enter")
    page.locator("#id_code").wait_for()
    code = re.search(r"^(\d{6})$", str(mail.outbox[-1].body), re.MULTILINE)
    assert code
    page.locator("#id_code").focus()
    page.keyboard.type(code[1])
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/stockport/me/")


def test_somebody_without_email_signs_in_with_a_card(page: Page, live_server: LiveServer, cast: Cast) -> None:
    code = cast.accounts["ben"].code or ""
    page.goto(f"{live_server.url}/sign-in/")
    page.locator("#card_code").focus()
    page.keyboard.type(f"{code[:4]} {code[4:]}".lower())
    page.keyboard.press("Tab")
    page.keyboard.type(BENS_SECRET)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/stockport/")
