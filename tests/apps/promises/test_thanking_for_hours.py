"""Whoever gave what an entry says is thanked, once it stands; and thanks can be taken back."""

from datetime import timedelta
from uuid import uuid4

import pytest

from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.drafts import Text
from alongside.apps.books.models import Entry, Words
from alongside.apps.letters.models import LetterItem
from alongside.apps.promises.actions.thanking import ThanksDraft, say_thanks, take_thanks_back
from alongside.apps.promises.models import Thanks, ThanksBack
from alongside.apps.promises.queries.thanks import thanks_to
from alongside.apps.promises.rules.thanking import (
    may_key_thanks,
    may_thank,
    to_be_thanked,
    whose_thanks_may_be_keyed,
)
from alongside.apps.work.queries.tables import seats_on
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.entries import DAY, NOW, a_decision, an_entry, one_to_one
from factories.letters import gather
from factories.scribe import fresh

pytestmark = pytest.mark.usefixtures("inside")


def stands(cast: Cast, entry: Entry, *who: str) -> Entry:
    for name in who:
        vouch_for_entry(entry=fresh(entry), person=cast.person(name), by=cast.person(name), now=NOW)
    return fresh(entry)


def adas_hour(cast: Cast) -> Entry:
    return stands(cast, an_entry(cast, "ada"), "dev")


def thank(cast: Cast, entry: Entry, who: str, to: str, *, by: str = "") -> Thanks:
    return say_thanks(
        entry=fresh(entry),
        thanks=ThanksDraft(cast.person(to), Text("Warm and kind.", "en")),
        person=cast.person(who),
        by=cast.person(by or who),
        now=NOW,
        form_token=uuid4(),
    )


def test_nobody_is_thanked_before_both_sides_stand_behind_it(cast: Cast) -> None:
    entry = an_entry(cast, "ada")
    with pytest.raises(Refused, match="does not stand yet"):
        thank(cast, entry, "dev", "ada")
    with pytest.raises(Refused, match="for what somebody gave"):
        thank(cast, stands(cast, a_decision(cast), "ada", "dev"), "ben", "ada")


@pytest.mark.parametrize(
    ("who", "to", "why"), [("ada", "ada", "themselves"), ("ben", "dev", "no hand"), ("sol", "ada", "table")]
)
def test_only_whoever_gave_is_thanked_by_those_beside_them(cast: Cast, who: str, to: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        thank(cast, adas_hour(cast), who, to)


@pytest.mark.both_databases
def test_it_is_said_once_and_told_to_whom_it_is_for(cast: Cast) -> None:
    entry = adas_hour(cast)
    thank(cast, entry, "dev", "ada")
    with pytest.raises(Refused, match="already"):
        thank(cast, entry, "dev", "ada")
    assert [one.by for one in thanks_to(cast.ada, NOW)] == [cast.dev]
    gather(cast, NOW + timedelta(minutes=6))
    told = LetterItem.objects.filter(kind="thanks_for_giving")
    assert [(item.letter.person_id, item.about_id) for item in told] == [(cast.ada.id, entry.id)]


def test_a_card_for_hours_is_keyed_in_as_for_a_promise(cast: Cast) -> None:
    entry = adas_hour(cast)
    with pytest.raises(Refused, match="the one who is thanked"):
        thank(cast, entry, "ben", "ada", by="ada")
    assert thank(cast, entry, "ben", "ada", by="cleo").keyed_by == cast.cleo


@pytest.mark.parametrize("private", [False, True])
def test_keying_in_for_a_table_asks_what_it_asks_of_each(cast: Cast, *, private: bool) -> None:
    entry = stands(cast, one_to_one(cast), "ada") if private else adas_hour(cast)
    people = [cast.person(who) for who in ("ada", "ben", "cleo", "dev", "mina", "sol")]
    seats = seats_on(cast.work, DAY)
    for keyer in people:
        ruled = {
            one.id
            for one in people
            for to in to_be_thanked(entry)
            if may_key_thanks(keyer, one, to, entry, DAY) and may_thank(one, to, entry, DAY)
        }
        assert whose_thanks_may_be_keyed(keyer, entry, seats, DAY) == ruled, keyer.name


@pytest.mark.both_databases
def test_taken_back_they_are_struck_out_and_their_words_are_gone(cast: Cast) -> None:
    thanks = thank(cast, adas_hour(cast), "dev", "ada")
    with pytest.raises(Refused, match="Only whoever said"):
        take_thanks_back(thanks=thanks, by=cast.ada, now=NOW)
    first = take_thanks_back(thanks=thanks, by=cast.dev, now=NOW)
    assert take_thanks_back(thanks=Thanks.objects.get(), by=cast.dev, now=NOW) == first, "sent twice"
    assert ThanksBack.objects.count() == Thanks.objects.count() == 1
    words = Words.objects.get(about_id=thanks.id)
    assert (words.text, words.erased_at) == ("", NOW)
    assert not thanks_to(cast.ada, NOW).exists()
    gather(cast, NOW + timedelta(minutes=6))
    assert not LetterItem.objects.filter(kind="thanks_for_giving").exists(), "no letter tells of it any more"
    with pytest.raises(Refused, match="already"):
        thank(cast, thanks.entry, "dev", "ada")


def test_whoever_keyed_a_card_in_can_take_it_back_for_them(cast: Cast) -> None:
    thanks = thank(cast, adas_hour(cast), "ben", "ada", by="cleo")
    assert take_thanks_back(thanks=thanks, by=cast.cleo, now=NOW).by == cast.cleo


def test_help_between_two_is_thanked_for_by_its_parties_only(cast: Cast) -> None:
    entry = stands(cast, one_to_one(cast), "ada")
    with pytest.raises(Refused, match="One-to-one"):
        thank(cast, entry, "ben", "dev")
    thank(cast, entry, "ada", "dev")
    assert Queued.objects.filter(kind="thanks_for_giving", person_id=cast.dev.id).count() == 1
