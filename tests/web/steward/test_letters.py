"""Printed letters: one run, printed once, keyed in when they come back, never by their own reader."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.apps.books.actions.disputes import dispute_entry
from alongside.apps.books.drafts import Text
from alongside.apps.books.models import Answer, Vouch
from alongside.apps.letters.actions.printing import begin_print_run
from alongside.apps.letters.enums import State
from alongside.apps.letters.models import Letter, LetterItem, PrintRun
from alongside.apps.letters.rules.links import link_of, shown_link
from alongside.kernel.ids import new_secret_id
from alongside.kernel.outbox import queue
from alongside.kernel.verdict import Refused
from cast import Cast
from factories import a_person
from factories.entries import an_entry
from factories.letters import gather, tell

Sign = Callable[[str], Client]
DESK = "/stockport/desk/letters/"


@pytest.fixture
def at() -> datetime:
    """The screens read the real clock."""
    return timezone.now()


def written(cast: Cast, at: datetime) -> Letter:
    """Ben's letter about an entry of Dev's."""
    an_entry(cast, "dev", now=at)
    [letter] = [one for one in gather(cast, at + timedelta(minutes=6)) if one.person_id == cast.ben.id]
    return letter


def begin(client: Client) -> str:
    return str(client.post(DESK, {"form_token": str(new_secret_id())})["Location"])


def test_letters_are_printed_in_one_run_and_marked(cast: Cast, client_for: Sign, at: datetime) -> None:
    letter = written(cast, at)
    cleo = client_for("cleo")
    assert "1 letter waits" in cleo.get(DESK).content.decode()
    run = begin(cleo)
    page = cleo.get(run).content.decode()
    assert "Hello Ben Achebe," in page
    assert shown_link(link_of(letter.id)) in page
    again = cleo.get(run).content.decode()
    assert shown_link(link_of(letter.id)) in again, "printed again, it is the same letter"
    assert cleo.post(run, {"move": "printed"}).status_code == 302
    with cast.inside():
        letter.refresh_from_db()
        assert letter.state == State.SENT
        first = letter.sent_at
    cleo.post(run, {"move": "printed"})
    with cast.inside():
        letter.refresh_from_db()
        assert letter.sent_at == first
    assert "Nothing to print" in cleo.get(DESK).content.decode()


def test_a_letter_without_a_question_is_not_to_be_sent_back(
    cast: Cast, client_for: Sign, at: datetime
) -> None:
    with cast.inside():
        tell(cast, "ben", "secret_reset", at, about=cast.ben.id)
    gather(cast, at + timedelta(minutes=6))
    cleo = client_for("cleo")
    page = cleo.get(begin(cleo)).content.decode()
    assert "The secret of your personal code was changed" in page
    assert "There is nothing to send back." in page
    assert "Tick what is right" not in page


def test_a_printed_letter_is_all_in_the_language_of_its_reader(
    cast: Cast, client_for: Sign, at: datetime
) -> None:
    written(cast, at)
    page = client_for("cleo").get("/cy" + begin(client_for("cleo"))).content.decode()
    letter = page[page.index('<article class="a-letter"') : page.index("</article>")]
    assert 'lang="en"' in letter
    for said in ("Hello Ben Achebe,", "Is this how it was?", "Tick what is right", "Your name and the day"):
        assert said in letter
    assert "Llythyrau, yn barod" in page, "the desk itself speaks the language of whoever prints"


def test_put_back_they_wait_for_the_next_run(cast: Cast, client_for: Sign, at: datetime) -> None:
    letter = written(cast, at)
    cleo = client_for("cleo")
    cleo.post(begin(cleo), {"move": "back"})
    assert "1 letter waits" in cleo.get(DESK).content.decode()
    assert Client().get(f"/l/{shown_link(link_of(letter.id))}/").status_code == 404


def test_a_form_sent_twice_begins_one_run(cast: Cast, client_for: Sign, at: datetime) -> None:
    written(cast, at)
    cleo, form = client_for("cleo"), {"form_token": str(new_secret_id())}
    assert cleo.post(DESK, form)["Location"] == cleo.post(DESK, form)["Location"]
    assert cleo.post(DESK, {"form_token": str(new_secret_id())}).status_code == 403, "nothing waits any more"
    with cast.inside():
        assert PrintRun.objects.count() == 1


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_two_at_the_desk_at_one_moment_print_each_letter_once(cast: Cast, at: datetime) -> None:
    written(cast, at)
    done: list[str] = []

    def print_it() -> None:
        try:
            with cast.inside():
                begin_print_run(place=cast.place, by=cast.cleo, now=at, form_token=new_secret_id())
            done.append("run")
        except Refused:
            done.append("none left")
        finally:
            connection.close()

    both = [threading.Thread(target=print_it) for _one in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert sorted(done) == ["none left", "run"]


def test_a_sheet_that_came_back_is_keyed_in_by_somebody_else(
    cast: Cast, client_for: Sign, at: datetime
) -> None:
    letter = written(cast, at)
    cleo = client_for("cleo")
    cleo.post(begin(cleo), {"move": "printed"})
    code = shown_link(link_of(letter.id))
    found = str(cleo.post(DESK, {"link": code.replace("-", "")})["Location"])
    with cast.inside():
        item = LetterItem.objects.get(letter=letter)
    assert cleo.post(found, {"item": str(item.id), "say": "RIGHT"}).status_code == 302
    with cast.inside():
        vouch = Vouch.objects.get()
        assert (vouch.person, vouch.keyed_by) == (cast.ben, cast.cleo)
    assert cleo.post(DESK, {"link": "7KQ2-M4XT-9ABC-DEFG"}).status_code == 200


def test_an_answer_written_on_a_letter_is_keyed_in_for_its_writer(
    cast: Cast, client_for: Sign, at: datetime
) -> None:
    entry = an_entry(cast, "ben", now=at)
    with cast.inside():
        words = Text("It was the week before", "en")
        dispute_entry(entry=entry, words=words, by=cast.dev, now=at, form_token=new_secret_id())
    [letter] = [one for one in gather(cast, at + timedelta(minutes=6)) if one.person_id == cast.ben.id]
    cleo = client_for("cleo")
    run = begin(cleo)
    assert "on the back of this sheet" in cleo.get(run).content.decode()
    cleo.post(run, {"move": "printed"})
    with cast.inside():
        item = LetterItem.objects.get(letter=letter, kind="dispute_raised")
    sent = {"item": str(item.id), "say": "ANSWER", "words": "You are right, I mixed them up."}
    assert cleo.post(f"{DESK}{letter.id}/", sent).status_code == 302
    assert cleo.post(f"{DESK}{letter.id}/", sent).status_code == 302, "sent twice, it is there once"
    with cast.inside():
        answer = Answer.objects.get()
        assert (answer.by, answer.keyed_by, answer.channel) == (cast.ben, cast.cleo, "PAPER")


def test_ones_own_letter_is_not_keyed_in_by_oneself(cast: Cast, client_for: Sign, at: datetime) -> None:
    with cast.inside():
        cast.accounts["cleo"].email = None
        cast.accounts["cleo"].code = "7KQ2M4XT"
        cast.accounts["cleo"].save()
    an_entry(cast, "ada", now=at)
    letters = gather(cast, at + timedelta(minutes=6))
    [letter] = [one for one in letters if one.person_id == cast.cleo.id]
    with cast.inside():
        item = LetterItem.objects.filter(letter=letter)[0]
    page = client_for("cleo").post(f"{DESK}{letter.id}/", {"item": str(item.id), "say": "RIGHT"})
    assert page.status_code == 403
    assert "That is your own letter." in page.content.decode()
    with cast.inside():
        assert not Vouch.objects.exists()


@pytest.mark.parametrize("letters", [1, 30])
def test_one_letter_or_thirty_cost_as_many_questions(
    cast: Cast, client_for: Sign, at: datetime, letters: int
) -> None:
    for number in range(letters):
        person = a_person(cast.place, f"Person {number}")
        queue(place_id=cast.place.id, person_id=person.id, kind="welcomed", about_id=person.id, now=at)
    gather(cast, at + timedelta(minutes=6))
    cleo = client_for("cleo")
    asked = questions(cleo, DESK)
    run = begin(cleo)
    assert (asked, questions(cleo, run)) == (12, 9)


def questions(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)
