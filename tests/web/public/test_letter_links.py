"""The link of a letter: GET shows, POST acts once, signed out; wrong and ended ones all answer alike."""

import logging
import uuid
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.apps.books.enums import Channel as By
from alongside.apps.books.models import Answer, Dispute, Entry, Vouch
from alongside.apps.letters.models import Letter, LetterItem
from alongside.apps.letters.providers.folder import Folder
from alongside.apps.letters.rules.links import link_of, shown_link
from alongside.apps.people.actions.persons import leave_place
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import PromiseStep
from alongside.kernel.audit.models import AuditLine
from cast import Cast
from factories.entries import a_promise, an_entry
from factories.letters import gather, link_to, of_person, send, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def at() -> datetime:
    """The screens read the real clock."""
    return timezone.now()


@pytest.fixture
def letter_to(cast: Cast, at: datetime, tmp_path: object) -> "Sent":
    return Sent(cast, at, str(tmp_path))


class Sent:
    """Gathers and sends; gives somebody's letter."""

    def __init__(self, cast: Cast, at: datetime, folder: str) -> None:
        self.cast, self.at, self.folder = cast, at, folder

    def __call__(self, who: str) -> Letter:
        later = self.at + timedelta(minutes=6)
        letters = gather(self.cast, later)
        send(self.cast, Folder(self.folder), later)
        return of_person(letters, self.cast.person(who))


def ask(letter: Letter, say: str, words: str = "", number: int = 0) -> Any:
    # unscoped: whoever holds a link is in no place yet.
    lines = LetterItem.unscoped.filter(letter=letter).order_by("id")
    sent = {"item": str(lines[number].id), "say": say, "words": words}
    return Client().post(link_to(letter), sent)


def press(letter: Letter, say: str, words: str = "", number: int = 0) -> int:
    return int(ask(letter, say, words, number).status_code)


def test_looking_changes_nothing_and_pressing_vouches_once(cast: Cast, at: datetime, letter_to: Sent) -> None:
    entry = an_entry(cast, "ada", now=at)
    letter = letter_to("dev")
    lines = AuditLine.objects.count()
    page = Client().get(link_to(letter))
    assert page.status_code == 200
    assert "Ada Lovell gave 1 hour 30 minutes" in page.content.decode(), "named as at the table they share"
    assert AuditLine.objects.count() == lines
    assert [press(letter, "RIGHT") for _press in range(2)] == [302, 302]
    with cast.inside():
        assert [vouch.person for vouch in Vouch.objects.filter(entry=entry)] == [cast.dev]
    assert "Yes, that is how it was" in Client().get(link_to(letter)).content.decode()


def test_saying_no_asks_the_maker_in_ones_own_words(cast: Cast, at: datetime, letter_to: Sent) -> None:
    entry = an_entry(cast, "ada", now=at)
    letter = letter_to("dev")
    assert press(letter, "NOT_RIGHT") == 403, "it says nothing yet"
    assert b"Write a sentence, in your own words." in ask(letter, "NOT_RIGHT").content
    assert press(letter, "NOT_RIGHT", "It was an hour") == 302
    assert press(letter, "RIGHT") == 302, "said already: nothing further happens"
    with cast.inside():
        assert Dispute.objects.get(entry=entry).by == cast.dev
        assert not Vouch.objects.exists()
    letter = letter_to("ada")
    assert press(letter, "ANSWER", "You are right") == 302
    with cast.inside():
        assert Answer.objects.get().by == cast.ada


def test_a_promise_is_said_to_be_kept(cast: Cast, at: datetime, letter_to: Sent) -> None:
    promise = a_promise(cast)
    tell(cast, "ada", "was_it_kept", at, about=promise.id)
    letter = letter_to("ada")
    with cast.inside():
        number = [item.kind for item in LetterItem.objects.filter(letter=letter).order_by("id")].index(
            "was_it_kept"
        )
    assert press(letter, "KEPT", number=number) == 302
    with cast.inside():
        step = PromiseStep.objects.get()
    assert (step.kind, step.by_id, step.keyed_by_id) == (StepKind.SAID_KEPT, cast.ada.id, None)


