"""The core pages in Urdu: turned round, nothing wrong with them; what people wrote in its own direction."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from a11y.faults import faults
from alongside.apps.people.enums import NameShown
from alongside.apps.people.models import Person
from factories.site import Site
from house.files import ROOT
from rtl.urdu import WORDS

pytestmark = pytest.mark.browser
TEMPLATES = sorted((ROOT / "src/alongside").rglob("*.html"))
# A tag of a template, with whatever Django writes into it.
TAG = re.compile(r"<[a-z0-9]+(?:[^<>{]|\{\{[^}]*\}\}|\{%[^%]*%\})*>")
WRITTEN = re.compile(r'\slang="\{\{[^"]*\}\}"')
# Round several texts of one language, each of which has its own direction.
AROUND = {'class="a-two a-two--even"'}
CORE = [
    ("nobody", "/ur/stockport/"),
    ("nobody", "/ur/j/"),
    ("nobody", "/ur/sign-in/"),
    ("nobody", "/ur/stockport/work/first-thousand-days/"),
    ("ada", "/ur/stockport/me/"),
    ("ada", "entry"),
]


def opened(site: Site, who: str, address: str, width: int) -> Page:
    page = site.window(who, width)
    if address == "entry":
        address = f"/ur/stockport/entries/{site.lived.made['entry'].pk}/"
    answer = page.goto(site.url + address)
    assert answer is not None
    assert answer.status == 200
    return page


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("who", "address"), CORE, ids=[f"{who}{way}" for who, way in CORE])
def test_a_core_page_turns_round_and_nothing_is_wrong_with_it(
    site: Site, who: str, address: str, width: int
) -> None:
    page = opened(site, who, address, width)
    html = page.locator("html")
    assert (html.get_attribute("lang"), html.get_attribute("dir")) == ("ur", "rtl")
    assert (
        page.locator("header", has_text=WORDS["Shared work"]).count() or "/j/" in address or "sign" in address
    )
    assert page.locator("footer", has_text=WORDS["Accessibility"]).count() == 1
    assert page.locator("main").evaluate("each => getComputedStyle(each).direction") == "rtl"
    assert faults(page) == []


def test_the_way_on_runs_from_the_right(site: Site) -> None:
    page = opened(site, "ada", "entry", 1280)
    first, last = (page.locator("header nav a").nth(number).bounding_box() for number in (0, 1))
    assert first is not None
    assert last is not None
    assert first["x"] > last["x"]


def test_what_somebody_wrote_in_english_runs_from_the_left(site: Site) -> None:
    page = opened(site, "nobody", "/ur/stockport/work/first-thousand-days/", 1280)
    written = page.locator("main [lang=en] .a-lead").first
    assert written.evaluate("each => getComputedStyle(each).direction") == "ltr"


def test_a_name_of_two_directions_keeps_its_order(site: Site) -> None:
    cast = site.lived.cast
    with cast.inside():
        Person.objects.filter(id=cast.ada.id).update(name="Ada Lovell (نور)", name_shown=NameShown.PLACE)
    page = opened(site, "ada", "entry", 320)
    names = page.locator("bdi", has_text="نور")
    assert names.count() > 0
    assert names.first.evaluate("each => getComputedStyle(each).unicodeBidi") == "isolate"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_what_people_wrote_carries_its_direction_with_its_language(path: Path) -> None:
    tags = [tag for tag in TAG.findall(path.read_text(encoding="utf-8")) if WRITTEN.search(tag)]
    wrong = [tag for tag in tags if " dir=" not in tag and "hreflang" not in tag]
    assert [tag for tag in wrong if not any(one in tag for one in AROUND)] == []
