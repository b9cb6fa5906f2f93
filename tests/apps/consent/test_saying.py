"""Whose word it is, what it may say, and what is kept of it."""

import uuid
from datetime import date
from typing import Any

import pytest

from alongside.apps.consent.actions.purposes import add_purpose, end_purpose, write_wording
from alongside.apps.consent.enums import Kind, Purpose, SaidOn
from alongside.apps.consent.models import Permission, Say, Wording
from alongside.apps.consent.queries.wordings import wording_for
from alongside.apps.consent.rules.gate import allowed
from alongside.apps.consent.shipped import shipped_terms, shipped_wordings
from alongside.apps.people.models import Person
from alongside.core.consent.ages import AgeBand, Readers
from alongside.core.consent.gate import THE_PLACE, Audience, Reach, Speaker
from alongside.core.rights.clocks import months_later
from alongside.kernel.verdict import Refused
from cast import Cast
from factories import a_person
from factories.consent import SAID_AT, UNTIL, a_guardian, a_say

pytestmark = [pytest.mark.usefixtures("inside"), pytest.mark.both_databases]
FAR = Audience(reach=Reach.PLACE)


def test_nobody_speaks_as_somebody_else(cast: Cast) -> None:
    for by in (cast.cleo, cast.sol, cast.dev):
        with pytest.raises(Refused):
            a_say(cast.ada, Purpose.QUOTE, FAR, by=by)
    assert not Say.objects.exists()


def test_nobody_acts_as_a_child(cast: Cast) -> None:
    child = a_person(cast.place, "A child", by=cast.ada)
    a_guardian(child, cast.ada, lead=cast.cleo)
    for given in ({"by": cast.ada}, {"by": child, "keyed_by": cast.ada, "channel": SaidOn.SPOKEN}):
        with pytest.raises(Refused):
            a_say(child, Purpose.QUOTE, FAR, **given)
    a_say(child, Purpose.QUOTE, FAR, by=child, keyed_by=cast.cleo, channel=SaidOn.SPOKEN)


def test_only_whoever_looks_after_a_child_speaks_for_it(cast: Cast) -> None:
    a_guardian(cast.ben, cast.ada, lead=cast.cleo)
    a_say(cast.ben, Purpose.QUOTE, FAR, speaker=Speaker.GUARDIAN, by=cast.ada)
    with pytest.raises(Refused):
        a_say(cast.ben, Purpose.QUOTE, FAR, speaker=Speaker.GUARDIAN, by=cast.mina)
    Person.objects.filter(id=cast.ben.id).update(age_band=AgeBand.ADULT)
    cast.ben.refresh_from_db()
    with pytest.raises(Refused):
        a_say(cast.ben, Purpose.QUOTE, FAR, speaker=Speaker.GUARDIAN, by=cast.ada)


def test_what_came_on_paper_is_keyed_in_by_who_may_and_marked(cast: Cast) -> None:
    said = a_say(cast.ben, Purpose.QUOTE, FAR, keyed_by=cast.cleo, channel=SaidOn.PAPER)
    assert (said.by, said.keyed_by, said.channel) == (cast.ben, cast.cleo, SaidOn.PAPER)
    for wrong in ({"keyed_by": cast.dev, "channel": SaidOn.PAPER}, {"keyed_by": cast.cleo}):
        with pytest.raises(Refused):
            a_say(cast.ben, Purpose.QUOTE, FAR, **wrong)


