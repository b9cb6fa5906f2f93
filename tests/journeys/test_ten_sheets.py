"""Ten paper sheets, on a phone without JavaScript, in English and in Welsh.

Cleo asks a question and prints ten sheets; Ada keys them in, with a slip in one code; Dev checks each without
seeing what she typed, and reads one of them differently. Then ten people have answered.
"""

import re

import pytest

from cast import NOBODY
from factories.site import Site
from journeys.walking import UUID, Walk, own_form, press, walked_in

pytestmark = [pytest.mark.browser, pytest.mark.slow]
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")
TICKED = ("0", "0", "1", "0", "2", "0", "1", "0", "0", "0")
ASKED = {"en": ("Shall we meet on Fridays?", "Everybody", "We decide in May."),
         "cy": ("Gawn ni gwrdd ar ddydd Gwener?", "Pawb", "Penderfynwn ym mis Mai.")}  # fmt: skip


@walked_in("en")
def test_ten_paper_sheets_keyed_and_counted(town: Site, language: str) -> None:
    walk = Walk(town, language)
    question = cleo_asks(walk)
    codes = cleo_prints_ten(walk, question)
    ada_keys_them_in(walk, question, codes)
    strangers_and_ada_see_nothing_counted(walk, question)
    for _sheet in range(len(codes)):
        dev_checks_one(walk, question, codes)
    ten_people_have_answered(walk, question)


def cleo_asks(walk: Walk) -> str:
    walk.goes("cleo", "desk/")
    walk.follows("cleo", "/desk/questions/")
    page = walk.follows("cleo", "/desk/questions/new/")
    form = own_form(page)
    for name, value in (("ways", "YES_NO"), ("rung", "5")):
        form.locator(f"[name={name}][value='{value}']").check()
    text, meant_for, becomes = ASKED[walk.language]
    for name, words in (("text", text), ("meant_for", meant_for), ("becomes", becomes)):
        form.locator(f"[name={name}_{walk.language}]").fill(words)
    for name, value in (("day", "31"), ("month", "1"), ("year", "2027")):
        form.locator(f"[name=last_day_{name}]").fill(value)
    press(form)
    found = re.search(rf"/questions/({UUID})/$", page.url)
    assert found, page.url
    return found[1]


def cleo_prints_ten(walk: Walk, question: str) -> list[str]:
    page = walk.follows("cleo", f"/questions/{question}/sheets/")
    form = own_form(page)
    form.locator("[name=count]").fill("10")
    form.locator("[name=print][value=LARGE]").check()
    form.locator(f"[name=language][value={walk.language}]").check()
    form.locator("[name=hand_in]").fill("The box by the hatch")
    press(form)
    walk.picture("cleo", "pack")
    leaves = page.locator(".a-leaf")
    assert leaves.count() == 10
    codes = [found[0] for leaf in leaves.all() if (found := CODE.search(leaf.inner_text()))]
    assert len(set(codes)) == 10
    return codes


def ada_keys_them_in(walk: Walk, question: str, codes: list[str]) -> None:
    page = walk.goes("ada", f"questions/{question}/key/?rows=10")
    form = own_form(page)
    form.locator("[name=lies]").fill("Blue folder")
    slip = codes[0][:-1] + ("0" if codes[0][-1] != "0" else "2")
    for row, (code, ticked) in enumerate(zip([slip, *codes[1:]], TICKED, strict=True)):
        form.locator(f"[name=s{row}-code]").fill(code.lower())
        form.locator(f"[name=s{row}-choice]").select_option(ticked)
        form.locator(f"[name=s{row}-side]").select_option("CITIZEN")
    press(form)
    assert page.get_by_text(walk.says("No sheet of this question has that code.")).count()
    assert page.locator("[name=s0-code]").input_value() == slip.lower()
    assert page.locator("fieldset[class*=a-section]").count() == 1
    page.locator("[name=s0-code]").fill(codes[0])
    press(own_form(page))
    assert page.locator(".a-errors").count() == 0


def strangers_and_ada_see_nothing_counted(walk: Walk, question: str) -> None:
    page = walk.goes("ada", f"questions/{question}/")
    assert page.get_by_text(walk.says("Nobody has answered yet.")).count() == 1
    walk.goes("ada", f"questions/{question}/check/")
    assert walk.of("ada").locator("main a[href*='/questions/sheets/']").count() == 0


def dev_checks_one(walk: Walk, question: str, codes: list[str]) -> None:
    """The fifth of the heap he reads differently first."""
    walk.goes("dev", f"questions/{question}/check/")
    page = walk.follows("dev", rf"/questions/sheets/{UUID}/")
    found = CODE.search(page.locator("h1").inner_text())
    assert found
    place = codes.index(found[0])
    if place == 4:
        tick(walk, "0")
        assert page.get_by_text(walk.says("Two people read it differently")).count()
        walk.picture("dev", "differ")
    tick(walk, TICKED[place])


def tick(walk: Walk, choice: str) -> None:
    form = own_form(walk.of("dev"))
    form.locator("[name=choice]").select_option(choice)
    form.locator("[name=side]").select_option("CITIZEN")
    press(form)


def ten_people_have_answered(walk: Walk, question: str) -> None:
    page = walk.goes("ada", f"questions/{question}/")
    assert re.search(r"7\D+2\D+1\D+10", page.locator("main table").first.inner_text())
    stranger = walk.goes(NOBODY, f"questions/{question}/").locator("main table").first.inner_text()
    assert re.search(r"5\D+5\D+5\D+10", stranger)
