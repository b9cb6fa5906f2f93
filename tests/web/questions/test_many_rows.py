"""Lists about questions ask the database as often for thirty rows as for one."""

from collections.abc import Callable

import pytest
from django.test import Client

from alongside.apps.consent.enums import Purpose, Way
from alongside.apps.consent.models import Permission
from alongside.apps.people.actions.reaching import keep_way
from alongside.apps.people.models import Asked, Person
from alongside.apps.voices.enums import AskedBy, AskState, WhyNot
from alongside.apps.voices.models import Ask, AskRound, Question
from alongside.core.consent.gate import Speaker
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from cast import Cast
from counting import asks_as_often_for_thirty
from factories import a_hat, a_person
from factories.asking import a_pack, a_question, a_reading, sheets_in

ClientFor = Callable[[str], Client]
P = "/stockport"


@pytest.fixture
def asked(cast: Cast) -> AskRound:
    with cast.inside():
        return AskRound.objects.create(
            place=cast.place,
            question=a_question(cast),
            asked_by=AskedBy.PHONE,
            made_by=cast.cleo,
            caller=cast.ada,
            made_at=now(),
            form_token=new_secret_id(),
        )


def somebody(cast: Cast, number: int) -> Person:
    """Who said yes to calls and gave a number."""
    person = a_person(cast.place, f"Jo {number}")
    a_hat(person)
    Permission.objects.create(
        place=cast.place, person=person, by=person, purpose=Purpose.CONTACT, to=Way.PHONE,
        speaker=Speaker.OWN, is_yes=True, at=now(),
    )  # fmt: skip
    keep_way(person=person, way=Way.PHONE, where=f"0161 496 0{number:03d}", by=cast.cleo, now=now())
    return person


def an_ask(asked: AskRound, **what: str) -> Callable[[Cast, int], object]:
    def add(cast: Cast, number: int) -> object:
        return Ask.objects.create(
            place=cast.place,
            round=asked,
            question_id=asked.question_id,
            person=somebody(cast, number),
            **what,
        )

    return add


def test_the_call_sheet(cast: Cast, client_for: ClientFor, asked: AskRound) -> None:
    address = f"{P}/questions/calls/{asked.id}/paper/"
    asks_as_often_for_thirty(cast, client_for("ada"), address, an_ask(asked))


def test_who_could_not_be_asked(cast: Cast, client_for: ClientFor, asked: AskRound) -> None:
    add = an_ask(asked, state=AskState.COULD_NOT, why_not=WhyNot.PAUSED)
    asks_as_often_for_thirty(cast, client_for("cleo"), f"{P}/desk/questions/asked/{asked.id}/", add)


def test_call_sheets_of_mine(cast: Cast, client_for: ClientFor) -> None:
    def add(cast: Cast, number: int) -> None:
        one = AskRound.objects.create(
            place=cast.place, question=a_question(cast), asked_by=AskedBy.PHONE, made_by=cast.cleo,
            caller=cast.ada, made_at=now(), form_token=new_secret_id(),
        )  # fmt: skip
        an_ask(one)(cast, number)

    asks_as_often_for_thirty(cast, client_for("ada"), f"{P}/questions/calls/", add)


@pytest.mark.parametrize(
    ("who", "tail", "add"),
    [
        ("cleo", "desk/questions/{}/sheets/", lambda cast, question: a_pack(question, cast, 2)),
        (
            "dev",
            "questions/{}/check/",
            lambda cast, question: a_reading(sheets_in(a_pack(question, cast, 1))[0], cast.ada, 1),
        ),
    ],
)
def test_packs_and_sheets_that_wait(
    cast: Cast,
    client_for: ClientFor,
    who: str,
    tail: str,
    add: Callable[[Cast, Question], object],
) -> None:
    with cast.inside():
        question = a_question(cast)
    address = f"{P}/{tail.format(question.id)}"
    asks_as_often_for_thirty(cast, client_for(who), address, lambda cast, _number: add(cast, question))


def test_what_i_was_asked(cast: Cast, client_for: ClientFor) -> None:
    def add(cast: Cast, number: int) -> None:
        Asked.objects.create(
            place=cast.place, person=cast.ada, kind="was_it_kept", about_id=new_secret_id(), at=now()
        )

    asks_as_often_for_thirty(cast, client_for("ada"), f"{P}/me/asks/", add)
