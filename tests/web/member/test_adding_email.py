"""Whoever joined without e-mail adds an address later; a code sent there proves that it is theirs."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from alongside.apps.letters.enums import Channel
from alongside.apps.letters.rules.choosing import channel_of
from alongside.apps.people.models import Account
from alongside.kernel.audit.models import AuditLine
from alongside.web.member.about import email as screen
from cast import Cast
from factories.consent import SAID_AT

ClientFor = Callable[[str], Client]
ASKS = "/stockport/me/permissions/CONTACT/EMAIL/"
PAGE = "/stockport/me/about/email/"


def code_sent() -> str:
    found = re.search(r"^(\d{6})$", str(mail.outbox[-1].body), re.MULTILINE)
    return found[1] if found else ""


def asks(client: Client, address: str = "Ben@Example.org") -> None:
    assert client.post(PAGE, {"email": address})["Location"] == PAGE


def test_the_address_is_added_once_the_code_has_come_back(cast: Cast, client_for: ClientFor) -> None:
    ben = client_for("ben")
    assert PAGE in ben.get("/stockport/me/about/").content.decode()
    asks(ben)
    assert mail.outbox[-1].to == ["ben@example.org"]
    assert "ben@example.org" in ben.get(PAGE).content.decode()
    assert ben.post(PAGE, {"code": code_sent()})["Location"] == ASKS
    with cast.inside():
        cast.ben.refresh_from_db()
        account = Account.objects.get(id=cast.accounts["ben"].id)
        assert (account.email, account.code) == ("ben@example.org", cast.accounts["ben"].code)
        assert channel_of(cast.ben, None, SAID_AT) is Channel.PRINT
        assert AuditLine.objects.get(verb="add_email").actor_id == cast.ben.id
    assert "sign in with ben@example.org" in ben.get("/stockport/me/about/").content.decode()
    assert ben.get(PAGE).status_code == 403


def test_a_wrong_code_adds_nothing_and_the_third_ends_it(cast: Cast, client_for: ClientFor) -> None:
    ben = client_for("ben")
    asks(ben)
    right = code_sent()
    wrong = "000000" if right != "000000" else "111111"
    for _try in range(2):
        assert "not the code we sent" in ben.post(PAGE, {"code": wrong}).content.decode()
    assert ben.post(PAGE, {"code": wrong})["Location"] == PAGE
    assert "too many tries" in ben.get(PAGE).content.decode()
    assert 'name="email"' in ben.post(PAGE, {"code": right}).content.decode()
    assert Account.objects.get(id=cast.accounts["ben"].id).email is None


def test_the_code_works_only_in_the_browser_that_asked_and_for_a_while(
    cast: Cast, client_for: ClientFor, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben, elsewhere = client_for("ben"), client_for("ben")
    asks(ben)
    assert 'name="email"' in elsewhere.post(PAGE, {"code": code_sent()}).content.decode()
    monkeypatch.setattr(screen, "GOOD_FOR", timedelta(0))
    assert 'name="email"' in ben.post(PAGE, {"code": code_sent()}).content.decode()
    assert Account.objects.get(id=cast.accounts["ben"].id).email is None


@pytest.mark.usefixtures("cast")
def test_an_address_somebody_has_is_told_to_the_address_alone(client_for: ClientFor) -> None:
    pages = []
    for address in ("ada@example.org", "new@example.org"):
        ben = client_for("ben")
        asks(ben, address)
        page = ben.get(PAGE).content.decode().replace(address, "…")
        pages.append(re.sub(r'value="[^"]+"', "", page))
        assert ("signs in with it already" in str(mail.outbox[-1].body)) is (address[0] == "a")
    assert pages[0] == pages[1]
    asks(ben, "ada@example.org")
    assert code_sent() == ""
    for said in ("", "000000"):
        assert ben.post(PAGE, {"code": said}).status_code == 200


@pytest.mark.usefixtures("cast")
def test_no_more_than_five_codes_a_day(client_for: ClientFor) -> None:
    ben = client_for("ben")
    for number in range(5):
        asks(ben, f"ben{number}@example.org")
    assert "several codes today" in ben.post(PAGE, {"email": "ben@example.org"}).content.decode()
    assert len(mail.outbox) == 5


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize("address", ["", "no", "a" * 300 + "@example.org", "a@b@c", "ben@example.org\nx"])
def test_what_is_no_address_is_told_so(client_for: ClientFor, address: str) -> None:
    assert "a-error" in client_for("ben").post(PAGE, {"email": address}).content.decode()
    assert not mail.outbox


@pytest.mark.usefixtures("cast")
def test_the_message_speaks_welsh_where_the_page_does(client_for: ClientFor) -> None:
    client_for("ben").post(f"/cy{PAGE}", {"email": "ben@example.org"})
    assert "Dyma’r cod" in str(mail.outbox[-1].body)
