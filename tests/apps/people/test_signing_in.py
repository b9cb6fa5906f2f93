"""Five wrong tries, then a wait that grows; per code, whoever tries and wherever."""

from datetime import datetime, timedelta

import pytest
from django.test import override_settings

from alongside.apps.people.actions.accounts import change_secret, give_personal_code
from alongside.apps.people.actions.signing_in import check_secret
from alongside.apps.people.models import Account
from alongside.kernel.verdict import Refused
from cast import BENS_SECRET, Cast
from factories import a_person
from factories.people import BEGINNING

pytestmark = pytest.mark.both_databases


def code_of(cast: Cast) -> str:
    return cast.accounts["ben"].code or ""


def try_wrong(code: str, now: datetime, times: int = 1) -> str:
    said = ""
    for _time in range(times):
        with pytest.raises(Refused) as refused:
            check_secret(code=code, secret="wrong wrong wrong", now=now)
        said = f"{refused.value.verdict.reason} {refused.value.verdict.next_step}"
    return said


def test_four_wrong_tries_cost_nothing(cast: Cast) -> None:
    assert "do not go together" in try_wrong(code_of(cast), BEGINNING, 4)
    assert check_secret(code=code_of(cast), secret=BENS_SECRET, now=BEGINNING) == cast.accounts["ben"]
    assert Account.objects.get(code=code_of(cast)).failed_tries == 0


def test_the_fifth_closes_the_code_for_a_while_even_to_the_right_secret(cast: Cast) -> None:
    assert "Try again in 1 minute." in try_wrong(code_of(cast), BEGINNING, 5)
    with pytest.raises(Refused, match="too many"):
        check_secret(code=code_of(cast), secret=BENS_SECRET, now=BEGINNING + timedelta(seconds=59))
    assert "2 minutes" in try_wrong(code_of(cast), BEGINNING + timedelta(minutes=1))
    right = check_secret(code=code_of(cast), secret=BENS_SECRET, now=BEGINNING + timedelta(minutes=3))
    assert right == cast.accounts["ben"]


def test_waiting_tries_do_not_make_the_wait_longer(cast: Cast) -> None:
    try_wrong(code_of(cast), BEGINNING, 5)
    assert "1 minute" in try_wrong(code_of(cast), BEGINNING, 20)
    assert Account.objects.get(code=code_of(cast)).failed_tries == 5


def test_one_code_waits_and_another_does_not(cast: Cast) -> None:
    try_wrong(code_of(cast), BEGINNING, 5)
    with cast.inside():
        person = a_person(cast.place, "Grace Obi")
        other = give_personal_code(person=person, secret="481926", by=None, now=BEGINNING)
    assert check_secret(code=other.code or "", secret="481 926", now=BEGINNING) == other


@pytest.mark.usefixtures("cast")
def test_a_code_nobody_has_waits_like_any_other() -> None:
    assert "do not go together" in try_wrong("ZZZZ-ZZZZ", BEGINNING, 4)
    assert "Try again in 1 minute." in try_wrong("zzzz zzzz", BEGINNING)
    assert "Try again in 1 minute." in try_wrong("ZZZZZZZZ", BEGINNING)


def test_a_closed_account_does_not_open(cast: Cast) -> None:
    Account.objects.filter(code=code_of(cast)).update(is_active=False)
    assert "do not go together" in try_wrong(code_of(cast), BEGINNING)


@override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.Argon2PasswordHasher"])
def test_the_secret_is_kept_as_an_argon2_hash(cast: Cast) -> None:
    with cast.inside():
        person = a_person(cast.place, "Grace Obi")
        account = give_personal_code(person=person, secret="481926", by=None, now=BEGINNING)
    assert account.password.startswith("argon2$argon2id$")
    assert "481926" not in account.password


@pytest.mark.usefixtures("inside")
def test_a_new_secret_ends_the_wait(cast: Cast) -> None:
    try_wrong(code_of(cast), BEGINNING, 6)
    change_secret(person=cast.ben, secret="winter apple road", by=cast.cleo, now=BEGINNING)
    right = check_secret(code=code_of(cast), secret="winter apple road", now=BEGINNING)
    assert right == cast.accounts["ben"]


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize("who", ["ada", "dev", "mina", "sol", "eve"])
def test_nobody_else_changes_a_secret(cast: Cast, who: str) -> None:
    with pytest.raises(Refused):
        change_secret(person=cast.ben, secret="winter apple road", by=cast.person(who), now=BEGINNING)
    right = check_secret(code=code_of(cast), secret=BENS_SECRET, now=BEGINNING)
    assert right == cast.accounts["ben"]
