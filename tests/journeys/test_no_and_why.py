"""Never *no* without *why*; and nothing at all to strangers."""

from datetime import timedelta

import pytest

from alongside.apps.books.enums import Book
from alongside.apps.books.models import Vouch
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import now
from cast import NOBODY
from factories.scribe import Furnisher
from factories.site import Site
from journeys.walking import Walk, own_form, press, walked_in

pytestmark = pytest.mark.browser


def adas_hour(town: Site) -> str:
    """An entry of her own; its path under the place."""
    cast = town.lived.cast
    with cast.inside():
        furnisher = Furnisher(cast, now())
        day = furnisher.today - timedelta(days=1)
        draft = furnisher.draft("ada", Book.DOING, Stage.DELIVER, day, (furnisher.gave("ada", 60),))
        return f"entries/{furnisher.entry('ada', draft).id}/"


@walked_in("en")
def test_vouching_for_ones_own_entry_is_refused_with_its_reason_and_the_next_step(
    town: Site, language: str
) -> None:
    """No button offers it; a form from an older page, or from somebody curious, is told why not."""
    walk = Walk(town, language)
    entry = adas_hour(town)
    page = walk.goes("ada", entry)
    assert page.locator("main form[action$='/vouch/']").count() == 0
    walk.goes("ada", "me/hours/")
    token = page.locator("main [name=csrfmiddlewaretoken]").first.input_value()
    found = page.context.request.post(walk.url(f"{entry}vouch/"), form={"csrfmiddlewaretoken": token})
    assert found.status == 403
    for words in (
        "You wrote this, so your own part is vouched for already.",
        "Somebody from the other side needs to say that it is right.",
        "Nothing was changed.",
    ):
        assert walk.says(words) in found.text()
    assert not Vouch.unscoped.filter(person=town.lived.cast.ada, entry__made_by=town.lived.cast.ada).exists()


@walked_in("cy")
def test_an_empty_form_is_told_what_is_missing_and_loses_nothing(town: Site, language: str) -> None:
    walk = Walk(town, language)
    page = walk.goes("ada", "write/hours/?work=first-thousand-days")
    form = own_form(page)
    form.locator("[name=about]").fill("Te a thost 🙂")
    form.locator("[name=length]").fill("a while")
    press(form)
    assert walk.says("We could not read that time. Write it like 45, 1h 30 or half a day.") in (
        page.locator(".a-errors").inner_text()
    )
    assert page.locator("[name=about]").input_value() == "Te a thost 🙂"
    assert page.locator("[name=length]").input_value() == "a while"


def test_a_stranger_is_asked_to_sign_in_for_all_that_is_not_public(town: Site) -> None:
    """An entry that is there, one that is not, and a place nobody has heard of look alike."""
    walk = Walk(town, "en")
    page = walk.of(NOBODY)
    seen = set()
    for path in (adas_hour(town), "entries/0190b3c4-0000-7000-8000-000000000000/", "me/", "../nowhere/me/"):
        page.goto(walk.url(path))
        assert page.url.startswith(f"{town.url}/sign-in/?next=")
        seen.add(page.locator("main").inner_text())
    assert len(seen) == 1
