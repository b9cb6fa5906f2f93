"""A work from idea to opened by both leads, with who is missing answered."""

import pytest

from alongside.apps.work.enums import Question, Stakeholders
from alongside.core.shared.stages import Stage
from cast import NOBODY
from factories.site import Site
from journeys.walking import Walk, go, heading, own_form, press, walked_in

pytestmark = pytest.mark.browser
IDEA = "start/work/quiet-hour/"


@walked_in("cy")
def test_from_an_idea_to_a_work_opened_by_a_lead_of_each_side(town: Site, language: str) -> None:
    walk = Walk(town, language)
    _idea(walk)
    _answers(walk)
    _missing_is_said(walk)
    _sits_and_signs(walk, "ada", "FAMILIES")
    _sits_and_signs(walk, "dev", "PRACTITIONERS")
    _opened_together(walk)


def _idea(walk: Walk) -> None:
    """Ada begins; what she typed stays when something is missing."""
    page = walk.goes("ada", "start/")
    walk.follows("ada", "/start/idea/")
    form = own_form(page)
    form.locator("[name=purpose]").fill("Children who cannot bear noise swim too.")
    press(form)
    assert page.locator("[name=purpose]").input_value() == "Children who cannot bear noise swim too."
    own_form(page).locator("[name=name]").fill("Quiet hour")
    press(own_form(page))
    assert page.url == walk.url(f"{IDEA}ask/fixed/")


def _answers(walk: Walk) -> None:
    """One question a page; going back loses nothing."""
    page = walk.of("ada")
    _says(walk, fixed="The pool closes at nine.", fixed_by="The council, for staff hours.")
    own_form(page).locator("[name=open_questions]").fill("Which hour.")
    press(own_form(page), "back")
    assert page.locator("[name=fixed]").input_value() == "The pool closes at nine."
    press(own_form(page), "on")
    assert page.locator("[name=open_questions]").input_value() == "Which hour."
    press(own_form(page), "on")
    _says(walk, services="Swimming\nShort breaks")
    assert heading(page) == walk.speaks(lambda: str(Question.MISSING.label))
    walk.picture("ada", "who-is-missing")
    _says(walk, **{group.value: "Marta knows somebody there." for group in Stakeholders})
    _says(walk, weeks="4", pay="360", means="The leisure trust.")
    assert "4" in page.locator(".a-notice--warn").inner_text()
    page.locator(f"[name={Stage.DESIGN.value}]").select_option("6")
    press(own_form(page), "on")
    _says(
        walk,
        definition="We decide together.",
        ground_rules="A no has a reason.",
        citizen_duties="We come.",
        professional_duties="We bring what is known.",
    )
    assert page.url == walk.url(IDEA)


def _says(walk: Walk, **answers: str) -> None:
    form = own_form(walk.of("ada"))
    for name, words in answers.items():
        form.locator(f"[name={name}]").fill(words)
    press(form, "on")


def _missing_is_said(walk: Walk) -> None:
    """Only leads and their names are missing now; strangers do not find it."""
    page = walk.of("ada")
    assert walk.says("Nobody leads this work yet.") in page.locator("main").inner_text()
    assert page.locator("form[action*='/yes/']").count() == 0
    walk.picture("ada", "idea")
    stranger = walk.goes(NOBODY, "work/")
    assert "Quiet hour" not in stranger.locator("main").inner_text()
    assert walk.goes(NOBODY, "work/quiet-hour/").url.startswith(f"{walk.site.url}")
    assert "Quiet hour" not in walk.of(NOBODY).locator("main").inner_text()


def _sits_and_signs(walk: Walk, who: str, group: str) -> None:
    page = walk.goes(who, IDEA)
    walk.follows(who, "/sit/")
    form = own_form(page)
    form.locator("[name=group]").select_option(group)
    form.locator("[name=is_lead]").check()
    press(form)
    walk.follows(who, "/commitment/")
    walk.follows(who, "/commitment/sign/")
    form = own_form(page)
    form.locator("[name=understood]").fill("We both say what happens.")
    press(form)
    assert "We both say what happens." in page.locator("main").inner_text()


def _opened_together(walk: Walk) -> None:
    """Groups that sat down are missing no more; the first yes waits, the second opens."""
    page = walk.goes("ada", IDEA)
    go(page.locator("form[action*='/yes/'] button").first)
    assert walk.says("Your yes is written down. It opens with the yes of the other side.") in (
        page.locator("main").inner_text()
    )
    page = walk.goes("dev", IDEA)
    walk.picture("dev", "one-yes")
    go(page.locator("form[action*='/yes/'] button").last)
    assert page.url == walk.url("work/quiet-hour/")
    assert heading(page) == "Quiet hour"
    stranger = walk.goes(NOBODY, "work/quiet-hour/")
    assert heading(stranger) == "Quiet hour"
    walk.goes(NOBODY, "work/quiet-hour/commitment/")
    assert "We decide together." in stranger.locator("main").inner_text()
    assert "We both say what happens." not in stranger.locator("main").inner_text()
    walk.goes(NOBODY, "work/quiet-hour/beginning/")
    assert "The pool closes at nine." in stranger.locator("main").inner_text()
    assert "Marta" not in stranger.locator("main").inner_text(), (
        "who could introduce whom is not for strangers"
    )
    assert "Marta" in walk.goes("ada", "work/quiet-hour/beginning/").locator("main").inner_text()
