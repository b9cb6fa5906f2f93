"""Axe does find what is wrong, and the same with colours it knows as with colours read each time."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from a11y.axe import KNOWN_COLOURS, RULES, WRONG, violations
from factories.site import Site

pytestmark = pytest.mark.browser
PALE = """<html lang="en"><title>Pale</title><style>
    main { background: #eee } b { background: rgb(10 20 30 / 50%); color: #556 } i { color: #bbb }
    p { text-shadow: 0 0 1px #fff } u { background: white; color: hsl(0 0% 60%); opacity: .9 }
    </style><main><h1>Pale</h1><p><b>one</b> <i>two</i> <u>three</u> four</p>
    <img src="x.png"></main></html>"""


def test_axe_finds_a_picture_without_words_and_pale_words(page: Page) -> None:
    page.set_content(PALE)
    page.evaluate(Axe().axe_script)
    read = page.evaluate(WRONG, RULES)
    page.evaluate(KNOWN_COLOURS)
    known = page.evaluate(WRONG, RULES)
    assert {one["id"] for one in read} == {"color-contrast", "image-alt"}
    assert len(next(one["nodes"] for one in read if one["id"] == "color-contrast")) == 3
    assert known == read


def test_a_window_of_the_site_opens_with_axe(site: Site) -> None:
    page = site.window("nobody")
    page.goto(site.url)
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x.png>')")
    assert [one["id"] for one in violations(page)] == ["image-alt"]
