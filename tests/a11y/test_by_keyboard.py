"""The keyboard alone: the first step skips to the main part, focus is always seen, everything is reached,
and what folds opens with a press."""

from typing import Any

import pytest
from playwright.sync_api import Page

from access.routes import address_of
from factories.site import Site

pytestmark = pytest.mark.browser
PAGES = [("nobody", "home"), ("ada", "work"), ("ada", "me"), ("ada", "write-hours")]
MOST_STEPS = 400
# Radios of one name are one stop; the arrow keys choose among them.
TO_REACH = """() => {
    const named = new Set();
    const all = document.querySelectorAll('a[href], button, input, select, textarea, summary');
    return [...all].filter(each => {
        if (each.type === 'hidden' || each.disabled || !each.checkVisibility()) return false;
        if (each.type !== 'radio') return true;
        const first = !named.has(each.name);
        named.add(each.name);
        return first;
    }).map(each => each.type === 'radio' ? each.name : (each.dataset.stop = String(Math.random())));
}"""
HERE = """() => {
    const here = document.activeElement;
    if (here === document.body) return null;
    const style = getComputedStyle(here), box = here.getBoundingClientRect();
    const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    return {
        stop: here.type === 'radio' ? here.name : here.dataset.stop,
        what: here.outerHTML.slice(0, 120),
        seen: marked && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    };
}"""


def opened(site: Site, who: str, case: str, width: int) -> Page:
    page = site.window(who, width)
    page.goto(site.url + address_of(case, site.lived.cast, site.lived.made))
    return page


def steps(page: Page) -> list[dict[str, Any]]:
    """Every stop of the Tab key, until it leaves the page."""
    found: list[dict[str, Any]] = []
    for _step in range(MOST_STEPS):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None or (found and here["stop"] == found[0]["stop"]):
            return found
        found.append(here)
    raise AssertionError("the Tab key never leaves the page")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("who", "case"), PAGES)
def test_everything_is_reached_and_focus_is_seen(site: Site, who: str, case: str, width: int) -> None:
    page = opened(site, who, case, width)
    wanted = page.evaluate(TO_REACH)
    found = steps(page)
    assert "a-skip" in found[0]["what"]
    assert [here["what"] for here in found if not here["seen"]] == []
    assert set(wanted) - {here["stop"] for here in found} == set()


@pytest.mark.parametrize(("who", "case"), PAGES)
def test_the_first_step_skips_to_the_main_part(site: Site, who: str, case: str) -> None:
    page = opened(site, who, case, 320)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("case", ["work", "write-hours"])
def test_what_folds_opens_and_closes_with_a_press(site: Site, case: str) -> None:
    page = opened(site, "ada", case, 320)
    summary = page.locator("main details > summary").first
    summary.focus()
    for key in ("Enter", "Space"):
        before = summary.evaluate("each => each.parentElement.open")
        page.keyboard.press(key)
        assert summary.evaluate("each => each.parentElement.open") is not before


def test_a_link_of_the_error_summary_leads_to_its_field(site: Site) -> None:
    page = opened(site, "ada", "write-hours", 320)
    page.locator("#id_length").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className") == "a-errors"
    link = page.locator(".a-errors a[href='#id_length']")
    link.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "id_length"


def test_hours_are_written_down_with_the_keyboard_alone(site: Site) -> None:
    page = opened(site, "ada", "me", 320)

    page.locator("#quick_length").focus()
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    page.wait_for_url("**/write/hours/")
    page.locator("input[name=stage]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**/entries/*/")
