"""Two stories on a phone without JavaScript, in English and in Welsh.

Ben reads what a work is for and does not know a word. He asks; Dev makes it clear for everyone; Ben gets a
letter and a stranger reads the meaning. Ada is down for five mornings with children: it is stopped with its
rule, until Cleo has seen a check that fits.
"""

from datetime import timedelta

import pytest

from alongside.kernel.clock import now
from factories.letters import gather
from factories.site import Site
from journeys.walking import Walk, fill_day, go, own_form, press, walked_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WORK = "work/first-thousand-days/"


@walked_in("cy")
def test_a_word_is_asked_about_and_made_clear_for_everyone(town: Site, language: str) -> None:
    walk = Walk(town, language)
    walk.goes("ben", WORK)
    page = walk.follows("ben", r"/words/of/work/[0-9a-f-]+/")
    page.fill("[name=word]", "service")
    press(own_form(page))
    assert walk.says("Thank you for asking. You get a letter when it is made clear.") in page.inner_text(
        "body"
    )
    dev = walk.goes("dev", "words/asked/")
    assert town.lived.cast.ben.name not in dev.inner_text("body")
    walk.follows("dev", r"/words/asked/[0-9a-f-]+/")
    if language == "cy":  # the reader's own language stands first; the word is English
        dev.fill("[name=name_cy]", "gwasanaeth")
        dev.fill("[name=meaning_cy]", "Help y telir amdano gan bawb.")
        dev.locator("details", has=dev.locator("[name=name]")).locator("summary").click()
    dev.fill("[name=name]", "service")
    dev.fill("[name=meaning]", "Help that everybody pays for.")
    press(dev.locator("form:has([name=meaning])"))
    said = "Help y telir amdano gan bawb." if language == "cy" else "Help that everybody pays for."
    assert said in walk.goes("ben", "words/").inner_text("main")
    stranger = walk.goes("nobody", WORK)
    go(stranger.locator("main a[href*='/words/of/work/']").first)
    assert said in stranger.inner_text("main")
    letters = gather(town.lived.cast, now() + timedelta(days=2))
    with town.lived.cast.inside():
        kinds = {(letter.person_id, item.kind) for letter in letters for item in letter.items.all()}
    assert (town.lived.cast.ben.id, "word_answered") in kinds


@walked_in("en")
def test_five_mornings_are_stopped_until_a_check_is_seen(town: Site, language: str) -> None:
    walk, cast = Walk(town, language), town.lived.cast
    today = now().date()
    person = f"checks/people/{cast.ada.id}/"
    page = walk.goes("sol", f"{person}plan/")
    form = own_form(page)
    form.locator("[name=kind][value=CARE_OR_SUPERVISE]").check()
    form.locator("[name=where]").fill("The hall")
    fill_day(form, "first_on", today + timedelta(days=7))
    for name, said in (("start", "9:30"), ("end", "12:00"), ("weeks", "5")):
        form.locator(f"[name={name}]").fill(said)
    press(form)
    assert walk.says("Stopped: likely regulated, ask") in page.inner_text("main")
    assert "Safeguarding Vulnerable Groups Act 2006" in page.inner_text("main")
    assert walk.says("Stopped: likely regulated, ask") in walk.goes("ada", "me/checks/").inner_text("main")
    page = walk.goes("cleo", f"{person}check/")
    form = own_form(page)
    for name, value in (("level", "ENHANCED"), ("workforce", "CHILD"), ("barred_list", "yes")):
        form.locator(f"[name={name}][value={value}]").check()
    form.locator("[name=number]").fill("001234567890")
    fill_day(form, "issued_on", today - timedelta(days=40))
    fill_day(form, "seen_on", today)
    press(form)
    assert walk.says("A check fits") in walk.goes("ada", "me/checks/").inner_text("main")
    answer = town.window("ben").goto(walk.url(person))
    assert answer is not None
    assert answer.status == 403