@pytest.mark.parametrize(
    ("purpose", "audience", "given"),
    [
        (Purpose.QUOTE, THE_PLACE, {}),
        (Purpose.QUOTE, Audience(to="EMAIL"), {}),
        (Purpose.QUOTE, FAR, {"is_yes": False}),
        (Purpose.CONTACT, THE_PLACE, {}),
        (Purpose.CONTACT, Audience(to="PIGEON"), {}),
        (Purpose.TAKE_PART, FAR, {}),
        (Purpose.SHARE, Audience(to="01234567-89ab-cdef-0123-456789abcdef"), {}),
        (Purpose.QUOTE, FAR, {"until": None}),
        (Purpose.QUOTE, FAR, {"until": date(2026, 11, 20)}),
        (Purpose.QUOTE, FAR, {"until": date(2028, 11, 21)}),
        (Purpose.QUOTE, THE_PLACE, {"is_yes": False, "until": UNTIL}),
        ("own-unknown", THE_PLACE, {}),
    ],
)
def test_what_the_question_does_not_ask_is_refused(
    cast: Cast, purpose: str, audience: Audience, given: dict[str, Any]
) -> None:
    with pytest.raises(Refused):
        a_say(cast.ada, purpose, audience, **given)
    assert not Say.objects.exists()


def test_the_very_words_are_kept_in_both_languages(cast: Cast) -> None:
    first = a_say(cast.ada, Purpose.QUOTE, FAR)
    again = a_say(cast.ben, Purpose.QUOTE, FAR)
    assert first.wording_id == again.wording_id
    assert first.wording.asks("cy") != first.wording.asks("en")
    written = write_wording(
        purpose=Purpose.QUOTE, readers=Readers.GROWN, asks=("May we?", "A gawn ni?"), more=("More.", "Mwy."),
        by=cast.cleo, now=SAID_AT,
    )  # fmt: skip
    assert written.number == first.wording.number + 1
    assert a_say(cast.dev, Purpose.QUOTE, FAR).wording_id == written.id
    assert Say.objects.get(id=first.id).wording.asks("en") == first.wording.asks("en")
    assert Wording.objects.filter(purpose=Purpose.QUOTE).count() == 2


def test_every_purpose_is_asked_in_words_for_every_age(cast: Cast) -> None:
    asked = {(one.purpose, one.readers) for one in shipped_wordings()}
    assert asked == {(code, readers) for code in shipped_terms() for readers in Readers}
    assert set(shipped_terms()) == set(Purpose)
    cast.ben.age_band = AgeBand.FROM_6
    assert wording_for(cast.ben, Purpose.PHOTO, SAID_AT).readers == Readers.CHILD


def test_the_latest_word_takes_the_place_of_the_one_before(cast: Cast) -> None:
    a_say(cast.ada, Purpose.QUOTE, FAR)
    a_say(cast.ada, Purpose.QUOTE, is_yes=False)
    assert Say.objects.count() == 2
    assert [row.is_yes for row in Permission.objects.filter(purpose=Purpose.QUOTE)] == [False]


def test_a_form_sent_twice_is_counted_once(cast: Cast) -> None:
    token = uuid.uuid4()
    a_say(cast.ada, Purpose.QUOTE, FAR, form_token=token)
    with pytest.raises(Refused):
        a_say(cast.ada, Purpose.QUOTE, is_yes=False, form_token=token)
    assert allowed(cast.ada, Purpose.QUOTE, FAR, SAID_AT)


def test_a_place_asks_about_something_of_its_own(cast: Cast) -> None:
    def add(by: Person) -> Any:
        return add_purpose(
            kind=Kind.REACH, own_say_from=16, months=12, titles=("The fair", "Y ffair"),
            asks=("May we film you at the fair?", "A gawn ni eich ffilmio yn y ffair?"), more=("", ""),
            by=by, now=SAID_AT, form_token=uuid.uuid4(),
        )  # fmt: skip

    with pytest.raises(Refused):
        add(cast.dev)
    fair = add(cast.cleo)
    said = a_say(cast.ada, fair.code, FAR)
    assert said.wording.asks("cy") == "A gawn ni eich ffilmio yn y ffair?"
    assert allowed(cast.ada, fair.code, FAR, SAID_AT)
    end_purpose(purpose=fair, by=cast.cleo, now=SAID_AT)
    assert not allowed(cast.ada, fair.code, FAR, SAID_AT)


def test_months_end_on_their_last_day() -> None:
    assert months_later(date(2027, 8, 31), 6) == date(2028, 2, 29)
    assert months_later(date(2026, 11, 20), 14) == date(2028, 1, 20)
