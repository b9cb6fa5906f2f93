"""Ideas on the screen: found by people of the place, answered, keyed in from paper, printed."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.apps.work.actions.commitments import write_commitment
from alongside.apps.work.models import Beginning, Commitment, Signature, Work
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from cast import NOBODY, Cast
from factories.starting import TEXTS, an_idea, answer_everything, ready

ClientFor = Callable[[str], Client]
START = "/stockport/start/"
IDEA = f"{START}work/quiet-hour-at-the-pool/"
COMMITMENT = "/stockport/work/quiet-hour-at-the-pool/commitment/"
OWN = "/stockport/commitment/"
AT = now() - timedelta(hours=2)


@pytest.fixture
def idea(cast: Cast) -> Work:
    with cast.inside():
        return an_idea(cast, AT)


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_asks_the_same_questions_of_the_database_however_long(
    cast: Cast, client_for: ClientFor, count: int
) -> None:
    with cast.inside():
        for number in range(count):
            an_idea(cast, AT, f"Idea {number}")
    ada = client_for("ada")
    ada.get(START)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert ada.get(START).status_code == 200
    assert len(asked) <= 13


def test_an_idea_sent_twice_leads_to_the_same_page(cast: Cast, client_for: ClientFor) -> None:
    said = {"name": "Quiet hour", "purpose": "To swim.", "form_token": str(new_secret_id())}
    ways = {client_for("ben").post(f"{START}idea/", said).headers["Location"] for _ in range(2)}
    assert ways == {f"{START}work/quiet-hour/ask/fixed/"}
    with cast.inside():
        assert Beginning.objects.get().proposed_by == cast.ben


def test_beginning_from_another_work_asks_what_is_changed(cast: Cast, client_for: ClientFor) -> None:
    address = f"{START}idea/?from=first-thousand-days"
    said = {"name": "Pool", "purpose": "To swim.", "form_token": str(new_secret_id())}
    page = client_for("ben").post(address, said).content.decode()
    assert "Please answer “What will you do differently here?”" in page
    assert client_for("ben").post(address, said | {"what_changed": "In the evening."}).status_code == 302
    shown = client_for("ada").get(f"{START}work/pool/").content.decode()
    assert "It begins from" in shown
    assert "In the evening." in shown


@pytest.mark.usefixtures("idea")
def test_an_answer_from_paper_is_said_to_be_from_paper(cast: Cast, client_for: ClientFor) -> None:
    said = {"fixed": "Nine o’clock.", "fixed_by": "The council.", "channel": "PAPER", "way": "later"}
    assert client_for("cleo").post(f"{IDEA}ask/fixed/", said).headers["Location"] == IDEA
    with cast.inside():
        work = Work.objects.get(slug="quiet-hour-at-the-pool")
        assert (work.fixed, work.beginning.fixed_by) == ("Nine o’clock.", "The council.")


@pytest.mark.usefixtures("idea")
def test_who_does_not_sit_there_is_told_to_sit_down_first(client_for: ClientFor) -> None:
    page = client_for("ben").post(f"{IDEA}ask/open/", {"open_questions": "Mine"})
    assert page.status_code == 403
    assert "Sit down at the table first" in page.content.decode()


def test_a_no_to_opening_is_told_on_the_idea(cast: Cast, client_for: ClientFor, idea: Work) -> None:
    page = client_for("ada").post(f"{IDEA}yes/{cast.ada.id}/", follow=True).content.decode()
    assert "It does not say yet what is fixed, and who fixed it." in page
    with cast.inside():
        assert Work.objects.get(pk=idea.pk).state == "PROPOSED"


def test_once_open_the_address_of_the_idea_leads_to_the_work(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        ready(cast, AT)
    for who in ("ada", "dev"):
        client_for(who).post(f"{IDEA}yes/{cast.person(who).id}/")
    found = client_for("ben").get(IDEA)
    assert found.headers["Location"] == "/stockport/work/quiet-hour-at-the-pool/"
    assert client_for(NOBODY).get("/stockport/work/quiet-hour-at-the-pool/").status_code == 200


@pytest.mark.parametrize(("who", "code"), [("ada", 200), ("sol", 200), ("nia", 404), ("eve", 404)])
def test_what_an_idea_promises_is_for_people_of_the_place(
    cast: Cast, client_for: ClientFor, idea: Work, who: str, code: int
) -> None:
    with cast.inside():
        answer_everything(cast, idea, AT)
    assert client_for(who).get(COMMITMENT).status_code == code
    assert client_for(NOBODY).get(COMMITMENT).status_code == 302


def test_a_name_from_paper_is_shown_with_who_keyed_it_in(
    cast: Cast, client_for: ClientFor, idea: Work
) -> None:
    with cast.inside():
        answer_everything(cast, idea, AT)
    said = {"who": str(cast.dev.id), "understood": "We all decide.", "channel": "PAPER"}
    page = client_for("ada").post(f"{COMMITMENT}sign/", said, follow=True).content.decode()
    assert "from paper, keyed in by" in page
    with cast.inside():
        assert Signature.objects.get().keyed_in_by == cast.ada


@pytest.fixture
def own(cast: Cast) -> Commitment:
    with cast.inside():
        return write_commitment(place=cast.place, work=None, by=cast.cleo, now=AT, **TEXTS)


@pytest.mark.usefixtures("own")
def test_a_name_under_the_places_own_is_found_first_and_then_keyed_in(
    cast: Cast, client_for: ClientFor
) -> None:
    cleo, address = client_for("cleo"), f"{OWN}sign/?name=ben"
    assert str(cast.ben.id) in cleo.get(address).content.decode()
    said = {"who": str(cast.ben.id), "understood": "They ask us before.", "channel": "PHONE"}
    page = cleo.post(address, said, follow=True).content.decode()
    assert "keyed in by" in page
    with cast.inside():
        signed = Signature.objects.get()
        assert (signed.person, signed.keyed_in_by, signed.channel) == (cast.ben, cast.cleo, "PHONE")
    again = cleo.post(address, said).content.decode()
    assert "That name stands under it already." in again


@pytest.mark.usefixtures("own")
def test_a_name_nobody_has_leads_to_adding_them(client_for: ClientFor) -> None:
    page = client_for("cleo").get(f"{OWN}sign/?name=Zebedee").content.decode()
    assert "Nobody here is called that." in page
    assert "/stockport/desk/people/new/" in page


@pytest.mark.usefixtures("own")
def test_the_own_commitment_prints_with_lines_to_sign_on(client_for: ClientFor) -> None:
    page = client_for("ada").get(f"{OWN}paper/").content.decode()
    assert page.count('<th scope="row">') == 8
    assert "/stockport/commitment/</b>" in page


def test_the_words_people_signed_with_stay_at_their_table(cast: Cast, client_for: ClientFor) -> None:
    with cast.inside():
        ready(cast, AT)
    assert "We decide it together." in client_for("ada").get(COMMITMENT).content.decode()
    assert "We decide it together." not in client_for("sol").get(COMMITMENT).content.decode()


@pytest.mark.usefixtures("idea")
def test_the_printed_sheet_has_every_question(client_for: ClientFor) -> None:
    page = client_for("ada").get(f"{IDEA}paper/").content.decode()
    assert page.count("<h2>") == 9
