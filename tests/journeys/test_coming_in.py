"""Coming in, on a phone without JavaScript, in English and in Welsh.

Cleo prints a poster; Grace joins by it, is a newcomer, is welcomed by a parent and by a health visitor, and
writes down her first hour; it is vouched for, and she is thanked. Then Ben forgets his secret: Cleo gives him
a new one, and Ada, of the other side, sees it.
"""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page

from alongside.core.shared.stages import Stage
from alongside.kernel.clock import now
from cast import NOBODY
from factories.letters import gather
from factories.site import Site
from journeys.walking import UUID, Walk, heading, own_form, press, walked_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]
THANKS = "The little ones still sing your song."
SECRET, NEW_SECRET = "kettle window heron", "amber kettle bridge"
OTHERS = ("Ada Lovell", "Ben Achebe", "Cleo Marsh", "Dev Patel")


@walked_in("cy")
def test_from_a_poster_to_a_first_entry_that_stands(town: Site, language: str) -> None:
    walk = Walk(town, language)
    code = cleo_prints_a_poster(walk)
    a_wrong_code_tells_nothing(walk, code)
    grace_joins(walk, code)
    grace_sees_no_names(walk)
    for who, place in (("ada", 1), ("dev", 2)):
        somebody_welcomes_her(walk, who, place)
    entry = grace_writes_down_an_hour(walk)
    dev_vouches(walk, entry)
    dev_thanks_her(walk, entry)
    grace_is_thanked(walk, entry)
    assert cleo_counts_who_joined(walk) == 1


@walked_in("en")
def test_a_secret_given_by_a_lead_is_seen_by_the_other_side(town: Site, language: str) -> None:
    walk = Walk(town, language)
    ben = walk.site.lived.cast.ben
    page = walk.goes("cleo", f"desk/people/{ben.id}/code/")
    own_form(page).locator("[name=secret]").fill(NEW_SECRET)
    press(own_form(page))
    walk.goes("ada", "me/")
    walk.follows("ada", "/stockport/welcome/")
    page = walk.follows("ada", "/stockport/secrets/")
    waits = page.locator("main li:has(form)")
    assert waits.count() == 1
    walk.picture("ada", "reset")
    press(waits.locator("form"))
    assert page.locator("main li form").count() == 0
    assert page.get_by_text(walk.says("Seen to by")).count() == 1
    page = walk.goes("cleo", "secrets/")
    assert page.locator("main li").get_by_text(walk.says("Seen to by")).count() == 1


def cleo_prints_a_poster(walk: Walk) -> str:
    walk.goes("cleo", "desk/")
    page = walk.follows("cleo", "/desk/codes/")
    form = own_form(page)
    form.locator("[name=kind][value=POSTER]").check()
    form.locator("[name=label]").fill("Library door")
    press(form)
    walk.picture("cleo", "poster")
    found = re.search(r"/j/([0-9A-Z]{8})/", page.locator(".a-qr").inner_text())
    assert found is not None
    return found[1]


def a_wrong_code_tells_nothing(walk: Walk, code: str) -> None:
    page = walk.of(NOBODY)
    page.goto(walk.url("").replace("stockport/", f"j/{code[::-1]}/"))
    assert heading(page) == walk.says("This code does not work")


def grace_joins(walk: Walk, code: str) -> None:
    """She types the code as it stands on the poster."""
    page = walk.of(NOBODY)
    own_form(page).locator("[name=code]").fill(f"{code[:4]}-{code[4:]}".lower())
    press(own_form(page))
    form = own_form(page)
    form.locator("[name=name]").fill("Grace Obi")
    form.locator("[name=hat][value='PARENT_CARER:CITIZEN']").check()
    form.locator("[name=secret]").fill(SECRET)
    walk.picture(NOBODY, "joining")
    press(form)
    assert heading(page) == walk.says("You have joined")
    assert page.get_by_text(SECRET).count() == 1
    walk.picture(NOBODY, "card")
    walk.follows(NOBODY, "/stockport/me/")


def grace_sees_no_names(walk: Walk) -> None:
    page = walk.of(NOBODY)
    assert heading(page) == walk.says("Hello %(first_name)s", first_name="Grace")
    walk.picture(NOBODY, "newcomer")
    for path in ("me/", "work/", "work/first-thousand-days/"):
        words = walk.goes(NOBODY, path).locator("body").inner_text()
        assert not [name for name in OTHERS if name in words], path
    assert walk.goes(NOBODY, "write/hours/").url.endswith("/stockport/me/")


def card_of(page: Page, name: str) -> Locator:
    return page.locator("main li.a-card", has_text=name)


def somebody_welcomes_her(walk: Walk, who: str, place: int) -> None:
    page = walk.goes(who, "welcome/")
    walk.picture(who, f"welcome-{place}")
    press(card_of(page, "Grace Obi").locator("form"))


def grace_writes_down_an_hour(walk: Walk) -> str:
    page = walk.goes(NOBODY, "me/")
    quick = own_form(page)
    quick.locator("[name=work]").select_option("first-thousand-days")
    quick.locator("[name=length]").fill("1h")
    press(quick)
    page.locator(f"[name=stage][value={Stage.DELIVER}]").check()
    press(own_form(page), "save")
    found = re.search(rf"/entries/({UUID})/", page.url)
    assert found is not None, page.url
    return found[1]


def dev_vouches(walk: Walk, entry: str) -> None:
    page = walk.goes("dev", f"entries/{entry}/")
    press(page.locator("form[action$='/vouch/']"))
    page = walk.goes(NOBODY, f"entries/{entry}/")
    assert page.locator("main .a-tag--good").count() == 1
    walk.picture(NOBODY, "first-entry")


def dev_thanks_her(walk: Walk, entry: str) -> None:
    """From the page of what she gave: whom, a line, a press."""
    page = walk.goes("dev", f"entries/{entry}/")
    walk.picture("dev", "to-thank-for")
    walk.follows("dev", f"/entries/{entry}/thanks/")
    form = own_form(page)
    assert form.locator("[name=to]:checked").count() == 1, "she is the only one to thank"
    form.locator("[name=words]").fill(THANKS)
    walk.picture("dev", "thanking")
    press(form)
    assert page.locator("main .a-notice--success").count() == 1
    assert THANKS in page.locator("main").inner_text()
    assert THANKS not in walk.goes("ada", f"entries/{entry}/").locator("main").inner_text()


def grace_is_thanked(walk: Walk, entry: str) -> None:
    """On her own page; and by a letter, on paper, as she gave no e-mail."""
    page = walk.goes(NOBODY, "me/")
    assert THANKS in page.locator("main").inner_text()
    walk.picture(NOBODY, "thanked")
    walk.follows(NOBODY, f"/entries/{entry}/")
    assert THANKS in page.locator("main").inner_text()
    gather(walk.site.lived.cast, now() + timedelta(minutes=6))
    page = walk.goes("cleo", "desk/letters/")
    press(page.locator("main form:has([name=form_token])"))
    letter = page.locator("article", has_text="Grace Obi")
    assert walk.says("Somebody thanks you") in letter.inner_text()
    walk.picture("cleo", "letter-of-thanks")


def cleo_counts_who_joined(walk: Walk) -> int:
    page = walk.goes("cleo", "desk/codes/")
    counted = re.search(r"\b(\d+)\b", card_of(page, "Library door").locator("p").first.inner_text())
    assert counted is not None
    return int(counted[1])
