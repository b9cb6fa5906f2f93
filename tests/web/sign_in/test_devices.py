"""One's own sign-ins: seen in rough words, ended from elsewhere, and ended by another secret."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from alongside.apps.people.actions.accounts import change_secret
from alongside.apps.people.models import SignedIn
from alongside.kernel.clock import now
from alongside.kernel.outbox.models import Queued
from cast import BENS_SECRET, Cast
from factories.second_steps import a_phone

PHONE = "Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0"
LIBRARY = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36"
PAGE = "/sign-in/devices/"


def ben_on(cast: Cast, browser: str) -> Client:
    client = Client(headers={"User-Agent": browser})
    client.post("/sign-in/", {"code": cast.accounts["ben"].code, "secret": BENS_SECRET})
    assert is_in(client)
    return client


def is_in(client: Client) -> bool:
    return client.get("/stockport/me/").status_code == 200


@pytest.mark.django_db
def test_one_sees_where_one_is_signed_in_and_ends_it_there(cast: Cast) -> None:
    phone, library = ben_on(cast, PHONE), ben_on(cast, LIBRARY)
    page = phone.get(PAGE).content.decode()
    assert "Firefox on Android" in page
    assert "Chrome on Windows" in page
    assert page.count("This is where you are now.") == 1
    [other] = re.findall('name="which" value="([^"]+)"', page)
    told = phone.post(PAGE, {"which": other}, follow=True).content.decode()
    assert "You are signed out there." in told
    assert "Chrome on Windows" not in told
    assert (is_in(phone), is_in(library)) == (True, False)
    again = phone.post(PAGE, {"which": other}, follow=True).content.decode()
    assert "Nobody is signed in there any more." in again


@pytest.mark.django_db
def test_nobody_ends_anybody_elses(cast: Cast, client: Client) -> None:
    phone = ben_on(cast, PHONE)
    client.force_login(cast.accounts["ada"], backend="django.contrib.auth.backends.ModelBackend")
    client.post(PAGE, {"which": str(SignedIn.objects.get().id)})
    client.post(PAGE, {"do": "others"})
    assert is_in(phone)


@pytest.mark.django_db
def test_signing_out_everywhere_else_ends_also_what_was_never_noted(cast: Cast) -> None:
    phone, library, old = ben_on(cast, PHONE), ben_on(cast, LIBRARY), Client()
    old.force_login(cast.accounts["ben"], backend="django.contrib.auth.backends.ModelBackend")
    assert is_in(old)
    told = phone.post(PAGE, {"do": "others"}, follow=True).content.decode()
    assert "You are signed out everywhere but here." in told
    assert "This is where you are now." in told
    assert [is_in(one) for one in (phone, library, old)] == [True, False, False]


@pytest.mark.django_db
def test_another_secret_and_another_second_step_end_all_others(cast: Cast) -> None:
    phone, library = ben_on(cast, PHONE), ben_on(cast, LIBRARY)
    phone.post("/stockport/me/about/", {"secret": "seven white horses"})
    assert (is_in(phone), is_in(library)) == (True, False)
    with cast.inside():
        change_secret(person=cast.ben, secret=BENS_SECRET, by=cast.ben, now=now())
    assert not is_in(phone)
    library = ben_on(cast, LIBRARY)
    a_phone(cast.accounts["ben"], now())
    assert not is_in(library)


@pytest.mark.django_db
def test_a_browser_that_is_new_is_told_in_a_letter_but_not_the_first_nor_the_same_again(cast: Cast) -> None:
    def told() -> int:
        return Queued.objects.filter(kind="new_device", person_id=cast.ben.id).count()

    ben_on(cast, PHONE)
    ben_on(cast, PHONE)
    assert told() == 0
    ben_on(cast, LIBRARY)
    assert told() == 1
    SignedIn.objects.update(last_seen_on=now().date() - timedelta(days=91))
    ben_on(cast, LIBRARY)
    assert told() == 1, "of a season ago nothing is remembered, so there is nothing to compare with"
    assert SignedIn.objects.count() == 1


@pytest.mark.django_db
def test_a_visit_on_another_day_is_kept_in_mind_and_one_on_the_same_day_asks_nothing(cast: Cast) -> None:
    phone = ben_on(cast, PHONE)
    yesterday = now().date() - timedelta(days=1)
    SignedIn.objects.update(last_seen_on=yesterday)
    assert is_in(phone)
    assert SignedIn.objects.get().last_seen_on == yesterday, "seen today already, as its session says"
    session = phone.session
    session["seen-on"] = yesterday.isoformat()
    session.save()
    assert is_in(phone)
    assert SignedIn.objects.get().last_seen_on == now().date()
