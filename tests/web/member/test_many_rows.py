"""Lists for people who take part ask the database as often for thirty rows as for one."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from alongside.apps.people.actions.codes import make_code
from alongside.apps.people.actions.resets import remember_reset
from alongside.apps.people.enums import CodeKind, NameShown
from alongside.apps.work.actions.commitments import sign_commitment, write_commitment
from alongside.apps.work.queries.commitments import commitments_of
from alongside.kernel.clock import now
from alongside.kernel.ids import new_secret_id
from cast import Cast
from counting import asks_as_often_for_thirty
from factories import a_hat, a_newcomer, a_person, a_seat
from factories.entries import a_decision, a_promise
from factories.letters import gather, tell
from factories.starting import TEXTS, an_idea

ClientFor = Callable[[str], Client]
P = "/stockport"
WORK = f"{P}/work/first-thousand-days"


def letter(cast: Cast, number: int) -> None:
    at = now() - timedelta(days=60 - number)
    tell(cast, "ada", "secret_reset", at, about=cast.ada.id)
    gather(cast, at + timedelta(minutes=10))


def said(cast: Cast, number: int) -> None:
    a_decision(cast, question=f"Question {number}?")


def promised(cast: Cast, _number: int) -> None:
    a_promise(cast, "dev", to="ada")


def reset(cast: Cast, number: int) -> None:
    person = a_person(cast.place, f"Jo {number}")
    a_hat(person)
    remember_reset(person=person, by=cast.cleo, now=now())


def newcomer(cast: Cast, number: int) -> None:
    a_hat(a_newcomer(cast.place, f"Jo {number}"))


def keyed_in(cast: Cast, number: int) -> None:
    a_hat(a_person(cast.place, f"Jo {number}", by=cast.cleo, name_shown=NameShown.PLACE))


def invitation(cast: Cast, number: int) -> None:
    make_code(
        kind=CodeKind.INVITATION, label=f"Jo {number}", hat=cast.hats["ada"], by=cast.ada,
        now=now() - timedelta(days=number), form_token=new_secret_id(),
    )  # fmt: skip


def idea(cast: Cast, number: int) -> None:
    an_idea(cast, now(), f"Idea {number}")


def signature(cast: Cast, number: int) -> None:
    person = a_person(cast.place, f"Jo {number}")
    a_seat(cast.work, a_hat(person))
    if not number:
        write_commitment(place=cast.place, work=cast.work, by=cast.cleo, now=now(), **TEXTS)
    latest = commitments_of(cast.place, cast.work)[0]
    sign_commitment(commitment=latest, person=person, understood="We decide.", by=person, now=now())


PAGES = {
    "letters": (f"{P}/me/letters/", letter),
    "said": (f"{P}/me/said/", said),
    "promised": (f"{P}/me/promised/", promised),
    "resets": (f"{P}/secrets/", reset),
    "welcome": (f"{P}/welcome/", newcomer),
    "met": (f"{P}/welcome/met/", keyed_in),
    "invitations": (f"{P}/invite/", invitation),
    "ideas": (f"{P}/start/", idea),
    "commitment": (f"{WORK}/commitment/", signature),
}


@pytest.mark.parametrize("which", PAGES)
def test_it_asks_as_often_for_thirty(cast: Cast, client_for: ClientFor, which: str) -> None:
    asks_as_often_for_thirty(cast, client_for("ada"), *PAGES[which])
