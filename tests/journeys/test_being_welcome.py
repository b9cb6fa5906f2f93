"""One story on a phone without JavaScript: Ada is not alone at the table, and a text can be mended quietly.

Ada says how she is called and names Dev to speak up with her; he says yes, and the table shows it. The
words of the work land badly with Ben; Cleo answers him, and nobody else ever hears of it. Ada puts the words
into Urdu; once the work is said anew, a stranger reads that the translation is older.
"""

import pytest

from alongside.apps.translations.models import Translation
from alongside.apps.work.actions.works import restate_work
from alongside.kernel.clock import now
from factories.site import Site
from journeys.walking import Walk, go, own_form, press, walked_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WORK = "work/first-thousand-days/"
URDU = "خاندان اور عملہ مل کر"


@walked_in("en")
def test_nobody_is_alone_at_the_table_and_a_text_is_mended_quietly(town: Site, language: str) -> None:
    walk = Walk(town, language)
    stand_together(walk)
    mend_a_text_quietly(walk)
    read_it_in_urdu(walk)


def stand_together(walk: Walk) -> None:
    """Named, agreed to, and seen at the table."""
    cast = walk.site.lived.cast
    page = walk.goes("ada", "me/about/called/")
    page.fill("[name=name_said]", "AY-da")
    press(own_form(page))
    walk.goes("ada", "me/beside/")
    page = walk.follows("ada", r"/beside/[0-9a-f-]+/")
    page.fill("[name=name]", cast.dev.name)
    press(own_form(page))
    press(page.locator("main form:has([name=person])"))
    dev = walk.goes("dev", "me/beside/")
    assert "AY-da" in dev.inner_text("main")
    press(dev.locator("main form:has(button[value=yes])"), "yes")
    assert walk.says("speaks up together with %(beside)s", beside=cast.dev.name) in walk.goes(
        "ada", WORK
    ).inner_text("main")


def mend_a_text_quietly(walk: Walk) -> None:
    """Said to whoever leads, answered in private."""
    walk.goes("ben", WORK)
    ben = walk.follows("ben", r"/landed/on/work/[0-9a-f-]+/")
    ben.fill("[name=words]", "It reads as if we could not manage.")
    press(own_form(ben))
    cleo = walk.goes("cleo", "landed/")
    walk.follows("cleo", r"/landed/[0-9a-f-]+/")
    cleo.fill("[name=words]", "Thank you. I bring other words.")
    press(own_form(cleo))
    walk.goes("ben", "landed/")
    assert "I bring other words" in walk.follows("ben", r"/landed/[0-9a-f-]+/").inner_text("main")
    assert walk.says("Nothing so far") in walk.goes("dev", "landed/").inner_text("main")


def read_it_in_urdu(walk: Walk) -> None:
    """Written by whoever reads the language, and older once the original has changed."""
    cast = walk.site.lived.cast
    page = walk.goes("ada", "me/about/languages/")
    page.locator("[name=languages][value=ur]").check()
    press(own_form(page))
    walk.goes("ada", WORK)
    page = walk.follows("ada", r"/languages/work/[0-9a-f-]+/")
    page.locator("select[name=language]").select_option("ur")
    press(own_form(page))
    for box in page.locator("main textarea").all():
        box.fill(URDU)
    page.locator("[name=how][value=PERSON]").check()
    press(own_form(page))
    stranger = walk.goes("nobody", WORK)
    walk.follows("nobody", r"/languages/work/[0-9a-f-]+/")
    go(stranger.locator("main a[hreflang=ur]"))
    assert URDU in stranger.inner_text("main")
    with cast.inside():
        assert Translation.objects.count() == 1
        restate_work(
            work=cast.work, purpose="All of us.", fixed="", open_questions="", by=cast.cleo, now=now()
        )
    stranger.reload()
    assert walk.says("The original has changed since") in stranger.inner_text("main")