def test_an_answer_that_was_never_asked_is_refused(cast: Cast, at: datetime, letter_to: Sent) -> None:
    an_entry(cast, "ada", now=at)
    letter = letter_to("dev")
    assert press(letter, "KEPT") == 403
    other = {"item": str(uuid.uuid4()), "say": "RIGHT"}
    assert Client().post(link_to(letter), other).status_code == 403
    assert press(letter, "SOMETHING") == 403
    with cast.inside():
        assert not Vouch.objects.exists()


def test_what_was_done_meanwhile_has_no_button(cast: Cast, at: datetime, letter_to: Sent) -> None:
    entry = an_entry(cast, "ada", now=at)
    letter = letter_to("dev")
    with cast.inside():
        from alongside.apps.books.actions.vouching import vouch_for_entry

        fresh = Entry.objects.get(id=entry.id)
        vouch_for_entry(entry=fresh, person=cast.dev, by=cast.dev, now=at)
    assert "There is nothing left for you to do" in Client().get(link_to(letter)).content.decode()
    assert press(letter, "RIGHT") == 403


def test_wrong_ended_and_left_links_answer_alike(cast: Cast, at: datetime, letter_to: Sent) -> None:
    an_entry(cast, "ada", now=at)
    letter, gone = letter_to("dev"), []
    with cast.inside():
        Letter.objects.filter(id=letter.id).update(link_ends_at=at - timedelta(seconds=1))
        never_sent = gather(cast, at + timedelta(days=2))
    gone = [link_to(letter), "/l/7KQ2-M4XT-9ABC-DEFG/", "/l/no/", *(link_to(one) for one in never_sent)]
    with cast.inside():
        of_mina = Letter.objects.get(person=cast.mina)
        leave_place(person=cast.mina, by=cast.mina, now=at)
    gone.append(link_to(of_mina))
    answers = [Client().get(address) for address in gone]
    pairs = zip(answers, gone, strict=True)
    bodies = {answer.content.decode().replace(address, "") for answer, address in pairs}
    assert {answer.status_code for answer in answers} == {404}
    assert len(bodies) == 1
    assert {Client().post(address, {}).status_code for address in gone} == {404}


def test_a_code_typed_from_paper_leads_to_the_page(cast: Cast, at: datetime, letter_to: Sent) -> None:
    an_entry(cast, "ada", now=at)
    letter = letter_to("dev")
    code = shown_link(link_of(letter.id))
    found = Client().post("/l/", {"link": code.lower().replace("-", " ")})
    assert (found.status_code, found["Location"]) == (302, link_to(letter))
    assert Client().post("/l/", {"link": "half a code"}).status_code == 200


def test_the_link_is_told_to_nobody(
    cast: Cast, at: datetime, letter_to: Sent, caplog: pytest.LogCaptureFixture
) -> None:
    """Not to a cache, not to another site, not to the log, not in a way onwards."""
    an_entry(cast, "ada", now=at)
    letter = letter_to("dev")
    page = Client().get(link_to(letter))
    assert page["Referrer-Policy"] == "strict-origin"
    assert "no-store" in page["Cache-Control"]
    inside = page.content.decode()
    assert "next=" not in inside.partition("<main")[0]
    with caplog.at_level(logging.DEBUG):
        press(letter, "RIGHT")
        Client().get("/l/7KQ2-M4XT-9ABC-DEFG/")
        Client().put(link_to(letter))
    from alongside.config.logs import NoAddress

    for record in caplog.records:
        NoAddress().filter(record)
        assert shown_link(link_of(letter.id)) not in record.getMessage()
        assert "7KQ2" not in record.getMessage()


def test_what_is_answered_by_a_printed_link_is_kept_as_from_paper(cast: Cast, at: datetime) -> None:
    from alongside.apps.letters.actions.printing import begin_print_run
    from alongside.kernel.ids import new_secret_id

    an_entry(cast, "dev", now=at)
    [letter] = [one for one in gather(cast, at + timedelta(minutes=6)) if one.person_id == cast.ben.id]
    with cast.inside():
        begin_print_run(place=cast.place, by=cast.cleo, now=at, form_token=new_secret_id())
    assert press(letter, "RIGHT") == 302
    with cast.inside():
        assert Vouch.objects.get().channel == By.PAPER
