"""A guardian says yes, the child says no: what was quoted is gone from every page at once."""

from datetime import timedelta

import pytest

from alongside.apps.books.enums import Book
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import now
from cast import NOBODY
from factories.scribe import Furnisher
from factories.site import Site
from journeys.walking import Walk, own_form, press, walked_in

pytestmark = pytest.mark.browser
SAID = "The swings are too high for my sister"
QUOTES = "work/first-thousand-days/quotes/"


def bens_words(town: Site) -> str:
    """Something Ben wrote in the book; its path under the place."""
    cast = town.lived.cast
    with cast.inside():
        furnisher = Furnisher(cast, now())
        day = furnisher.today - timedelta(days=1)
        draft = furnisher.draft(
            "ben", Book.DOING, Stage.DELIVER, day, (furnisher.gave("ben", 30),), what=SAID
        )
        return f"entries/{furnisher.entry('ben', draft).id}/"


def answers(walk: Walk, who: str, path: str, value: str) -> None:
    page = walk.goes(who, path)
    assert page.locator("main input:checked").count() == 0
    page.locator(f"[name=answer][value={value}]").check()
    if value != "NO":
        page.locator("[name=until]").first.check()
    press(own_form(page))


@walked_in("en")
def test_a_child_says_no_after_a_guardian_said_yes(town: Site, language: str) -> None:
    walk, ben = Walk(town, language), town.lived.cast.ben
    entry = bens_words(town)

    page = walk.goes("cleo", f"desk/people/{ben.id}/age/")
    page.locator("[name=band][value=FROM_10]").check()
    press(own_form(page))
    page = walk.goes("cleo", f"desk/people/{ben.id}/age/?name=Ada+Lovell")
    press(page.locator("main form[action$='/age/asked/']").first)

    page = walk.goes("dev", f"{entry}quote/")
    press(own_form(page))
    assert walk.says("There is no permission for that from the person it is about, so it stops here.") in (
        page.locator(".a-errors").inner_text()
    )

    walk.goes("ada", "me/permissions/")
    page = walk.follows("ada", r"/me/children/[0-9a-f-]{36}/")
    assert walk.says("What I say yes or no to") in page.locator("h1").inner_text()
    answers(walk, "ada", f"me/children/{ben.id}/QUOTE/", "EVERYONE")
    walk.picture("ada", "child-permissions")
    page = walk.goes("dev", f"{entry}quote/")
    press(own_form(page))
    assert SAID in walk.goes(NOBODY, QUOTES).content()
    assert "Ben" not in walk.goes(NOBODY, QUOTES).content()

    answers(walk, "ben", "me/permissions/QUOTE/", "NO")
    for who in (NOBODY, "dev", "mina", "sol", "cleo"):
        assert SAID not in walk.goes(who, QUOTES).content(), who
    assert SAID in walk.goes("ben", QUOTES).content()

    page = walk.goes("ada", f"me/children/{ben.id}/QUOTE/")
    assert walk.says("everyone") in page.locator("main").inner_text()
