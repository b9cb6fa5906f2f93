"""A letter is answered on a phone by its one link, without signing in; and on paper, keyed back."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from alongside.apps.books.enums import Book, Channel
from alongside.apps.books.models import Vouch
from alongside.apps.letters.models import Letter
from alongside.apps.letters.providers.folder import Folder
from alongside.core.shared.stages import Stage
from alongside.kernel.clock import now
from cast import NOBODY
from factories.letters import gather, link_to, of_person, send
from factories.scribe import Furnisher
from factories.site import Site
from journeys.walking import Walk, go, heading, press, walked_in

pytestmark = pytest.mark.browser


@walked_in("cy")
def test_a_letter_is_answered_by_its_link_and_on_paper(town: Site, tmp_path: Path, language: str) -> None:
    walk = Walk(town, language)
    entries, letters = written(town, tmp_path)
    answered_by_link(walk, of_person(letters, town.lived.cast.ada))
    answered_on_paper(walk)
    with town.lived.cast.inside():
        vouches = {vouch.person_id: vouch for vouch in Vouch.objects.filter(entry_id__in=entries)}
    ada, ben = (vouches[town.lived.cast.person(who).id] for who in ("ada", "ben"))
    assert (ada.channel, ada.keyed_by_id) == (Channel.SCREEN, None)
    assert (ben.channel, ben.keyed_by_id) == (Channel.PAPER, town.lived.cast.cleo.id)


def written(town: Site, folder: Path) -> tuple[list[UUID], list[Letter]]:
    """Dev writes down two hours; a few minutes later the worker comes by."""
    cast, at = town.lived.cast, now()
    furnisher = Furnisher(cast, at)
    with cast.inside():
        day = furnisher.today - timedelta(days=1)
        drafts = [
            furnisher.draft("dev", Book.DOING, Stage.DELIVER, day, (furnisher.gave("dev", minutes),))
            for minutes in (60, 45)
        ]
        entries = [furnisher.entry("dev", draft).id for draft in drafts]
    letters = gather(cast, at + timedelta(minutes=6))
    send(cast, Folder(str(folder)), at + timedelta(minutes=6))
    return entries, letters


def answered_by_link(walk: Walk, letter: Letter) -> None:
    page = walk.of(NOBODY)
    prefix = "/cy" if walk.language == "cy" else ""
    page.goto(f"{walk.site.url}{prefix}{link_to(letter)}")
    assert "Dev Patel" in page.locator("main").inner_text()
    walk.picture(NOBODY, "letter")
    waiting = page.locator("button[value=RIGHT]").count()
    go(page.locator("button[value=RIGHT]").first)
    assert walk.says("Thank you. Your word is written down.") in page.locator("main").inner_text()
    page.reload()
    assert page.locator("button[value=RIGHT]").count() == waiting - 1
    assert walk.says("Yes, that is how it was") in page.locator("main").inner_text()


def answered_on_paper(walk: Walk) -> None:
    """Cleo prints Ben's letter, he ticks and signs it, she keys it in."""
    page = walk.goes("cleo", "desk/letters/")
    press(page.locator("main form:has([name=form_token])"))
    code = page.locator(".a-letter__code").inner_text().rstrip("/ .").split("/")[-1]
    walk.picture("cleo", "run")
    press(page.locator("main form"), "printed")
    form = page.locator("form:has([name=link])")
    form.locator("[name=link]").fill(code.lower().replace("-", " "))
    press(form)
    assert heading(page) == walk.says("A letter came back")
    go(page.locator("button[value=RIGHT]").first)
    assert walk.says("Keyed in, marked as from paper.") in page.locator("main").inner_text()
