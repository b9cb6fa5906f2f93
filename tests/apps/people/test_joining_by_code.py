"""Joining by a poster, a letter, a pack or an invitation, and being welcomed."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from alongside.apps.people.actions.codes import make_code, withdraw_code
from alongside.apps.people.actions.joining import Said, join_place
from alongside.apps.people.actions.signing_in import check_secret
from alongside.apps.people.actions.welcoming import welcome_person
from alongside.apps.people.enums import CodeKind
from alongside.apps.people.models import Hat, JoinCode, Joining, Person
from alongside.apps.people.queries.joining import (
    code_to_join,
    codes_of,
    invitations_of,
    never_met_here,
    newcomers_for,
    resting_codes,
)
from alongside.apps.people.rules.belonging import is_member, is_newcomer
from alongside.apps.people.rules.joining import works
from alongside.apps.people.rules.welcoming import is_welcomed, may_welcome
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.models import Figure
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sides import Side
from alongside.kernel.outbox.models import Queued
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from cast import EVERYONE, NOBODY, Cast
from factories import a_person
from factories.people import BEGINNING, FIRST_DAY

pytestmark = pytest.mark.usefixtures("inside")
LATER = BEGINNING + timedelta(days=400)
SAID = Said(name="Grace Obi", kind=HatKind.PARENT_CARER, paid=False)
SECRET = "kettle window heron"


def a_code(by: Person, kind: CodeKind = CodeKind.POSTER, **given: Any) -> JoinCode:
    told: dict[str, Any] = {"label": "Library door", "form_token": uuid.uuid4(), "now": LATER} | given
    return make_code(kind=kind, by=by, **told)


def joins(code: JoinCode, said: Said = SAID, **given: Any) -> Person:
    told: dict[str, Any] = {"secret": SECRET, "account": None, "form_token": uuid.uuid4(), "now": LATER}
    return join_place(code=code, said=said, **(told | given))


def welcome(cast: Cast, person: Person, who: str) -> Person:
    return welcome_person(person=person, by=cast.person(who), hat=cast.hats[who], now=LATER)


def test_whoever_joins_by_a_poster_is_a_newcomer_with_a_way_in(cast: Cast) -> None:
    person = joins(a_code(cast.cleo))
    assert is_newcomer(person)
    assert person.account is not None
    assert check_secret(code=str(person.account.code), secret=SECRET, now=LATER) == person.account
    assert Queued.objects.filter(kind="welcome_asked", person_id=cast.cleo.id, about_id=person.id).exists()


def test_two_people_one_of_each_side_make_a_member(cast: Cast) -> None:
    person = joins(a_code(cast.cleo))
    assert is_newcomer(welcome(cast, person, "ada"))
    assert is_newcomer(welcome(cast, person, "ben")), "two of one side are not both sides"
    assert is_member(welcome(cast, person, "dev"))
    assert Queued.objects.filter(kind="welcomed", person_id=person.id).count() == 1


def test_where_one_side_is_empty_any_two_do(cast: Cast) -> None:
    Hat.objects.filter(side=Side.PROFESSIONAL).update(until=FIRST_DAY)
    person = joins(a_code(cast.cleo))
    welcome(cast, person, "ada")
    assert is_member(welcome(cast, person, "ben"))


@pytest.mark.parametrize(
    ("given", "here", "enough"),
    [
        ([Side.CITIZEN, Side.PROFESSIONAL], [Side.CITIZEN, Side.PROFESSIONAL], True),
        ([Side.CITIZEN, Side.CITIZEN], [Side.CITIZEN, Side.PROFESSIONAL], False),
        ([Side.CITIZEN, Side.CITIZEN], [Side.CITIZEN], True),
        ([Side.CITIZEN], [Side.CITIZEN], False),
    ],
)
def test_enough_welcomes(given: list[Side], here: list[Side], enough: bool) -> None:
    assert is_welcomed(given, here) is enough


def test_nobody_welcomes_twice_or_in_somebody_elses_hat(cast: Cast) -> None:
    person = joins(a_code(cast.cleo))
    welcome(cast, person, "ada")
    with pytest.raises(Refused, match="You have said so already"):
        welcome(cast, person, "ada")
    with pytest.raises(Refused, match="not a hat you wear"):
        welcome_person(person=person, by=cast.ben, hat=cast.hats["dev"], now=LATER)


@pytest.mark.parametrize("who", [one for one in EVERYONE if one != NOBODY])
def test_who_may_welcome_agrees_with_the_list_over_the_whole_cast(cast: Cast, who: str) -> None:
    joins(a_code(cast.cleo))
    welcome(cast, Person.objects.get(name="Grace Obi"), "ada")
    by, hat = cast.person(who), cast.hats[who]
    by_rule = {
        one.id
        for one in Person.objects.filter(welcomed_at__isnull=True)
        if may_welcome(by, hat, one, FIRST_DAY)
    }
    assert {row.id for row, may in newcomers_for(by, 99) if may} == by_rule


def test_an_invitation_is_for_one_and_counts_as_a_welcome(cast: Cast) -> None:
    code = a_code(cast.ada, CodeKind.INVITATION, label="Grace", hat=cast.hats["ada"])
    person = joins(code)
    assert [one.by_id for one in person.welcomes.all()] == [cast.ada.id]
    assert code_to_join(code.code) is None
    with pytest.raises(Refused, match="This code does not work"):
        joins(code, replace(SAID, name="Somebody Else"))
    assert is_member(welcome(cast, person, "dev"))
    assert [one.joined for one in invitations_of(cast.ada)] == [1]  # type: ignore[attr-defined]  # counted in the query


def test_the_invitation_of_somebody_who_left_works_no_more(cast: Cast) -> None:
    code = a_code(cast.ada, CodeKind.INVITATION, hat=cast.hats["ada"])
    cast.ada.left_at = LATER
    cast.ada.save()
    code.refresh_from_db()
    assert not works(code)
    assert code_to_join(code.code) is None


def test_a_withdrawn_code_works_no_more_and_whoever_joined_stays(cast: Cast) -> None:
    code = a_code(cast.cleo)
    person = joins(code)
    with pytest.raises(Refused):
        withdraw_code(code=code, by=cast.ada, now=LATER)
    withdraw_code(code=code, by=cast.cleo, now=LATER)
    assert code_to_join(code.code) is None
    with pytest.raises(Refused, match="This code does not work"):
        joins(code)
    person.refresh_from_db()
    assert is_newcomer(person)


@pytest.mark.parametrize("written", ["", "x", "7KQ2-M4XT", "7KQ2-M4X", "☃" * 8, "0" * 41])
def test_what_is_no_code_is_nothing(cast: Cast, written: str) -> None:
    assert code_to_join(written) is None


def test_codes_are_read_kindly(cast: Cast) -> None:
    code = a_code(cast.cleo)
    assert code_to_join(f" {code.code[:4].lower()}-{code.code[4:]} ") == code


def test_the_same_form_twice_is_one_person(cast: Cast) -> None:
    code, token = a_code(cast.cleo), uuid.uuid4()
    first = joins(code, form_token=token)
    assert joins(code, form_token=token) == first
    with pytest.raises(Refused, match="sent already"):
        joins(code, form_token=token, secret="another three words")
    assert Joining.objects.count() == 1


def test_a_secret_too_easy_leaves_nothing_behind(cast: Cast) -> None:
    before = Person.objects.count()
    with pytest.raises(Refused, match="too easy"):
        joins(a_code(cast.cleo), secret="123456")
    assert Person.objects.count() == before


def test_with_an_account_from_elsewhere_no_second_one_is_made(cast: Cast) -> None:
    code = a_code(cast.cleo)
    person = joins(code, account=cast.accounts["eve"], secret="")
    assert person.account == cast.accounts["eve"]
    with pytest.raises(Refused, match="You take part here already"):
        joins(code, account=cast.accounts["eve"], secret="")


def test_who_makes_which_code(cast: Cast) -> None:
    a_code(cast.cleo, CodeKind.PACK, organisation=cast.trust)
    a_code(cast.dev, CodeKind.PACK, organisation=cast.trust)
    for by, kind, organisation in (
        (cast.ada, CodeKind.POSTER, None),
        (cast.dev, CodeKind.PACK, cast.council),
        (cast.cleo, CodeKind.PACK, None),
        (cast.nia, CodeKind.INVITATION, None),
        (cast.eve, CodeKind.PACK, cast.trust),
    ):
        with pytest.raises(Refused):
            a_code(by, kind, organisation=organisation)


def test_keyed_in_by_one_and_met_by_nobody_else_is_counted_apart(cast: Cast) -> None:
    keyed = a_person(cast.place, "Peg Ash", by=cast.cleo)
    assert list(never_met_here(cast.place)) == [keyed]
    with pytest.raises(Refused, match="You keyed them in yourself"):
        welcome(cast, keyed, "cleo")
    welcome(cast, keyed, "ada")
    assert list(never_met_here(cast.place)) == []


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_two_people_with_one_invitation_at_one_moment(cast: Cast) -> None:
    code = a_code(cast.ada, CodeKind.INVITATION, hat=cast.hats["ada"])

    def one(name: str) -> str:
        try:
            with scope(cast.place.id):
                joins(code, replace(SAID, name=name))
        except Refused:
            return "refused"
        finally:
            connection.close()
        return "joined"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(one, ["Grace Obi", "Grace Obu"])) == ["joined", "refused"]
    assert Joining.objects.filter(code=code).count() == 1


def at_most(people: int) -> None:
    Figure.objects.filter(key=FigureKey.JOINING_A_DAY).update(value=people)


def test_a_sheet_lets_so_many_in_each_day_of_the_place_and_then_rests(cast: Cast) -> None:
    at_most(2)
    code = a_code(cast.cleo)
    late = LATER.replace(month=7, day=1, hour=22, minute=59)  # a minute before midnight in a British summer
    joins(code, now=late - timedelta(hours=2))
    joins(code, now=late)
    assert resting_codes(cast.place, late, 5) == [("Library door", 2)]
    with pytest.raises(Refused, match="rests until tomorrow"):
        joins(code, now=late)
    joins(a_code(cast.cleo), now=late)
    tomorrow = late + timedelta(minutes=1)
    assert resting_codes(cast.place, tomorrow, 5) == []
    joins(code, now=tomorrow)
    counted = [vars(one) for one in codes_of(cast.place, tomorrow)]
    assert sorted((one["joined"], one["joined_today"]) for one in counted) == [(1, 0), (3, 1)]


def test_the_same_form_sent_again_is_answered_although_the_sheet_rests(cast: Cast) -> None:
    at_most(1)
    code, token = a_code(cast.cleo), uuid.uuid4()
    assert joins(code, form_token=token) == joins(code, form_token=token)


def test_a_letter_for_one_person_never_rests(cast: Cast) -> None:
    at_most(0)
    assert is_newcomer(joins(a_code(cast.ada, CodeKind.INVITATION)))
