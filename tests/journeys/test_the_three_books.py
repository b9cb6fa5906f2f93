"""The journey of the three books, on a phone without JavaScript, in English and in Welsh.

Ada writes down what she did; Dev vouches; Cleo keys in a paper sheet; Ben vouches for all of it but one row,
and disputes that row; Cleo answers; Dev vouches too; and the finding of the work changes.
"""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from alongside.core.measures.kinds import Kind
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import local_day, now
from alongside.web.member import sayings
from alongside.web.shared.sentences.kinds import say
from alongside.web.shared.sentences.sides import sides_of
from cast import NOBODY
from factories.site import Site
from journeys.walking import UUID, Walk, fill_day, go, heading, own_form, press, send_again, sign_in_with_card

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WORK = "work/first-thousand-days/"
TEA = "Tea and toast for twelve"
SHEET = (("Ada Lovell", "1h"), ("Ben Achebe", "60"), ("Dev Patel", "1"), ("Mina Novák", "1h 30"))
PARENT, STAFF = "PARENT_CARER:CITIZEN", "PRACTITIONER:PROFESSIONAL"
REMEMBERED, ANSWERED = "Mina came the week after.", "You are right. I mixed up two sheets."


@pytest.mark.parametrize("language", ["en", "cy"])
def test_from_what_a_parent_did_to_what_the_books_show(town: Site, language: str) -> None:
    walk = Walk(town, language)
    shows(walk, Kind.NOT_ENOUGH, here=False)
    entry = ada_writes_down_what_she_did(walk)
    dev_vouches(walk, entry)
    batch = cleo_keys_in_a_sheet(walk)
    dispute = ben_vouches_but_for_one_row(walk, batch)
    cleo_answers(walk, dispute)
    shows(walk, Kind.NOT_ENOUGH, here=False)
    dev_vouches_for_the_sheet(walk, batch)
    shows(walk, Kind.CO_PRODUCTION, here=True)
    the_evidence_opens_to_ada(walk, entry)
    strangers_see_totals_at_most(walk)
    eve_finds_nothing(walk, entry, batch, dispute)


def shows(walk: Walk, kind: Kind, *, here: bool) -> None:
    """The sentence on the page of the work, to a parent and to a stranger; and its cell."""
    said = walk.speaks(lambda: say(kind, sides_of(walk.site.lived.cast.work)))
    for who in ("ada", NOBODY):
        page = walk.goes(who, WORK)
        assert page.locator("#finding").inner_text() == said
        cell = page.locator(".a-grid9__phone .a-grid9__pair strong")
        assert cell.count() == int(here)
        if here:
            assert cell.inner_text() == walk.says("Co-production")
    walk.picture("ada", f"finding-{kind.value.lower()}")


def ada_writes_down_what_she_did(walk: Walk) -> str:
    """Three answers on her own page; they are said back; then they are in the book, and wait."""
    page = walk.goes("ada", "")
    walk.follows("ada", "/stockport/me/", within="header")
    quick = own_form(page)
    quick.locator("[name=work]").select_option("first-thousand-days")
    quick.locator("[name=length]").fill("4")
    press(quick)
    length = walk.speaks(lambda: sayings.length(240))
    assert heading(page) == walk.says("%(what)s. Is that right?", what=length)
    page.locator(f"[name=stage][value={Stage.DELIVER}]").check()
    walk.picture("ada", "said-back")
    with page.expect_request(lambda request: request.method == "POST") as sent:
        press(own_form(page), "save")
    entry = path_of(page)
    assert page.locator("main .a-tag--plain").count() == 1
    assert urlsplit(send_again(page, sent.value)).path == entry, "sent twice, it is in the book once"
    walk.goes("ada", f"{WORK}books/?state=WAITING")
    assert page.locator("main .a-card").count() == 1
    return entry


def dev_vouches(walk: Walk, entry: str) -> None:
    """It waits on his own page; one press says that it is right."""
    page = walk.goes("dev", "me/")
    card = page.locator("main .a-card", has=page.locator(f"a[href$='{entry}']"))
    press(card.locator("form"))
    assert page.locator("main .a-notice--success").count() == 1
    assert page.locator(f"main a[href$='{entry}']").count() == 0
    page.goto(walk.site.url + entry)
    assert page.locator("main .a-tag--good").count() == 1


