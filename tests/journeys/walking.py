"""Walking through the place by what does not change with its language: names of fields, addresses, words
looked up in the catalogue."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from django.utils.translation import gettext, override
from playwright.sync_api import Locator, Page, Request

from cast import BENS_SECRET
from factories.site import Site

UUID = r"[0-9a-f-]{36}"


def walked_in(language: str) -> pytest.MarkDecorator:
    """Turn about in English and in Welsh; with ``./dev test --all`` each in both.

    Every page is looked at in both languages anyway: see a11y/test_every_page.
    """
    both = "ALONGSIDE_TEST_ALL" in os.environ
    return pytest.mark.parametrize("language", ["en", "cy"] if both else [language])


@dataclass
class Walk:
    """A journey in one language."""

    site: Site
    language: str

    def of(self, who: str) -> Page:
        """Somebody's phone."""
        return self.site.window(who)

    def url(self, path: str) -> str:
        """An address under the place, in the language of the journey."""
        return f"{self.site.url}{'/cy' if self.language == 'cy' else ''}/stockport/{path}"

    def goes(self, who: str, path: str) -> Page:
        """Somebody opens an address."""
        page = self.of(who)
        page.goto(self.url(path))
        return page

    def follows(self, who: str, ending: str, *, within: str = "main") -> Page:
        """Somebody follows the first link whose address matches the pattern to its end."""
        page = self.of(who)
        links = page.locator(f"{within} a[href]").all()
        found = [link for link in links if re.search(ending + r"$", link.get_attribute("href") or "")]
        assert found, f"no link to {ending} on {page.url}"
        go(found[0])
        return page

    def says(self, words: str, **parts: object) -> str:
        """What a page says, in the language of the journey."""
        with override(self.language):
            return gettext(words) % parts if parts else gettext(words)

    def speaks(self, say: Callable[[], str]) -> str:
        """The same, for words that code puts together."""
        with override(self.language):
            return say()

    def picture(self, who: str, name: str) -> None:
        """What somebody sees now, for eyes alone: where ALONGSIDE_PICTURES names a folder for it."""
        if folder := os.environ.get("ALONGSIDE_PICTURES"):
            path = Path(folder) / f"{name}-{self.language}.png"
            self.of(who).screenshot(path=path, full_page=True)


def heading(page: Page) -> str:
    """What the page is called."""
    return page.locator("h1").inner_text()


def go(way: Locator) -> None:
    """Follow a link or press a button, and wait for the page it leads to."""
    with way.page.expect_navigation():
        way.click()


def press(form: Locator, value: str = "") -> None:
    """The button of a form; by its value where there are several."""
    go(form.locator(f"button[value={value}]" if value else "button[type=submit]:not([name=look])").last)


def own_form(page: Page) -> Locator:
    """The form with questions in it."""
    return page.locator("main form:has(.a-field)")


def fill_day(form: Locator, name: str, day: date) -> None:
    """A date in three boxes."""
    for part in ("day", "month", "year"):
        form.locator(f"[name={name}_{part}]").fill(str(getattr(day, part)))


def sign_in_with_card(walk: Walk, page: Page) -> None:
    """Ben has a personal code and a secret, and no e-mail."""
    code = walk.site.lived.cast.accounts["ben"].code or ""
    form = page.locator("form:has([name=secret])")
    form.locator("[name=code]").fill(f"{code[:4]} {code[4:]}".lower())
    form.locator("[name=secret]").fill(BENS_SECRET)
    press(form)


def send_again(page: Page, sent: Request) -> str:
    """The very same form once more, as after a press on a bad line; the address one is led to."""
    headers = {"Content-Type": sent.headers["content-type"]}
    found = page.context.request.post(sent.url, data=sent.post_data or "", headers=headers)
    assert found.status == 200
    return found.url
