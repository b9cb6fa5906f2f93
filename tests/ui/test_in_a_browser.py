"""Components and layouts in a real browser: axe finds nothing, nothing scrolls sideways, focus is seen."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from alongside.ui.gallery import gallery_sections
from alongside.ui.gallery_samples import samples
from ui.drawn import UI, layout
from ui.drawn import page as whole

pytestmark = pytest.mark.browser
SHEET = UI / "static/ui/alongside.css"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
TASK = (
    '<h1>A task</h1>{% error_summary wrong %}<form method="get">{% fields wrong %}{% button "Go on" %}</form>'
)
PAGES = {
    "gallery": lambda: whole("ui/gallery.html", sections=gallery_sections()),
    "task": lambda: layout("task", TASK, **samples()),
    "sheet": lambda: layout("sheet", "<h1>A sheet</h1>{% data_table 'c' heads rows %}", **samples()),
    "404": lambda: whole("404.html"),
}


def opened(browser: Page, name: str, tmp_path: Path) -> None:
    """The page as a file with its styles beside it: no server is needed to look at a page."""
    html = PAGES[name]().replace("/static/ui/alongside.css", SHEET.as_uri())
    (tmp_path / "page.html").write_text(html, encoding="utf-8")
    browser.goto((tmp_path / "page.html").as_uri())


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    page: Page, name: str, width: int, tmp_path: Path
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    opened(page, name, tmp_path)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found] == []


def test_styles_are_really_there(page: Page, tmp_path: Path) -> None:
    opened(page, "gallery", tmp_path)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 248, 242)"


def test_text_at_twice_its_size_still_fits_a_phone(page: Page, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    opened(page, "task", tmp_path)
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_first_step_of_the_keyboard_skips_to_the_main_part(page: Page, tmp_path: Path) -> None:
    opened(page, "404", tmp_path)  # where there is something to put right, the keyboard begins there instead
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "a-skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