def cleo_keys_in_a_sheet(walk: Walk) -> str:
    """Four lines from paper, said back with their sum and their people."""
    page = walk.goes("cleo", "desk/")
    walk.follows("cleo", "/desk/sheet/")
    form = own_form(page)
    form.locator("[name=title]").fill("Sign-in sheet, play morning")
    place = walk.site.lived.cast.place
    fill_day(form, "day", local_day(now(), place.time_zone) - timedelta(days=1))
    form.locator("[name=stage]").select_option(Stage.DELIVER.value)
    for number, (name, length) in enumerate(SHEET):
        form.locator(f"[name=line-{number}-name]").fill(name)
        form.locator(f"[name=line-{number}-hat]").select_option(PARENT if number < 2 else STAFF)
        form.locator(f"[name=line-{number}-length]").fill(length)
        form.locator(f"[name=line-{number}-what]").fill(TEA)
    press(form, "check")
    assert heading(page) == walk.says("Is that what the sheet says?")
    assert page.locator("main tbody tr").count() == len(SHEET)
    assert page.locator("main input[type=radio]:checked").count() == len(SHEET)
    walk.picture("cleo", "sheet-said-back")
    press(own_form(page), "save")
    assert page.locator("main .a-card").count() == len(SHEET)
    assert page.locator("main .a-tag--plain").count() == len(SHEET)
    assert page.locator("main form button[formmethod=post]").count() == 0, "she vouches for nobody"
    return path_of(page)


def ben_vouches_but_for_one_row(walk: Walk, batch: str) -> str:
    """He signs in with his card, sees every row, says yes to three, and asks about the fourth."""
    page = walk.of("ben")
    page.context.clear_cookies()
    page.goto(walk.site.url + batch)
    assert "sign-in" in page.url
    sign_in_with_card(walk, page)
    assert path_of(page) == batch, "signing in leads back"
    row = page.locator("main .a-card", has_text="Mina")
    row.locator("input[name=out]").check()
    walk.picture("ben", "sheet-to-vouch-for")
    go(page.locator("main button[formmethod=post]"))
    assert page.locator("main .a-notice--success").count() == 1
    assert page.locator("main input[name=out]").count() == 1, "only the row he left out is asked about again"
    go(row.locator("a[href$='/dispute/']"))
    form = own_form(page)
    form.locator("[name=words]").fill(REMEMBERED)
    press(form)
    assert REMEMBERED in page.locator("main").inner_text()
    return path_of(page)


def cleo_answers(walk: Walk, dispute: str) -> None:
    """It waits on her own page; and the answer waits on his."""
    page = walk.goes("cleo", "me/")
    walk.follows("cleo", f"/disputes/{UUID}/")
    assert path_of(page) == dispute
    assert REMEMBERED in page.locator("main").inner_text()
    form = own_form(page)
    form.locator("[name=words]").fill(ANSWERED)
    press(form, "answer")
    assert page.locator("main .a-notice--success").count() == 1
    page = walk.goes("ben", "me/")
    walk.follows("ben", f"/disputes/{UUID}/")
    assert ANSWERED in page.locator("main").inner_text()
    walk.picture("ben", "answered")
    assert walk.of("ada").goto(walk.site.url + dispute).status == 404, "asked kindly, it is between the two"  # type: ignore[union-attr]  # a page was asked for, so there is an answer


def dev_vouches_for_the_sheet(walk: Walk, batch: str) -> None:
    """The professionals' word: for the three rows that both sides have now said yes to."""
    page = walk.of("dev")
    page.goto(walk.site.url + batch)
    page.locator("main .a-card", has_text="Mina").locator("input[name=out]").check()
    go(page.locator("main button[formmethod=post]"))
    assert page.locator("main .a-tag--good").count() == len(SHEET) - 1
    assert page.locator("main .a-tag--plain").count() == 1


def the_evidence_opens_to_ada(walk: Walk, entry: str) -> None:
    """From the figure to the entries it rests on, and no others: the row Ben left out waits."""
    page = walk.goes("ada", WORK)
    go(page.locator(".a-figure figcaption a[href*='/books/']").first)
    cards = page.locator("main .a-card")
    assert cards.locator(f"a[href$='{entry}']").count() == 1
    assert cards.filter(has_text=TEA).count() == len(SHEET) - 1
    walk.picture("ada", "evidence")
    go(cards.locator(f"a[href$='{entry}']"))
    assert path_of(page) == entry


def strangers_see_totals_at_most(walk: Walk) -> None:
    """The same link; no entry, no name, no word of anybody; few people, so no hours either."""
    page = walk.goes(NOBODY, WORK)
    go(page.locator(".a-figure figcaption a[href*='/books/']").first)
    assert page.locator("main a[href*='/entries/']").count() == 0
    said = page.locator("body").inner_text()
    assert not [name for name, _length in SHEET if name in said or name.split()[0] in said]
    assert TEA not in said
    assert heading(page) == walk.says("Hours by month")
    walk.picture(NOBODY, "totals")


def eve_finds_nothing(walk: Walk, *addresses: str) -> None:
    """The lead of another place; and nobody at all is asked to sign in."""
    for address in (*addresses, path_in(walk, "me/"), path_in(walk, "desk/")):
        found = walk.of("eve").goto(walk.site.url + address)
        assert found is not None
        assert found.status == 404
        walk.of(NOBODY).goto(walk.site.url + address)
        assert re.search(r"/sign-in/\?next=", walk.of(NOBODY).url)


def path_of(page: Page) -> str:
    """Where one is, without the host."""
    return urlsplit(page.url).path


def path_in(walk: Walk, path: str) -> str:
    """An address under the place, without the host."""
    return urlsplit(walk.url(path)).path
