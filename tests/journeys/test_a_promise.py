"""A promise made, late, explained, kept and thanked for: on a phone, without JavaScript."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page

from alongside.apps.promises.models import Promise, Thanks
from alongside.apps.work.models import Seat
from alongside.core.measures.fragile import Weakness
from alongside.kernel.clock import local_day, now
from alongside.web.shared.sentences import fragile
from factories.site import Site
from journeys.walking import UUID, Walk, fill_day, go, own_form, press, walked_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WHAT, WHY, THANKS = "A ramp at the back door.", "The wood came late.", "I came in without asking."


@walked_in("cy")
def test_a_promise_late_and_kept_all_the_same(town: Site, language: str) -> None:
    walk = Walk(town, language)
    mina_promises(walk)
    promise = mina_says_why_it_is_late(walk)
    ada_reads_why(walk, promise)
    mina_says_it_is_done(walk, promise)
    ada_says_it_was_kept(walk, promise)
    ada_thanks_mina(walk, promise)


def seat(walk: Walk, who: str) -> str:
    cast = walk.site.lived.cast
    with cast.inside():
        return str(Seat.objects.get(work=cast.work, person=cast.person(who)).id)


def mina_promises(walk: Walk) -> None:
    """Asked who sees to it, with what, and who could stop it, she is told why it is fragile."""
    page = walk.goes("mina", "write/promise/?work=first-thousand-days")
    today = local_day(now(), walk.site.lived.cast.place.time_zone)
    form = own_form(page)
    form.locator("[name=promise]").fill(WHAT)
    form.locator("[name=promised_by]").select_option(seat(walk, "mina"))
    for who in ("ada", "ben"):
        form.locator(f"[name=promised_to][value='{seat(walk, who)}']").check()
    fill_day(form, "due_on", today - timedelta(days=3))
    form.locator("[name=owner]").select_option(seat(walk, "dev"))
    form.locator("[name=means_are][value=THERE]").check()
    form.locator("[name=stoppable][value=SOMEBODY]").check()
    form.locator("[name=stopper_0]").fill("The fire officer")
    form.locator("[name=asked_0]").select_option("NOT_ASKED")
    fill_day(form, "day", today - timedelta(days=20))
    form.locator("[name=stage]").first.check()
    press(form)
    said = page.locator("main").inner_text()
    firmer = "This promise is fragile. You can make it all the same; this would make it firmer:"
    assert walk.says(firmer) in said
    assert walk.speaks(lambda: str(fragile.SAID[Weakness.NOT_ASKED])) in said
    walk.picture("mina", "promise-said-back")
    press(page.locator("main form"), "save")
    assert WHAT in page.locator("h1").inner_text()


def mina_says_why_it_is_late(walk: Walk) -> str:
    """It waits on her own page until she does."""
    page = walk.goes("mina", "me/")
    assert walk.says("Your promise is late. Why?") in page.locator("main").inner_text()
    walk.picture("mina", "late")
    walk.follows("mina", f"/promises/{UUID}/")
    found = re.search(f"/promises/({UUID})/", page.url)
    assert found
    says(walk, page, "EXPLAINED", WHY, ahead=9)
    walk.goes("mina", "me/")
    assert walk.says("Your promise is late. Why?") not in page.locator("main").inner_text()
    return found[1]


def says(walk: Walk, page: Page, kind: str, words: str = "", *, ahead: int | None = None) -> None:
    """One step of a promise, from the form on its page."""
    form = own_form(page)
    form.locator(f"[name=kind][value={kind}]").check()
    form.locator("[name=words]").fill(words)
    if ahead is not None:
        today = local_day(now(), walk.site.lived.cast.place.time_zone)
        fill_day(form, "day", today + timedelta(days=ahead))
    press(form)
    assert page.locator("main .a-notice--success").count() == 1


def ada_reads_why(walk: Walk, promise: str) -> None:
    page = walk.goes("ada", f"promises/{promise}/")
    said = page.locator("main").inner_text()
    assert WHY in said
    assert "The fire officer" in said
    walk.picture("ada", "explained")


def mina_says_it_is_done(walk: Walk, promise: str) -> None:
    page = walk.goes("mina", f"promises/{promise}/")
    assert page.locator("main [name=kind][value=SAID_KEPT]").count() == 0, "it is not for her to say"
    says(walk, page, "SAID_DONE")


def ada_says_it_was_kept(walk: Walk, promise: str) -> None:
    page = walk.goes("ada", "me/")
    form = page.locator(f"main form[action$='/promises/{promise}/step/']")
    press(form, "SAID_KEPT")
    page = walk.goes("ada", f"promises/{promise}/")
    assert page.locator("main .a-tag--good").count() == 1
    with walk.site.lived.cast.inside():
        assert Promise.objects.get(id=promise).steps.filter(kind="SAID_KEPT").count() == 1


def ada_thanks_mina(walk: Walk, promise: str) -> None:
    """Only the two of them see it."""
    page = walk.of("ada")
    go(page.locator(f"main a[href$='/promises/{promise}/thanks/']"))
    form = own_form(page)
    form.locator(f"[name=to][value='{walk.site.lived.cast.mina.id}']").check()
    form.locator("[name=words]").fill(THANKS)
    press(form)
    assert page.locator("main .a-notice--success").count() == 1
    assert THANKS in walk.goes("mina", "me/").locator("main").inner_text()
    walk.picture("mina", "thanked")
    assert THANKS not in walk.goes("ben", f"promises/{promise}/").locator("main").inner_text()
    with walk.site.lived.cast.inside():
        assert Thanks.objects.count() == 1
