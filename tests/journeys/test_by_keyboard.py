"""Walked with nothing but the keyboard: Tab, Space, Enter, the arrows and letters.

An idea becomes an open work; a paper sheet is vouched for but for one row; a dispute is answered.
"""

from uuid import UUID

import pytest
from playwright.sync_api import Page

from alongside.apps.books.actions.disputes import dispute_entry
from alongside.apps.books.drafts import Text
from alongside.apps.books.models import Answer, Entry, Vouch
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import Work
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from factories.entries import a_sheet
from factories.site import Site
from journeys.walking import Walk, heading

pytestmark = [pytest.mark.browser, pytest.mark.slow]
MOST_STEPS = 200
IDEA = "start/work/quiet-hour/"


def to(page: Page, wanted: str) -> None:
    """Tab until the focus is on what is wanted, and it can be seen there."""
    for _step in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            box = page.evaluate("document.activeElement.getBoundingClientRect().toJSON()")
            assert box["bottom"] > 0
            assert box["top"] < page.evaluate("innerHeight")
            return
    raise AssertionError(f"Tab never comes to {wanted} on {page.url}")


def enter(page: Page) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


def types(page: Page, **answers: str) -> None:
    for name, words in answers.items():
        to(page, f"[name={name}]")
        page.keyboard.type(words)


def goes_on(page: Page) -> None:
    to(page, "main button[value=on]")
    enter(page)


def test_a_sheet_is_vouched_for_but_for_one_row(town: Site) -> None:
    """Enter on a tick says nothing yet: only the button says yes."""
    walk, cast = Walk(town, "en"), town.lived.cast
    sheet = a_sheet(cast)
    page = walk.goes("mina", f"batches/{sheet.id}/")
    to(page, "#out_2")
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.checked")
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    assert not vouched(town, sheet.id)
    assert page.url == walk.url(f"batches/{sheet.id}/")
    to(page, "main button[formmethod=post]")
    enter(page)
    assert len(vouched(town, sheet.id)) == 2
    walk.picture("mina", "sheet")


def vouched(town: Site, batch_id: UUID) -> list[Vouch]:
    with town.lived.cast.inside():
        return list(Vouch.objects.filter(entry__batch_id=batch_id, person=town.lived.cast.mina))


def test_a_dispute_is_answered(town: Site) -> None:
    walk, cast = Walk(town, "en"), town.lived.cast
    sheet = a_sheet(cast)
    with cast.inside():
        entry = Entry.objects.filter(batch=sheet).order_by("id")[1]
        words = Text("I left at ten.", "en")
        dispute_entry(entry=entry, words=words, by=cast.ben, now=now(), form_token=new_secret_id())
    page = walk.goes("cleo", "me/")
    to(page, "main a[href*='/disputes/']")
    enter(page)
    to(page, "main textarea")
    page.keyboard.type("The sheet says eleven. Shall I correct it?")
    to(page, "main button[value=answer]")
    enter(page)
    with cast.inside():
        assert Answer.objects.count() == 1
    walk.picture("cleo", "answered")


def test_an_idea_becomes_an_open_work(town: Site) -> None:
    walk = Walk(town, "en")
    page = walk.goes("ada", "start/")
    to(page, "main a[href$='/start/idea/']")
    enter(page)
    types(page, name="Quiet hour", purpose="Children who cannot bear noise swim too.")
    to(page, "main button[type=submit]")
    enter(page)
    answers(page)
    assert page.url == walk.url(IDEA)
    for who, group in (("ada", Stakeholders.FAMILIES), ("dev", Stakeholders.PRACTITIONERS)):
        sits_and_signs(walk, who, group)
    for who in ("ada", "dev"):
        page = walk.goes(who, IDEA)
        to(page, "main form[action*='/yes/'] button")
        enter(page)
    assert heading(page) == "Quiet hour"
    assert page.url == walk.url("work/quiet-hour/")
    with town.lived.cast.inside():
        assert Work.objects.get(slug="quiet-hour").opened_on is not None


def answers(page: Page) -> None:
    types(page, fixed="The pool closes at nine.", fixed_by="The council.")
    goes_on(page)
    assert page.url.endswith("/open/"), page.url
    types(page, open_questions="Which hour.")
    goes_on(page)
    types(page, services="Swimming")
    goes_on(page)
    for group in Stakeholders:
        types(page, **{group.value: "Marta knows somebody there."})
    goes_on(page)
    types(page, weeks="12", pay="360", means="The leisure trust.")
    goes_on(page)
    assert page.url.endswith("/power/"), page.url
    to(page, f"[name={Stage.DESIGN.value}]")
    page.keyboard.press("ArrowDown")
    goes_on(page)
    types(
        page,
        definition="We decide together.",
        ground_rules="A no has a reason.",
        citizen_duties="We come.",
        professional_duties="We bring what is known.",
    )
    goes_on(page)


def sits_and_signs(walk: Walk, who: str, group: Stakeholders) -> None:
    page = walk.goes(who, IDEA)
    to(page, "main a[href$='/sit/']")
    enter(page)
    to(page, "[name=group]")
    page.keyboard.type(str(group.label)[:12])
    to(page, "[name=is_lead]")
    page.keyboard.press("Space")
    to(page, "main button[type=submit]")
    enter(page)
    walk.goes(who, "work/quiet-hour/commitment/")
    to(page, "main a[href$='/commitment/sign/']")
    enter(page)
    types(page, understood="We both say what happens.")
    to(page, "main button[type=submit]")
    enter(page)
