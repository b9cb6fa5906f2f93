"""A key is made by whoever uses it, opens for a while, and waits longer after each wrong passphrase."""

from datetime import UTC, datetime, timedelta

import pytest

from alongside.apps.safeguarding.actions.keys import keep_unlocked, lock, make_key, unlock
from alongside.apps.safeguarding.models import LeadKey, Unlocked
from alongside.apps.safeguarding.queries.keys import unlocked_by
from alongside.kernel.boxes import new_key
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.sealed import PASSPHRASE, a_key

NOW = datetime(2026, 5, 5, 10, 0, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("inside")


@pytest.mark.parametrize("who", ["ada", "ben", "cleo", "dev", "mina", "sol", "nia"])
def test_only_who_looks_after_safeguarding_has_one(cast: Cast, who: str) -> None:
    person = cast.person(who)
    if who in ("sol", "dev"):
        assert a_key(person, NOW).person == person
    else:
        with pytest.raises(Refused, match="Only those who look after safeguarding"):
            a_key(person, NOW)


@pytest.mark.parametrize("words", ["short", "a a a a a a a a a a", "onelongwordwithoutanyspace", "x" * 300])
def test_a_passphrase_that_is_easy_to_guess_is_refused(cast: Cast, words: str) -> None:
    with pytest.raises(Refused, match="too easy to guess"):
        make_key(person=cast.sol, passphrase=words, again=words, now=NOW)


def test_typed_differently_the_second_time_it_is_refused(cast: Cast) -> None:
    with pytest.raises(Refused, match="not the same"):
        make_key(person=cast.sol, passphrase=PASSPHRASE, again=PASSPHRASE + "s", now=NOW)


def test_one_key_each(cast: Cast) -> None:
    a_key(cast.sol, NOW)
    with pytest.raises(Refused, match="have a key already"):
        a_key(cast.sol, NOW)


@pytest.mark.both_databases
def test_neither_the_row_nor_the_cookie_opens_anything_alone(cast: Cast) -> None:
    a_key(cast.sol, NOW)
    reference, cookie = unlock(person=cast.sol, passphrase=f"  {PASSPHRASE} ", now=NOW)
    opened = unlocked_by(cast.sol, reference, cookie, NOW)
    assert opened is not None
    assert opened.private not in str(list(Unlocked.objects.values())).encode()
    assert unlocked_by(cast.sol, reference, new_key(), NOW) is None
    assert unlocked_by(cast.sol, reference, b"short", NOW) is None
    assert unlocked_by(cast.dev, reference, cookie, NOW) is None
    Unlocked.objects.all().delete()
    assert unlocked_by(cast.sol, reference, cookie, NOW) is None


def test_it_locks_itself_again_unless_somebody_goes_on_reading(cast: Cast) -> None:
    a_key(cast.sol, NOW)
    reference, cookie = unlock(person=cast.sol, passphrase=PASSPHRASE, now=NOW)
    later = NOW + timedelta(minutes=14)
    keep_unlocked(person=cast.sol, reference=reference, now=later)
    assert unlocked_by(cast.sol, reference, cookie, later + timedelta(minutes=14)) is not None
    assert unlocked_by(cast.sol, reference, cookie, later + timedelta(minutes=15)) is None
    keep_unlocked(person=cast.sol, reference=reference, now=later + timedelta(minutes=15))
    assert unlocked_by(cast.sol, reference, cookie, later + timedelta(minutes=15)) is None


def test_locking_it_closes_every_browser(cast: Cast) -> None:
    a_key(cast.sol, NOW)
    doors = [unlock(person=cast.sol, passphrase=PASSPHRASE, now=NOW) for _browser in range(2)]
    lock(person=cast.sol, now=NOW)
    assert [unlocked_by(cast.sol, *door, NOW) for door in doors] == [None, None]


@pytest.mark.both_databases
def test_wrong_passphrases_wait_longer_each_time(cast: Cast) -> None:
    a_key(cast.sol, NOW)
    for _try in range(5):
        with pytest.raises(Refused, match=r"not the passphrase|too many"):
            unlock(person=cast.sol, passphrase="never these few words", now=NOW)
    with pytest.raises(Refused, match="too many wrong tries"):
        unlock(person=cast.sol, passphrase=PASSPHRASE, now=NOW)
    later = NOW + timedelta(minutes=2)
    assert unlock(person=cast.sol, passphrase=PASSPHRASE, now=later)
    assert LeadKey.objects.get().failed_tries == 0


def test_without_a_key_there_is_nothing_to_unlock(cast: Cast) -> None:
    with pytest.raises(Refused, match="no key yet"):
        unlock(person=cast.sol, passphrase=PASSPHRASE, now=NOW)
