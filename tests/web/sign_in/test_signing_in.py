"""Both ways in, from the one page."""

import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from cast import BENS_SECRET, Cast


def sent_code() -> str:
    found = re.search(r"^(\d{6})$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found
    return found[1]


def ask_for_code(client: Client, email: str, **further: str) -> str:
    """Ask, and be led to the page that takes the code; its address."""
    answer = client.post("/sign-in/", {"email": email} | further)
    assert answer.status_code == 302
    return str(answer["Location"])


@pytest.mark.django_db
def test_the_page_offers_both_ways(client: Client) -> None:
    page = client.get("/sign-in/").content.decode()
    assert 'name="email"' in page
    assert 'name="secret"' in page
    assert "look-around" not in page


def test_a_code_by_email_opens_your_place(cast: Cast, client: Client) -> None:
    where = ask_for_code(client, "Ada@Example.org")
    assert client.get(where).status_code == 200
    answer = client.post(where, {"code": sent_code()})
    assert answer["Location"] == "/sign-in/places/"
    assert client.get("/sign-in/places/")["Location"] == "/stockport/"
    assert client.session["_auth_user_id"] == str(cast.accounts["ada"].pk)


@pytest.mark.usefixtures("cast")
def test_a_code_works_only_in_the_browser_that_asked(client: Client) -> None:
    ask_for_code(client, "ada@example.org")
    elsewhere = Client()
    answer = elsewhere.post("/sign-in/code/", {"code": sent_code()})
    assert answer["Location"] == "/sign-in/"
    assert "_auth_user_id" not in elsewhere.session


@pytest.mark.usefixtures("cast")
def test_a_code_is_old_after_fifteen_minutes(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from allauth.account.internal.flows import code_verification

    where = ask_for_code(client, "ada@example.org")
    later = code_verification.time.time() + 15 * 60 + 1
    monkeypatch.setattr(code_verification.time, "time", lambda: later)
    client.post(where, {"code": sent_code()})
    assert "_auth_user_id" not in client.session


@pytest.mark.usefixtures("cast")
def test_an_unknown_address_answers_like_a_known_one(client: Client) -> None:
    known, unknown = Client(), Client()
    places = [ask_for_code(known, "ada@example.org"), ask_for_code(unknown, "who@example.org")]
    assert places[0] == places[1] == "/sign-in/code/"
    pages = [re.sub(r'value="[^"]+"', "", c.get(places[0]).content.decode()) for c in (known, unknown)]
    assert pages[0] == pages[1]
    assert "not known" in str(mail.outbox[-1].body)


@pytest.mark.usefixtures("cast")
def test_a_wrong_code_says_so_and_the_third_ends_it(client: Client) -> None:
    where = ask_for_code(client, "ada@example.org")
    wrong = "000000" if sent_code() != "000000" else "111111"
    assert "not the code we sent" in client.post(where, {"code": wrong}).content.decode()
    client.post(where, {"code": wrong})
    assert client.post(where, {"code": wrong})["Location"] == "/sign-in/"
    assert "too many tries" in client.get("/sign-in/").content.decode()


@pytest.mark.usefixtures("cast")
def test_whoever_waits_for_a_code_may_choose_the_other_way(client: Client) -> None:
    ask_for_code(client, "ada@example.org")
    assert client.get("/sign-in/").status_code == 200


def test_a_personal_code_is_read_kindly(cast: Cast, client: Client) -> None:
    code = cast.accounts["ben"].code or ""
    spoken = f" {code[:4].lower()} - {code[4:].lower()}".replace("0", "o").replace("1", "L")
    answer = client.post("/sign-in/", {"code": spoken, "secret": f" {BENS_SECRET.upper()} "})
    assert answer["Location"] == "/sign-in/places/"
    assert client.session["_auth_user_id"] == str(cast.accounts["ben"].pk)


def test_a_wrong_secret_and_an_unknown_code_are_told_alike(cast: Cast, client: Client) -> None:
    said = [
        re.findall(r'class="a-error"[^>]*>(.*?)</p>', client.post("/sign-in/", given).content.decode())
        for given in (
            {"code": str(cast.accounts["ben"].code), "secret": "wrong wrong wrong"},
            {"code": "ZZZZ-ZZZZ", "secret": "wrong wrong wrong"},
        )
    ]
    assert said[0] == said[1] != []


def test_next_leads_on_but_never_off_this_site(cast: Cast, client: Client) -> None:
    given = {"code": str(cast.accounts["ben"].code), "secret": BENS_SECRET}
    answer = client.post("/sign-in/", given | {"next": "/stockport/me/"})
    assert answer["Location"] == "/stockport/me/"
    client.logout()
    answer = client.post("/sign-in/", given | {"next": "https://evil.example/"})
    assert answer["Location"] == "/sign-in/places/"


@pytest.mark.usefixtures("cast")
def test_next_survives_the_code_by_email(client: Client) -> None:
    where = ask_for_code(client, "ada@example.org", next="/stockport/me/")
    page = client.get(where).content.decode()
    assert 'name="next" value="/stockport/me/"' in page
    answer = client.post("/sign-in/code/", {"code": sent_code(), "next": "/stockport/me/"})
    assert answer["Location"] == "/stockport/me/"


@pytest.mark.django_db
def test_the_page_and_its_letter_speak_welsh(client: Client) -> None:
    assert 'lang="cy"' in client.get("/cy/sign-in/").content.decode()
    assert client.post("/cy/sign-in/", {"email": "ada@example.org"})["Location"] == "/cy/sign-in/code/"


def test_a_welsh_account_is_led_to_welsh_pages(cast: Cast, client: Client) -> None:
    account = cast.accounts["ada"]
    account.language = "cy"
    account.save()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    led = client.get("/sign-in/places/", follow=True).redirect_chain
    assert ("/cy/stockport/", 302) in led


def test_signing_out_takes_a_press(client_for: Callable[[str], Client]) -> None:
    ada = client_for("ada")
    assert "_auth_user_id" in ada.session
    ada.get("/sign-out/")
    assert "_auth_user_id" in ada.session
    assert "signed out" in ada.post("/sign-out/").content.decode()
    assert "_auth_user_id" not in ada.session


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize("email", ["no", "a" * 100_000 + "@example.org", "אבג", "🙂@x"])
def test_what_is_no_address_is_told_so(client: Client, email: str) -> None:
    answer = client.post("/sign-in/", {"email": email})
    assert answer.status_code == 200
    assert "like name@example.org" in answer.content.decode()
    assert not mail.outbox


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize(
    ("code", "secret"), [("x" * 100_000, "y"), ("", ""), ("🙂", "🙂"), ("7KQ2", "1" * 300)]
)
def test_odd_codes_and_secrets_are_told_so(client: Client, code: str, secret: str) -> None:
    answer = client.post("/sign-in/", {"code": code, "secret": secret})
    assert answer.status_code == 200
    assert "a-error" in answer.content.decode()


@pytest.mark.django_db
def test_a_nul_is_refused(client: Client) -> None:
    assert client.post("/sign-in/", {"code": "7KQ2\x00M4XT", "secret": "x"}).status_code == 400


def test_signed_in_already_leads_on(client_for: Callable[[str], Client]) -> None:
    assert client_for("ada").get("/sign-in/")["Location"] == reverse("sign-in-places")
