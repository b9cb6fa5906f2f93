"""A lead's second step, on a phone without JavaScript, in English and in Welsh.

Cleo comes to the desk, sets up an app, signs out, and signs in again by e-mail and app. Then the phone is at
home: a code from her sheet lets her in once, and never twice. Then phone and sheet are gone: Dev, the other
lead, asks for it, Ada has spoken with her, and Cleo sets up another phone.
"""

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from django.conf import LazySettings
from django.core import mail
from django.core.cache import cache
from django.utils.html import strip_tags
from playwright.sync_api import Page

from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import RoleKind
from alongside.kernel.clock import now
from factories.people import BEGINNING, FIRST_DAY
from factories.site import Site
from journeys.walking import Walk, go, heading, own_form, press

pytestmark = [pytest.mark.browser, pytest.mark.slow]
EMAIL = "cleo@example.org"


@dataclass(frozen=True)
class App:
    """An app for sign-in codes, which follows the published rules and knows nothing of ours."""

    secret: str

    def shows(self, *, later: int = 0) -> str:
        """RFC 6238, by hand; ``later`` by so many half minutes, as each code is taken once."""
        step = int(now().timestamp()) // 30 + later
        made = hmac.new(base64.b32decode(self.secret), step.to_bytes(8, "big"), hashlib.sha1).digest()
        start = made[-1] & 15
        return f"{(int.from_bytes(made[start : start + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


@pytest.mark.parametrize(("language", "reads"), [("en", "the square"), ("cy", "the letters")])
def test_a_lead_signs_in_with_two_steps_and_loses_the_phone(
    town: Site, language: str, reads: str, settings: LazySettings
) -> None:
    settings.SECOND_STEP = True
    cast, walk = town.lived.cast, Walk(town, language)
    with cast.inside():
        give_role(person=cast.dev, kind=RoleKind.LEAD, since=FIRST_DAY, by=None, now=BEGINNING)
    app, sheet = sets_up(walk, "cleo", reads)
    signs_out(walk)
    by_email(walk)
    shows_the_code_of(walk, app)
    uses_a_code_of_the_sheet_once(walk, sheet)
    sets_up(walk, "dev", "the square")
    two_people_take_it_off(walk)
    another, _sheet = sets_up_anew(walk, reads)
    assert another.secret != app.secret


def sets_up(walk: Walk, who: str, reads: str) -> tuple[App, list[str]]:
    """The desk waits for it, and opens once it is there."""
    page = walk.goes(who, "desk/")
    assert heading(page) == walk.says("Set up a second step")
    walk.picture(who, f"setting-up-{who}")
    app = App(read_by(page, reads))
    own_form(page).locator("[name=code]").fill("123")
    press(own_form(page))
    assert page.locator(".a-errors").count() == 1
    assert App(read_by(page, reads)) == app, "a slip of the finger makes no new secret"
    own_form(page).locator("[name=code]").fill(app.shows())
    press(own_form(page))
    assert heading(page) == walk.says("Your recovery codes")
    sheet = page.locator("main li code").all_inner_texts()
    assert len(set(sheet)) == 10
    walk.picture(who, f"sheet-{who}")
    go(page.locator("main a.a-button"))
    assert heading(page) == walk.says("The desk")
    return app, sheet


def read_by(page: Page, reads: str) -> str:
    """The secret, as the square or the link of the same phone has it, or typed off the page."""
    typed = page.locator(".a-qr__words").inner_text()
    link = unquote(page.locator("main a[href^='otpauth:']").get_attribute("href") or "")
    secret = parse_qs(urlsplit(link).query)["secret"][0]
    assert page.locator(".a-qr svg").count() == 1
    assert "cleo@example.org" in link or "dev@example.org" in link
    assert re.fullmatch(r"([A-Z2-7]{4} ){7}[A-Z2-7]{4}", typed)
    assert typed.replace(" ", "") == secret
    return secret if reads == "the square" else typed.replace(" ", "")


def signs_out(walk: Walk) -> None:
    page = walk.goes("cleo", "me/")
    walk.follows("cleo", "/sign-out/", within="body")
    press(page.locator("main form"))
    assert "/sign-in/" in walk.goes("cleo", "desk/").url


def by_email(walk: Walk) -> Page:
    """The first step: a code by e-mail. At most three come in a minute: here it is over at once."""
    cache.clear()
    page = walk.goes("cleo", "desk/")
    form = page.locator("form:has([name=email])")
    form.locator("[name=email]").fill(EMAIL)
    press(form)
    found = re.search(r"^(\d{6})$", strip_tags(str(mail.outbox[-1].body)), re.MULTILINE)
    assert found
    assert mail.outbox[-1].to == [EMAIL]
    own_form(page).locator("[name=code]").fill(found[1])
    press(own_form(page))
    return page


def shows_the_code_of(walk: Walk, app: App) -> None:
    """The second step: a wrong one is told kindly, the right one opens what was asked for."""
    page = walk.of("cleo")
    assert heading(page) == walk.says("The second step")
    walk.picture("cleo", "asked")
    own_form(page).locator("[name=code]").fill("000000")
    press(own_form(page))
    assert page.locator(".a-errors").count() == 1
    walk.picture("cleo", "wrong")
    assert "/sign-in/" in walk.goes("cleo", "me/").url, "half a sign-in opens nothing"
    by_email(walk)
    code = app.shows(later=1)
    own_form(page).locator("[name=code]").fill(f"{code[:3]} {code[3:]}")
    press(own_form(page))
    assert heading(page) == walk.says("The desk")


def uses_a_code_of_the_sheet_once(walk: Walk, sheet: list[str]) -> None:
    signs_out(walk)
    page = by_email(walk)
    page.locator("main summary").first.click()
    walk.picture("cleo", "without-the-phone")
    own_form(page).locator("[name=code]").fill(sheet[0])
    press(own_form(page))
    assert heading(page) == walk.says("The desk")
    signs_out(walk)
    by_email(walk)
    own_form(page).locator("[name=code]").fill(sheet[0])
    press(own_form(page))
    assert page.locator(".a-errors").count() == 1
    assert heading(page) == walk.says("The second step")


def two_people_take_it_off(walk: Walk) -> None:
    """Dev asks and cannot see to it alone; Ada, of the other side, has spoken with her."""
    cleo = walk.site.lived.cast.cleo
    page = walk.goes("dev", f"desk/people/{cleo.id}/")
    press(page.locator("main form[action$='/phone/']"))
    assert page.url.endswith("/stockport/secrets/")
    assert page.locator("main form:has([name=phone])").count() == 0
    page = walk.goes("ada", "secrets/")
    walk.picture("ada", "lost-phone")
    press(page.locator("main form:has([name=phone])"))
    assert page.get_by_text(walk.says("Agreed by")).count() == 1


def sets_up_anew(walk: Walk, reads: str) -> tuple[App, list[str]]:
    """The e-mail alone lets her in; the desk waits for another phone."""
    page = by_email(walk)
    assert heading(page) == walk.says("Set up a second step")
    walk.goes("cleo", "me/")
    assert heading(page) == walk.says("Hello %(first_name)s", first_name="Cleo")
    return sets_up(walk, "cleo", reads)
