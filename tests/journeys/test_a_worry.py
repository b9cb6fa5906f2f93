"""Somebody signed out raises a concern on a phone; the lead is told, reads it, and nobody else does."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from alongside.apps.letters.providers.folder import Folder
from alongside.apps.safeguarding.models import Concern
from alongside.kernel.clock import now
from cast import NOBODY
from factories.letters import gather, of_person, send
from factories.sealed import PASSPHRASE, keys_of
from factories.site import Site
from journeys.walking import Walk, go, heading, press, walked_in

pytestmark = pytest.mark.browser
WORDS = "He told me not to tell.\nHe had a bruise."


@walked_in("en")
def test_a_worry_reaches_those_who_look_after_it_and_nobody_else(
    town: Site, tmp_path: Path, language: str
) -> None:
    walk = Walk(town, language)
    keys_of(town.lived.cast, now())
    raised(walk)
    told(walk, tmp_path)
    with town.lived.cast.inside():
        where = f"sealed/{Concern.objects.get().id}/"
    read(walk, where)
    for who in ("cleo", "ben", NOBODY):
        page = walk.goes(who, where)
        there = page.locator("main").inner_text()
        page = walk.goes(who, f"sealed/{'0' * 8}-0000-4000-8000-{'0' * 12}/")
        assert page.locator("main").inner_text() == there
        assert WORDS[:10] not in there


def raised(walk: Walk) -> None:
    """From the foot of the front page, in three steps; then away from it, and back to nothing."""
    page = walk.goes(NOBODY, "")
    go(page.locator(".a-help a"))
    walk.picture(NOBODY, "worry-danger")
    page.locator("input[name=danger][value=no]").check()
    go(page.locator("main form button").first)
    page.locator("[name=what]").fill(WORDS)
    go(page.locator("main form button").first)
    go(page.locator("button[name=go]"))
    assert page.locator("[name=what]").input_value() == WORDS
    go(page.locator("main form button").first)
    page.locator("[name=who]").fill("Jamie")
    walk.picture(NOBODY, "worry-who")
    go(page.locator("main form button").first)
    assert heading(page) == walk.says("Thank you for telling us")
    left_behind(page, walk)


def left_behind(page: Page, walk: Walk) -> None:
    """The way out leads to the weather; going back shows no word of it. No cookie was ever set."""
    page.route(
        "**/weather", lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html")
    )
    go(page.locator(".a-exit a"))
    assert page.title() == "Weather"
    page.go_back()
    assert "bruise" not in page.content()
    assert page.context.cookies() == []


def told(walk: Walk, folder: Path) -> None:
    """Sol has a letter that says something waits, and no more."""
    cast = walk.site.lived.cast
    letters = gather(cast, now())
    assert [letter.person for letter in letters] == [cast.sol]
    send(cast, Folder(str(folder)), now())
    of_person(letters, cast.sol)
    (written,) = (path.read_text() for path in folder.glob("*.txt"))
    assert "Jamie" not in written
    assert "bruise" not in written


def read(walk: Walk, where: str) -> None:
    """Unlocked with her passphrase; that she read it stands on its page of reads."""
    page = walk.goes("sol", "sealed/")
    walk.follows("sol", where)
    assert "Jamie" not in page.locator("main").inner_text()
    press(page.locator("form[action$='seen/']"))
    page.locator("[name=passphrase]").fill(PASSPHRASE)
    press(page.locator("form:has([name=passphrase])"))
    shown = page.locator("main").inner_text()
    assert "Jamie" in shown
    assert "He had a bruise." in shown
    walk.picture("sol", "worry-open")
    walk.follows("sol", "reads/")
    assert walk.says("Opened and read") in page.locator("main").inner_text()
    walk.picture("sol", "worry-reads")
