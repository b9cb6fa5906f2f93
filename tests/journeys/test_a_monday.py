"""The lead’s Monday, on a phone without JavaScript, in two languages: from everything that waits to nothing.

Cleo follows only what stands on her desk, and each thing leads her back to it. What she cannot do alone moves
from "for you" to "waiting for others", until they have done it. ``TAPS`` is what each thing costs her.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page
from pytest_django import DjangoDbBlocker

from alongside.apps.work.actions.plans import write_step
from alongside.apps.work.enums import Layer
from alongside.kernel.clock import local_day, now
from factories.lived import Lived, copied, furnished, peopled
from factories.site import Site, served
from journeys.walking import Walk, heading, own_form, press, walked_in

__all__ = ["furnished", "peopled"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
# Links and buttons from the desk until one is back on it; filling in is not counted.
TAPS = {
    "alarm": 2,
    "disagreement": 2,
    "dispute": 3,
    "promise": 2,
    "step of a work": 2,
    "step of the place": 2,
    "newcomer": 2,
    "entry": 3,
    "missing at the table": 2,
    "letters": 4,
    "register": 2,
}


@dataclass
class Monday:
    """Cleo at her desk; each press and each link followed is counted."""

    walk: Walk
    page: Page
    taps: int = 0

    def tap(self, way: Locator) -> None:
        """A link or a button."""
        self.taps += 1
        with self.page.expect_navigation():
            way.click()

    def begins(self, ending: str) -> None:
        """The first thing of its kind on the desk."""
        self.taps = 0
        assert heading(self.page) == self.walk.says("The desk")
        links = self.page.locator("main .a-card a[href]").all()
        found = [one for one in links if re.search(ending, one.get_attribute("href") or "")]
        assert found, f"nothing on the desk leads to {ending}"
        self.tap(found[0])

    def presses(self, value: str = "", within: str = "main form") -> None:
        """A button, by its value where there are several."""
        chosen = f"button[value={value}]" if value else "button[type=submit]:not([name=look])"
        self.tap(self.page.locator(within).locator(chosen).last)

    def is_back(self, thing: str) -> None:
        """On the desk again, in no more taps than are written down."""
        assert heading(self.page) == self.walk.says("The desk"), thing
        assert self.taps == TAPS[thing], thing

    @property
    def waits(self) -> int:
        """How many things stand there for her."""
        return self.page.locator("main .a-card").count()


@pytest.fixture
def hub(
    furnished: Lived, browser: Browser, django_db_blocker: DjangoDbBlocker, tmp_path: Path
) -> Iterator[Site]:
    """A place with one of everything that waits, and a late step of its own plan."""
    with copied(furnished, django_db_blocker, tmp_path) as lived:
        cast, at = lived.cast, now()
        with cast.inside():
            write_step(
                place=cast.place,
                work=None,
                layer=Layer.STRATEGY,
                what="One page that says how we pay people.",
                owner=cast.cleo,
                due_on=local_day(at, cast.place.time_zone) - timedelta(days=2),
                by=cast.cleo,
                now=at,
            )
        with served(lived, browser, scripts=False) as site:
            yield site


@walked_in("en")
def test_from_ten_waiting_things_to_none(hub: Site, language: str) -> None:
    walk = Walk(hub, language)
    monday = Monday(walk, walk.goes("cleo", "desk/"))
    walk.picture("cleo", "desk-before")
    assert monday.waits >= 10
    for does in (
        answers_the_alarm,
        answers_a_disagreement,
        asks_a_pair,
        says_what_became_of_a_promise,
        ends_the_steps,
        welcomes_a_newcomer,
        says_that_it_is_right,
        says_who_is_asked_to_the_table,
        prints_the_letters,
        forgets_a_register,
    ):
        before = monday.waits
        does(monday)
        assert monday.waits < before, does.__name__
    assert monday.waits == 0
    said = monday.page.locator("main").inner_text()
    assert walk.says("Nothing waits for you today") in said
    assert monday.page.locator("#others li").count() > 0
    walk.picture("cleo", "desk-for-others")
    the_others_do_theirs(walk)
    page = walk.goes("cleo", "desk/")
    assert page.locator("#others").count() == 0, page.locator("#others").inner_text()
    said = "Every promise is in time, and nobody is waiting for an answer."
    assert walk.says(said) in page.locator("main").inner_text()
    walk.picture("cleo", "desk-after")


def answers_the_alarm(monday: Monday) -> None:
    monday.begins("/alarms/")
    own_form(monday.page).locator("[name=words]").fill("The post is filled again from May.")
    monday.presses()
    monday.is_back("alarm")


def answers_a_disagreement(monday: Monday) -> None:
    monday.begins("/disagreements/")
    own_form(monday.page).locator("[name=words]").fill("Let us look at it together on Thursday.")
    monday.presses()
    monday.is_back("disagreement")


def asks_a_pair(monday: Monday) -> None:
    """Both sides of it are read on the way."""
    monday.begins("/disputes/")
    assert monday.page.locator("main ol li").count() >= 3
    monday.tap(monday.page.locator("main a[href*='/pair/']"))
    form = own_form(monday.page)
    form.locator("[name=CITIZEN]").first.check()
    form.locator("[name=PROFESSIONAL]").first.check()
    monday.presses()
    monday.is_back("dispute")
    assert monday.walk.says("Waiting for others") in monday.page.locator("main").inner_text()


def says_what_became_of_a_promise(monday: Monday) -> None:
    monday.begins("/promises/")
    monday.page.locator("[name=kind][value=SAID_DONE]").check()
    monday.presses()
    monday.is_back("promise")


def ends_the_steps(monday: Monday) -> None:
    for thing in ("step of the place", "step of a work"):
        monday.begins("/plan/steps/")
        monday.presses("done")
        monday.is_back(thing)


def welcomes_a_newcomer(monday: Monday) -> None:
    monday.begins("/welcome/")
    monday.presses(within="main li.a-card form")
    monday.is_back("newcomer")


def says_that_it_is_right(monday: Monday) -> None:
    monday.begins("/me/waiting/")
    while (forms := monday.page.locator("main .a-todo form, main li form")).count():
        monday.tap(forms.first.locator("button[type=submit]").first)
    monday.tap(monday.page.locator("main p > a.a-button[href$='/desk/']"))
    monday.is_back("entry")


def says_who_is_asked_to_the_table(monday: Monday) -> None:
    monday.begins("/table/")
    for box in monday.page.locator("#missing textarea").all():
        box.fill("Asked the school on Friday; they answer by the end of the month.")
    monday.walk.picture("cleo", "missing")
    monday.presses(within="#missing form")
    monday.is_back("missing at the table")


def prints_the_letters(monday: Monday) -> None:
    monday.begins("/desk/letters/")
    monday.presses(within="main form:has([name=form_token])")
    monday.presses("printed")
    monday.tap(monday.page.locator("main a[href$='/desk/'], nav a[href$='/desk/']").first)
    monday.is_back("letters")


def forgets_a_register(monday: Monday) -> None:
    """It was a file she tried out."""
    monday.begins("/desk/register/")
    monday.presses(within="main form[action$='/forget/']")
    monday.is_back("register")


def the_others_do_theirs(walk: Walk) -> None:
    """Both sides see the sheets; a pair finds and signs; those it was promised to say that it was kept."""
    made = walk.site.lived.made
    for who in ("ada", "dev"):
        for batch in ("batch", "imported"):
            page = walk.goes(who, f"batches/{made[batch].id}/")
            press(page.locator("main form"))
    press(walk.goes("ben", f"entries/{made['one_to_one'].id}/").locator("form[action$='/vouch/']"))
    press(walk.goes("ada", "me/").locator("main form[action$='/step/']").first, "SAID_KEPT")
    press(walk.goes("ada", "welcome/").locator("main li.a-card form"))
    for who in ("ada", "mina"):
        page = walk.goes(who, f"disputes/{made['open_dispute'].id}/")
        press(page.locator("form[action$='/word/']:has(button[value=yes])").first, "yes")
    for raised, other in (("open_dispute", "mina"), ("mediated", "dev")):
        page = walk.goes("ada", f"disputes/{made[raised].id}/finding/")
        form = own_form(page)
        form.locator("[name=found][value=AGREED]").check()
        form.locator("[name=words]").fill("It was the week before; both are sure now.")
        press(form)
        page = walk.goes(other, f"disputes/{made[raised].id}/")
        press(page.locator("form[action$='/word/']"), "sign")
