"""A reply by text or e-mail counts once, without a name; STOP holds at once; the rest waits for a lead."""

import json
from email.message import EmailMessage
from typing import Any

import pytest
from django.test import Client

from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.consent.rules.gate import allowed
from alongside.apps.letters.actions.replies import Message, take_message
from alongside.apps.letters.actions.strays import lay_stray_aside
from alongside.apps.letters.enums import Channel, WhyStray
from alongside.apps.letters.models import Received
from alongside.apps.letters.queries.strays import opened, strays_in
from alongside.apps.letters.rules.replying import code_in, reply_address
from alongside.apps.people.actions.reaching import keep_way
from alongside.apps.voices.enums import AskedBy, AskState, By, Ways
from alongside.apps.voices.models import Answer, Ask, Question
from alongside.cli.read_mail import is_automatic, read
from alongside.core.consent.gate import Audience
from alongside.core.shared.sides import Side
from alongside.kernel.clock import now as this_instant
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.asking import a_question, a_round
from factories.consent import a_say

NUMBER = "07700 900123"
WORD = "a word only Notify knows"


@pytest.fixture
def asked(cast: Cast) -> Question:
    """Ada reads texts, and was asked by letter."""
    with cast.inside():
        keep_way(person=cast.ada, way=Way.SMS, where=NUMBER, by=cast.ada, now=this_instant(), proved=True)
        a_say(cast.ada, Purpose.CONTACT, Audience(to=Way.SMS))
        question = a_question(cast)
        a_round(question, cast, [cast.ada], AskedBy.LETTER)
    return question


def comes(text: str, key: str = "one", sender: str = "447700900123") -> Received:
    return take_message(message=Message(Channel.TEXT, key, sender, text), now=this_instant())


@pytest.mark.both_databases
def test_a_text_answers_once_and_nothing_of_it_is_kept_beside_the_answer(cast: Cast, asked: Question) -> None:
    for _brought in range(2):
        assert comes("1, if there is tea").sealed == ""
    with cast.inside():
        answer = Answer.objects.select_related("words").get()
        assert (answer.person_id, answer.by, answer.choice) == (None, By.TEXT, 0)
        assert (answer.side, answer.words.text) == (Side.CITIZEN, "if there is tea")
        assert Ask.objects.get().state == AskState.ANSWERED
    assert comes("2", key="two").why == WhyStray.NO_QUESTION, "it is answered: a further text is for a lead"


@pytest.mark.both_databases
def test_stop_ends_texts_at_once_in_welsh_too(cast: Cast, asked: Question) -> None:
    assert comes("STOPIWCH").sealed == ""
    assert comes("STOPIWCH").sealed == ""
    with cast.inside():
        assert not allowed(cast.ada, Purpose.CONTACT, Audience(to=Way.SMS), this_instant())
        assert not Answer.objects.exists()


def test_what_matches_nothing_waits_for_a_lead_and_its_words_go_when_it_is_laid_aside(
    cast: Cast, asked: Question, client_for: Any
) -> None:
    from alongside.apps.places.models import Place

    assert Place.objects.count() > 1, "so a stranger's text names no place"
    assert comes("Who is this?", "a", "07700900555").place is None
    stray = comes("Maybe when it is warm", "b")
    assert (stray.why, stray.place) == (WhyStray.NOT_READ, cast.place)
    assert "warm" not in stray.sealed
    page = client_for("cleo").get("/stockport/desk/letters/strays/").content.decode()
    assert "Maybe when it is warm" in page
    assert "Who is this?" not in page
    with cast.inside():
        assert [opened(one)[1] for one in strays_in(cast.place)] == ["Maybe when it is warm"]
        with pytest.raises(Refused):
            lay_stray_aside(stray=stray, by=cast.dev, now=this_instant())
        for _time in range(2):
            lay_stray_aside(stray=stray, by=cast.cleo, now=this_instant())
        assert not strays_in(cast.place).exists()
    assert not Received.objects.get(id=stray.id).sealed


def test_two_open_questions_are_not_guessed_between(cast: Cast, asked: Question) -> None:
    with cast.inside():
        further = a_question(cast, ways=Ways.FEW_WORDS)
        a_round(further, cast, [cast.ada], AskedBy.LETTER)
    assert comes("1").why == WhyStray.SEVERAL
    with cast.inside():
        assert not Answer.objects.exists()


def test_the_door_opens_to_the_word_alone(cast: Cast, asked: Question, client: Client, settings: Any) -> None:
    said = {"id": "n1", "source_number": "447700900123", "message": "2"}
    sent: dict[str, Any] = {"data": json.dumps(said), "content_type": "application/json"}
    known: dict[str, Any] = {"headers": {"Authorization": f"Bearer {WORD}"}}
    nothing = client.post("/in/nothing/", **sent)["Location"].replace("nothing", "notify")
    assert client.post("/in/notify/", **sent, **known)["Location"] == nothing, "no word was chosen"
    settings.NOTIFY = settings.NOTIFY | {"TOKEN": WORD}
    assert client.post("/in/notify/", **sent)["Location"] == nothing
    wrong: dict[str, Any] = {"headers": {"Authorization": "Bearer x"}}
    assert client.post("/in/notify/", **sent, **wrong)["Location"] == nothing
    assert client.get("/in/notify/", **known)["Location"] == nothing
    assert client.post("/in/notify/", **(sent | {"data": "[]"}), **known).status_code == 400
    assert client.post("/in/notify/", **sent, **known).json() == {"taken": True}
    with cast.inside():
        assert Answer.objects.get().choice == 1


def a_mail(to: str, text: str, **headers: str) -> EmailMessage:
    mail = EmailMessage()
    mail["To"], mail["From"], mail["Message-ID"] = to, "Somebody <else@example.org>", "<m1@example.org>"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return mail


def test_an_e_mail_answers_by_its_address_whoever_sent_it(cast: Cast, asked: Question, settings: Any) -> None:
    settings.REPLY_ADDRESS = "answers@hub.example"
    with cast.inside():
        address = reply_address(Ask.objects.get().id)
    assert code_in("answers@hub.example") == code_in(address.replace("hub", "pub")) == ""
    mail = a_mail(address.upper(), "Yes\n\nOn Monday, Stockport wrote:\n> 1 Yes\n")
    assert not is_automatic(mail)
    assert is_automatic(a_mail(address, "I am away", Auto_Submitted="auto-replied"))
    for _brought in range(2):
        assert take_message(message=read(mail, b""), now=this_instant()).sealed == ""
    with cast.inside():
        answer = Answer.objects.get()
        assert (answer.person_id, answer.by, answer.choice) == (None, By.EMAIL, 0)
