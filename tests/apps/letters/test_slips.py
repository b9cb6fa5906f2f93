"""A code goes at once; where it cannot, it waits sealed, goes later, and is gone when its time is over."""

import json
import smtplib
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.conf import LazySettings
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client

from alongside.apps.letters.actions.slips import send_slip, try_slip
from alongside.apps.letters.models import Slip
from alongside.apps.letters.queries.slips import slips_to_try
from alongside.apps.letters.tasks import post_round
from alongside.config.sessions import Sealed
from alongside.kernel.sealing import unseal

NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)
GOOD_FOR = timedelta(minutes=15)
pytestmark = pytest.mark.django_db


class Away(EmailBackend):
    """A mail server that nobody reaches."""

    def send_messages(self, messages: Any) -> int:
        raise ConnectionRefusedError


class Refusing(EmailBackend):
    """A mail server that will never take this address."""

    def send_messages(self, messages: Any) -> int:
        raise smtplib.SMTPRecipientsRefused({"ada@example.org": (550, b"nobody")})


def send() -> None:
    send_slip(
        to="ada@example.org",
        subject="Your code",
        text="It is 424242.",
        language="en",
        now=NOW,
        good_for=GOOD_FOR,
    )


def away(settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.Away"


def back(settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def post_at(after: timedelta) -> int:
    return post_round(clock=lambda: NOW + after)


def test_it_goes_at_once_and_nothing_of_it_stays() -> None:
    send()
    assert [(one.to, one.body) for one in mail.outbox] == [(["ada@example.org"], "It is 424242.")]
    assert not Slip.objects.exists()


def test_a_mail_server_that_is_away_loses_nothing_and_learns_nothing(settings: LazySettings) -> None:
    away(settings)
    send()
    slip = Slip.objects.get()
    assert "424242" not in slip.sealed
    assert "ada" not in slip.sealed
    assert json.loads(unseal(slip.sealed))[2] == "It is 424242."
    assert post_at(timedelta(seconds=4)) == 0
    assert post_at(timedelta(seconds=5)) == 0
    back(settings)
    assert post_at(timedelta(seconds=10)) == 0  # it waits twice as long now
    assert post_at(timedelta(seconds=15)) == 1
    assert len(mail.outbox) == 1
    assert not Slip.objects.exists()


def test_when_its_time_is_over_it_is_gone_unsent(settings: LazySettings) -> None:
    away(settings)
    send()
    back(settings)
    assert post_at(GOOD_FOR) == 0
    assert not mail.outbox
    assert not Slip.objects.exists()


def test_an_address_that_takes_nothing_is_not_tried_again(settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    send()
    assert not Slip.objects.exists()


def test_one_who_holds_it_keeps_others_off_until_the_lease_ends(settings: LazySettings) -> None:
    away(settings)
    send()
    slip = Slip.objects.get()
    Slip.objects.update(next_try_at=NOW, lease=slip.id, lease_ends_at=NOW + timedelta(minutes=1))
    back(settings)
    assert slips_to_try(NOW + timedelta(seconds=59), 5) == []
    assert not try_slip(slip_id=slip.id, now=NOW + timedelta(seconds=59))
    assert try_slip(slip_id=slip.id, now=NOW + timedelta(seconds=60))
    assert not try_slip(slip_id=slip.id, now=NOW + timedelta(seconds=60))
    assert len(mail.outbox) == 1


def test_under_another_secret_it_cannot_be_read_and_goes(settings: LazySettings) -> None:
    away(settings)
    send()
    back(settings)
    settings.SECRET_KEY = "another secret of fifty mixed letters, 0123456789"
    assert post_at(timedelta(minutes=1)) == 0
    assert not Slip.objects.exists()


def test_signing_in_says_the_same_while_the_mail_server_is_away(
    settings: LazySettings, client: Client
) -> None:
    away(settings)
    assert client.post("/sign-in/", {"email": "who@example.org"})["Location"] == "/sign-in/code/"
    assert Slip.objects.count() == 1


def test_a_session_is_sealed_and_a_foreign_one_is_none(client: Client) -> None:
    client.post("/sign-in/", {"email": "who@example.org"})
    (row,) = Session.objects.all()
    assert "account_login" in client.session
    assert "account_login" not in str(row.session_data)
    with pytest.raises(ValueError, match="sealed"):
        Sealed().loads(b'{"_auth_user_id": "1"}')
