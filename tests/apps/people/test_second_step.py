"""A second step is set up, shown once a code, waited for after wrong tries, and taken off by two."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.conf import LazySettings

from alongside.apps.people.actions.lost_phone import agree_step_off, ask_step_off
from alongside.apps.people.actions.second_step import (
    fresh_secret,
    print_new_recovery_codes,
    set_up_second_step,
    show_second_step,
    take_off_second_step,
)
from alongside.apps.people.models import Account, StepOff
from alongside.apps.people.queries.second_step import recovery_codes_left, second_step_of
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.outbox.models import Queued
from alongside.kernel.sealing import NotOurs, seal, unseal
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING
from factories.second_steps import Phone, a_phone

pytestmark = pytest.mark.usefixtures("inside")
NOW = BEGINNING + timedelta(days=400)
STEP = timedelta(seconds=30)


def says(account: Account, code: str, at: timedelta = timedelta(0)) -> str:
    """What somebody is told: nothing when the code is taken."""
    try:
        show_second_step(account=account, code=code, now=NOW + at)
    except Refused as refused:
        return f"{refused.verdict.reason} {refused.verdict.next_step}"
    return ""


@pytest.fixture
def account(cast: Cast) -> Account:
    return cast.accounts["cleo"]


@pytest.fixture
def phone(account: Account) -> Phone:
    return a_phone(account, NOW)


def test_the_app_has_to_show_a_right_code_first(account: Account) -> None:
    with pytest.raises(Refused, match="not the code the app shows"):
        set_up_second_step(account=account, secret=fresh_secret(), code="123456", now=NOW)
    assert second_step_of(account) is None


def test_the_secret_is_nowhere_in_clear(account: Account, phone: Phone) -> None:
    kept = str(list(Authenticator.objects.filter(user=account).values_list("data", flat=True)))
    assert phone.secret not in kept
    assert not any(code in kept for code in phone.codes)


def test_setting_it_up_is_told_and_leaves_a_line(cast: Cast, phone: Phone) -> None:
    assert Queued.objects.filter(person_id=cast.cleo.id, kind="second_step_set_up").count() == 1
    line = AuditLine.objects.get(verb="set_up_second_step")
    assert (line.actor_id, line.place_id) == (cast.cleo.id, cast.place.id)


def test_it_is_set_up_once(account: Account, phone: Phone) -> None:
    with pytest.raises(Refused, match="set up already"):
        a_phone(account, NOW)


def test_a_code_is_taken_once_and_the_one_it_was_set_up_with_never(account: Account, phone: Phone) -> None:
    assert "does not work" in says(account, phone.shows(NOW))
    code = phone.shows(NOW + STEP)
    assert says(account, code, STEP) == ""
    assert "does not work" in says(account, code, STEP)
    assert "does not work" in says(account, phone.shows(NOW), STEP)


@pytest.mark.parametrize(("away", "taken"), [(-2, False), (-1, True), (1, True), (2, False)])
def test_half_a_minute_early_or_late_is_taken(account: Account, phone: Phone, away: int, taken: bool) -> None:
    later = timedelta(minutes=10)
    assert (says(account, phone.shows(NOW + later + away * STEP), later) == "") is taken


def test_every_wrong_code_is_told_alike(account: Account, phone: Phone) -> None:
    used = phone.codes[0]
    assert says(account, used) == ""
    said = {
        says(account, code)
        for code in ("000000", phone.shows(NOW), used, "00000000", "six", "", "1" * 90, "🙂")
        if not Account.objects.filter(id=account.id).update(second_failed_tries=0, second_wait_until=None) < 1
    }
    assert len(said) == 1
    assert "does not work" in said.pop()


def test_a_recovery_code_is_read_in_groups_and_taken_once(account: Account, phone: Phone) -> None:
    written = f" {phone.codes[3][:4]} - {phone.codes[3][4:]} "
    assert says(account, written) == ""
    assert "does not work" in says(account, written)
    assert recovery_codes_left(account) == 9
    assert AuditLine.objects.filter(verb="use_recovery_code").count() == 1


def test_a_new_sheet_ends_the_old_one(account: Account, phone: Phone) -> None:
    codes = print_new_recovery_codes(account=account, now=NOW)
    assert not set(codes) & set(phone.codes)
    assert "does not work" in says(account, phone.codes[0])
    assert says(account, codes[0]) == ""


def test_after_five_wrong_tries_even_a_right_code_waits_longer_each_time(
    account: Account, phone: Phone
) -> None:
    for _try in range(4):
        assert "does not work" in says(account, "000000")
    assert "1 minute" in says(account, "000000")
    assert "1 minute" in says(account, phone.codes[0])
    later = timedelta(seconds=61)
    assert "2 minutes" in says(account, "000000", later)
    assert says(account, phone.codes[0], later + timedelta(minutes=3)) == ""
    account.refresh_from_db()
    assert (account.second_failed_tries, account.second_wait_until) == (0, None)
    assert (account.failed_tries, account.wait_until) == (0, None)


def test_under_another_secret_of_the_installation_no_code_works(
    account: Account, phone: Phone, settings: LazySettings
) -> None:
    settings.SECRET_KEY = "another secret of fifty mixed letters, 0123456789"
    assert "does not work" in says(account, phone.shows(NOW + STEP), STEP)
    assert "does not work" in says(account, phone.codes[0], STEP)
    assert recovery_codes_left(account) == 0


def test_what_is_sealed_is_read_again_also_under_the_secret_before(settings: LazySettings) -> None:
    sealed = seal("a word")
    assert "a word" not in sealed
    assert seal("a word") != sealed
    before, settings.SECRET_KEY = settings.SECRET_KEY, "another secret of fifty mixed letters, 0123456789"
    with pytest.raises(NotOurs):
        unseal(sealed)
    settings.SECRET_KEY_FALLBACKS = [before]
    assert unseal(sealed) == "a word"


def test_two_people_take_it_off_and_it_is_told(cast: Cast, account: Account, phone: Phone) -> None:
    sol = cast.sol  # no lead, so somebody who leads asks for Cleo
    sol.roles.create(place_id=sol.place_id, person=sol, kind="LEAD", since=BEGINNING.date())
    asked = ask_step_off(person=cast.cleo, by=sol, now=NOW)
    assert second_step_of(account) is not None
    assert Queued.objects.filter(person_id=cast.cleo.id, kind="second_step_off_asked").exists()
    with pytest.raises(Refused, match="asked for already"):
        ask_step_off(person=cast.cleo, by=sol, now=NOW)
    agree_step_off(asked=asked, by=cast.ada, now=NOW)
    assert not Authenticator.objects.filter(user=account).exists()
    assert Queued.objects.filter(person_id=cast.cleo.id, kind="second_step_off").exists()
    line = AuditLine.objects.get(verb="take_off_second_step")
    assert (line.actor_id, line.about_id) == (cast.ada.id, cast.cleo.id)
    with pytest.raises(Refused, match="has agreed already"):
        agree_step_off(asked=asked, by=cast.ben, now=NOW)


@pytest.mark.parametrize("who", ["ada", "dev", "nia", "eve", "mina"])
def test_only_a_lead_asks(cast: Cast, who: str) -> None:
    a_phone(cast.accounts["sol"], NOW)
    with pytest.raises(Refused, match="Only a co-production lead"):
        ask_step_off(person=cast.sol, by=cast.person(who), now=NOW)


def test_nobody_asks_for_their_own_nor_where_there_is_none(cast: Cast, phone: Phone) -> None:
    with pytest.raises(Refused, match="Nobody takes off their own"):
        ask_step_off(person=cast.cleo, by=cast.cleo, now=NOW)
    with pytest.raises(Refused, match="no second step"):
        ask_step_off(person=cast.ada, by=cast.cleo, now=NOW)


@pytest.mark.parametrize(
    ("who", "may"),
    [("ada", True), ("dev", False), ("mina", False), ("cleo", False), ("sol", False), ("nia", False)],
)
def test_the_other_side_or_another_lead_agrees(cast: Cast, who: str, may: bool) -> None:
    """Cleo asks, professional; it is about Sol. Nia is new, and of the place no longer than that."""
    a_phone(cast.accounts["sol"], NOW)
    asked = ask_step_off(person=cast.sol, by=cast.cleo, now=NOW)
    if may:
        agree_step_off(asked=asked, by=cast.person(who), now=NOW)
    else:
        with pytest.raises(Refused):
            agree_step_off(asked=asked, by=cast.person(who), now=NOW)
    assert StepOff.objects.filter(agreed_at__isnull=False).exists() is may


def test_another_lead_of_the_same_side_agrees(cast: Cast) -> None:
    cast.dev.roles.create(place_id=cast.place.id, person=cast.dev, kind="LEAD", since=BEGINNING.date())
    a_phone(cast.accounts["sol"], NOW)
    asked = ask_step_off(person=cast.sol, by=cast.cleo, now=NOW)
    agree_step_off(asked=asked, by=cast.dev, now=NOW)
    assert second_step_of(cast.accounts["sol"]) is None


def test_the_keeper_of_the_server_takes_it_off_as_nobody(account: Account, phone: Phone) -> None:
    take_off_second_step(account=account, by=None, now=NOW)
    assert AuditLine.objects.get(verb="take_off_second_step").actor_id is None
    with pytest.raises(Refused, match="no second step"):
        take_off_second_step(account=account, by=None, now=NOW)
