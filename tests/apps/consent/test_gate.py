"""The gate over rows: as a rule, for many at once, and as a filter."""

import itertools
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from alongside.apps.consent.actions.purposes import name_body
from alongside.apps.consent.enums import Purpose
from alongside.apps.consent.models import Permission
from alongside.apps.consent.rules.gate import allowed, allowed_among, permitted
from alongside.apps.people.actions.young import end_guardian
from alongside.apps.people.models import Person
from alongside.core.consent.ages import AgeBand
from alongside.core.consent.gate import THE_PLACE, Audience, Reach, Speaker
from alongside.kernel.clock import local_day
from cast import Cast
from factories import a_person
from factories.consent import SAID_AT, a_guardian, a_say
from factories.people import BEGINNING

pytestmark = [pytest.mark.usefixtures("inside"), pytest.mark.both_databases]
FAR = Audience(reach=Reach.PLACE)
WORDS: list[tuple[bool, str, date | None] | None] = [
    None,
    (True, "TABLE", date(2028, 1, 1)),
    (True, "EVERYONE", date(2028, 1, 1)),
    (True, "EVERYONE", date(2026, 1, 1)),
    (False, "", None),
]


def word(person: Person, by: Person, speaker: Speaker, said: tuple[bool, str, date | None] | None) -> None:
    if said is not None:
        is_yes, reach, until = said
        Permission.objects.create(
            place=person.place, person=person, by=by, speaker=speaker, purpose=Purpose.QUOTE,
            is_yes=is_yes, reach=reach, until=until, at=SAID_AT,
        )  # fmt: skip


def test_the_rule_and_its_filter_agree_whatever_was_said(cast: Cast) -> None:
    for band, own, first, second in itertools.product(
        (AgeBand.FROM_6, AgeBand.FROM_13, AgeBand.UNKNOWN), WORDS, WORDS, WORDS[::2]
    ):
        child = a_person(cast.place, "A child")
        a_guardian(child, cast.ada, lead=cast.cleo)
        a_guardian(child, cast.ben, lead=cast.cleo)
        Person.objects.filter(id=child.id).update(age_band=band)
        word(child, child, Speaker.OWN, own)
        word(child, cast.ada, Speaker.GUARDIAN, first)
        word(child, cast.ben, Speaker.GUARDIAN, second)
    people = list(Person.objects.select_related("place"))
    for reach in Reach:
        asked = Audience(reach=reach)
        by_rule = allowed_among(people, Purpose.QUOTE, asked, SAID_AT)
        found = Person.objects.filter(permitted(Purpose.QUOTE, asked, local_day(SAID_AT, "Europe/London")))
        assert set(found.values_list("id", flat=True)) == by_rule
        assert 0 < len(by_rule) < len(people)


def test_nothing_is_allowed_before_it_was_asked(cast: Cast) -> None:
    for purpose in Purpose:
        verdict = allowed(cast.ada, purpose, THE_PLACE, SAID_AT)
        assert not verdict
        assert verdict.next_step


def test_a_changed_mind_holds_at_once_and_costs_nothing_else(cast: Cast) -> None:
    a_say(cast.ada, Purpose.QUOTE, FAR)
    a_say(cast.ada, Purpose.PHOTO, FAR)
    assert allowed(cast.ada, Purpose.QUOTE, FAR, SAID_AT)
    a_say(cast.ada, Purpose.QUOTE, is_yes=False)
    assert not allowed(cast.ada, Purpose.QUOTE, FAR, SAID_AT)
    assert allowed(cast.ada, Purpose.PHOTO, FAR, SAID_AT)


def test_one_channel_and_one_body_are_not_another(cast: Cast) -> None:
    a_say(cast.ada, Purpose.CONTACT, Audience(to="EMAIL"))
    name_body(purpose=Purpose.SHARE, organisation=cast.council, by=cast.cleo, now=BEGINNING)
    a_say(cast.ada, Purpose.SHARE, Audience(to=str(cast.council.id)))
    assert allowed(cast.ada, Purpose.CONTACT, Audience(to="EMAIL"), SAID_AT)
    assert not allowed(cast.ada, Purpose.CONTACT, Audience(to="SMS"), SAID_AT)
    assert allowed(cast.ada, Purpose.SHARE, Audience(to=str(cast.council.id)), SAID_AT)
    assert not allowed(cast.ada, Purpose.SHARE, Audience(to=str(cast.trust.id)), SAID_AT)


def test_a_young_person_says_no_after_a_guardian_said_yes(cast: Cast) -> None:
    a_guardian(cast.ben, cast.ada, lead=cast.cleo, band=AgeBand.FROM_13)
    a_say(cast.ben, Purpose.QUOTE, FAR, speaker=Speaker.GUARDIAN, by=cast.ada)
    assert not allowed(cast.ben, Purpose.QUOTE, FAR, SAID_AT)
    a_say(cast.ben, Purpose.QUOTE, FAR)
    assert allowed(cast.ben, Purpose.QUOTE, FAR, SAID_AT)
    a_say(cast.ben, Purpose.QUOTE, is_yes=False)
    assert not allowed(cast.ben, Purpose.QUOTE, FAR, SAID_AT)


def test_who_looks_after_a_child_no_more_says_no_more(cast: Cast) -> None:
    link = a_guardian(cast.ben, cast.ada, lead=cast.cleo)
    a_say(cast.ben, Purpose.QUOTE, FAR, speaker=Speaker.GUARDIAN, by=cast.ada)
    Person.objects.filter(id=cast.ben.id).update(age_band=AgeBand.FROM_10)
    ben = Person.objects.select_related("place").get(id=cast.ben.id)
    assert allowed(ben, Purpose.QUOTE, FAR, SAID_AT)
    end_guardian(link=link, by=cast.cleo, now=BEGINNING)
    assert not allowed(ben, Purpose.QUOTE, FAR, SAID_AT)


def test_who_left_is_asked_about_nothing(cast: Cast) -> None:
    a_say(cast.ada, Purpose.QUOTE, FAR)
    cast.ada.left_at = SAID_AT
    assert not allowed(cast.ada, Purpose.QUOTE, FAR, SAID_AT)


def test_the_gate_asks_once_however_many_people(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    people = [cast.ada, *(a_person(cast.place, f"Person {number}") for number in range(30))]
    a_say(cast.ada, Purpose.QUOTE, FAR)
    with django_assert_num_queries(1):
        assert allowed_among(people, Purpose.QUOTE, FAR, SAID_AT) == {cast.ada.id}
    with django_assert_num_queries(1):
        allowed_among(people[:1], Purpose.QUOTE, FAR, SAID_AT)
