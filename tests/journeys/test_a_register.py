"""A hub's real time log, from the file to the books and partly back, on a phone without JavaScript."""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from django.db.models import Sum

from alongside.apps.books.enums import State
from alongside.apps.books.models import Act, Entry, Standing
from alongside.core.shared.sides import Side
from factories.site import Site
from journeys.walking import UUID, Walk, go, heading, own_form, press

pytestmark = [pytest.mark.browser, pytest.mark.slow]
BESIDE = Path(__file__).parents[3] / "shared/data"
LEFT_OUT = ("2", "3", "179")


@pytest.fixture
def register() -> tuple[Path, dict[str, Any]]:
    """The file, and what a careful person reads in it."""
    folder = Path(os.environ.get("ALONGSIDE_SHARED_DATA") or BESIDE) / "registers"
    file, truth = folder / "little-acorns-2025.xlsx", folder / "little-acorns-2025.truth.json"
    if not file.exists():
        pytest.skip("the given register is not beside the project; ALONGSIDE_SHARED_DATA may name its folder")
    return file, json.loads(truth.read_text(encoding="utf-8"))


def test_a_register_is_read_in_vouched_for_and_partly_taken_back(
    town: Site, register: tuple[Path, dict[str, Any]]
) -> None:
    file, truth = register
    walk = Walk(town, "en")
    cleo_brings_the_file(walk, file)
    cleo_looks_at_every_row(walk, truth)
    cleo_says_who_they_are(walk)
    batch = cleo_reads_it_in(walk, truth)
    the_books_hold_what_the_file_says(walk, batch, truth)
    dev_vouches_but_for_three_rows(walk, batch)
    cleo_takes_back_the_rest(walk, batch, truth)
    the_same_file_again_adds_nothing(walk, file)


def cleo_brings_the_file(walk: Walk, file: Path) -> None:
    page = walk.goes("cleo", "desk/")
    walk.follows("cleo", "/desk/register/")
    form = own_form(page)
    form.locator("[name=work]").select_option("first-thousand-days")
    form.locator("[name=file]").set_input_files(file)
    press(form)
    assert page.url.endswith("/columns/")
    press(own_form(page))


def cleo_looks_at_every_row(walk: Walk, truth: dict[str, Any]) -> None:
    """As understood, as repeated, or with the question to ask; and the questions as a file."""
    page = walk.of("cleo")
    counts = {
        "understood": truth["understood"],
        "repeated": truth["repeated"],
        "refused": len(truth["refused"]),
    }
    for show, count in counts.items():
        link = page.locator(f"main nav a[href='?show={show}']")
        assert re.search(rf"\b{count}\b", link.inner_text())
    walk.picture("cleo", "rows")
    go(page.locator("main nav a[href='?show=refused']"))
    assert page.locator("main tbody tr").count() == counts["refused"]
    refused = page.context.request.get(page.url.partition("?")[0] + "refused.csv")
    assert len(refused.text().splitlines()) > counts["refused"]
    walk.follows("cleo", "/people/")


def cleo_says_who_they_are(walk: Walk) -> None:
    """Names a page at a time; whoever is not here yet is new."""
    page = walk.of("cleo")
    while "/people/" in page.url:
        form = page.locator("main form[method=post]")
        for group in form.locator("fieldset").all():
            if group.locator("input:checked").count() == 0:
                group.locator("input").first.check()
        press(form)
    assert page.url.endswith("/read-in/")


def cleo_reads_it_in(walk: Walk, truth: dict[str, Any]) -> str:
    page = walk.of("cleo")
    assert Entry.unscoped.filter(import_row__isnull=False).count() == 0, (
        "nothing is written before she says so"
    )
    press(page.locator("main form"))
    assert re.search(rf"\b{truth['understood']}\b", heading(page))
    walk.picture("cleo", "read-in")
    found = re.search(rf"/read/({UUID})/", page.url)
    assert found
    return found[1]


def the_books_hold_what_the_file_says(walk: Walk, batch: str, truth: dict[str, Any]) -> None:
    with walk.site.lived.cast.inside():
        acts = Act.objects.filter(entry__batch_id=batch)
        for side in Side:
            given = acts.filter(side=side).aggregate(minutes=Sum("minutes"))
            assert given["minutes"] == truth["minutes"][side.value.lower()]


def dev_vouches_but_for_three_rows(walk: Walk, batch: str) -> None:
    """He goes through every page; what he ticked on an earlier one is carried along."""
    page = walk.goes("dev", f"batches/{batch}/")
    while True:
        for number in LEFT_OUT:
            box = page.locator(f"#out_{number}")
            if box.count():
                box.check()
        if page.locator("button[formmethod=post]").count():
            break
        go(page.locator("main button[name=go]").last)
    go(page.locator("button[formmethod=post]"))
    assert page.locator("main .a-notice--success").count() == 1


def cleo_takes_back_the_rest(walk: Walk, batch: str, truth: dict[str, Any]) -> None:
    """Only what nobody else has touched; what Dev vouched for stays, and is listed."""
    page = walk.goes("cleo", f"desk/register/read/{batch}/")
    press(page.locator("main form[action$='/undo/']"))
    assert page.locator("main .a-notice--success").count() == 1
    assert page.locator("main form[action$='/undo/']").count() == 0
    with walk.site.lived.cast.inside():
        rows = Standing.objects.filter(entry__batch_id=batch)
        taken_back = rows.filter(state=State.WITHDRAWN).values("entry").distinct().count()
        kept = rows.exclude(state=State.WITHDRAWN).values("entry").distinct().count()
    assert (taken_back, kept) == (len(LEFT_OUT), truth["understood"] - len(LEFT_OUT))


def the_same_file_again_adds_nothing(walk: Walk, file: Path) -> None:
    cleo_brings_the_file(walk, file)
    page = walk.of("cleo")
    assert page.locator("main nav a[href='?show=before']").count() == 1
