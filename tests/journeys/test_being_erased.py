"""What went astray is written down; then a parent rings: everything out, please. Without JavaScript.

Cleo keys it in as Ben said it. She reads what would go and what would stay, and says the first yes; Dev, who
keeps the books, agrees. Then Ben's card opens nothing, nobody finds his name, and the books show what was
done without him.
"""

from datetime import timedelta

import pytest

from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.rights.enums import Right, Way
from alongside.kernel.clock import local_day, now
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY
from factories.site import Site
from journeys.walking import Walk, fill_day, go, heading, own_form, press, sign_in_with_card, walked_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]
NAME = "Ben Achebe"


@walked_in("en")
def test_a_parent_rings_and_is_erased(town: Site, language: str) -> None:
    cast, walk = town.lived.cast, Walk(town, language)
    with cast.inside():
        give_role(person=cast.dev, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
    went_astray(walk, cast)
    hours = hours_in_the_books(walk)
    keys_it_in(walk, cast)
    asked = cast_request(walk)
    says_the_first_yes(walk)
    agrees(walk, asked)
    his_card_opens_nothing(walk)
    assert NAME not in walk.goes("cleo", f"desk/requests/{asked}/").locator("body").inner_text()
    assert NAME not in walk.goes("cleo", "desk/people/").locator("body").inner_text()
    assert hours_in_the_books(walk) == hours, "what was done stays, without him"


def went_astray(walk: Walk, cast: Cast) -> None:
    """Before that a list was lost: its hours run from when one of them knew, and one step is offered."""
    page = walk.goes("cleo", "desk/breaches/new/")
    form = own_form(page)
    form.locator("[name=what]").fill("The list lay on the bus.")
    form.locator("[name=whose]").fill("Names of the Tuesday group.")
    fill_day(form, "known_on", local_day(now(), cast.place.time_zone) - timedelta(days=1))
    form.locator("[name=known_at]").fill("12:00")
    press(form)
    assert "UK GDPR" in page.locator("main").inner_text(), "by when it is reported, and by which law"
    page = walk.follows("cleo", r"/risk/")
    form = own_form(page)
    form.locator("[name=risk][value=UNLIKELY]").check()
    form.locator("[name=words]").fill("Only the driver had it.")
    press(form)
    walk.picture("cleo", "went-astray")
    page = walk.goes("cleo", "desk/keeping/")
    assert heading(page) == walk.says("How long things are kept")


def hours_in_the_books(walk: Walk) -> list[str]:
    """How long each line of the doing book says it took, whoever it names."""
    work = walk.site.lived.cast.work.slug
    page = walk.goes("ada", f"work/{work}/books/")
    lines = page.locator("main").inner_text().splitlines()
    return [line for line in lines if "50" in line or "100" in line]


def keys_it_in(walk: Walk, cast: Cast) -> None:
    page = walk.goes("cleo", "desk/requests/new/")
    form = page.locator("main form")
    form.locator("[name=name]").fill(NAME)
    press(form)
    form = own_form(page)
    form.locator(f"[name=who][value='{cast.ben.id}']").check()
    form.locator(f"[name=kind][value={Right.ERASE}]").check()
    form.locator(f"[name=way][value={Way.PHONE}]").check()
    fill_day(form, "received_on", local_day(now(), cast.place.time_zone) - timedelta(days=1))
    form.locator("[name=words]").fill("Everything out, please.")
    press(form)
    assert heading(page).casefold() == walk.says("erasing it").casefold()
    assert "UK GDPR" in page.locator("main").inner_text(), "by when, and by which law"
    walk.picture("cleo", "asked-to-erase")


def cast_request(walk: Walk) -> str:
    """The key in the address one is at."""
    return walk.of("cleo").url.rstrip("/").rsplit("/", 1)[-1]


def says_the_first_yes(walk: Walk) -> None:
    page = walk.follows("cleo", r"/erase/")
    assert walk.says("What goes") in page.locator("main").inner_text()
    walk.picture("cleo", "what-would-go")
    go(page.locator("main form:not(:has(.a-field)) button").last)
    assert walk.says("The second yes") in page.locator("main").inner_text()
    assert page.locator("main form:not(:has(.a-field)) button").count() == 0, "not by the same person"


def agrees(walk: Walk, asked: str) -> None:
    page = walk.goes("dev", f"desk/requests/{asked}/")
    assert NAME in page.locator("main").inner_text(), "nothing has happened yet"
    page = walk.follows("dev", r"/erase/")
    go(page.locator("main form:not(:has(.a-field)) button").last)
    assert NAME not in page.locator("main").inner_text()
    walk.picture("dev", "erased")


def his_card_opens_nothing(walk: Walk) -> None:
    page = walk.goes("nobody", "me/")
    sign_in_with_card(walk, page)
    assert page.locator(".a-errors").count() == 1
