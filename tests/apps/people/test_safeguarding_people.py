"""Two people look after safeguarding before anything is opened, and every page knows them without asking."""

from datetime import timedelta

import pytest

from alongside.apps.people.actions.contacts import say_how_to_reach_me
from alongside.apps.people.actions.looking_after import open_to_everyone
from alongside.apps.people.actions.persons import leave_place
from alongside.apps.people.actions.roles import end_role, give_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person, Role
from alongside.apps.people.queries.contacts import safeguarding_here
from alongside.apps.people.rules.safeguarding import (
    has_lead_and_deputy,
    looks_after_safeguarding,
    safeguarding_leads,
)
from alongside.apps.places.models import Place
from alongside.apps.work.queries.beginning import missing_before_opening
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY
from factories.starting import ready

pytestmark = pytest.mark.usefixtures("inside")


def shown(cast: Cast, later: int = 0) -> list[tuple[object, str]]:
    """As any page reads it from its place."""
    place = Place.objects.get(pk=cast.place.pk)
    here = safeguarding_here(place, FIRST_DAY + timedelta(days=later))
    return [(one.person_id, one.way) for one in here]


@pytest.mark.parametrize("who", ["ada", "ben", "cleo", "dev", "mina", "sol", "nia"])
def test_who_looks_after_it_as_rule_and_filter_say(cast: Cast, who: str) -> None:
    person = cast.person(who)
    allowed = looks_after_safeguarding(person, FIRST_DAY)
    assert allowed == (who in ("sol", "dev"))
    assert Person.objects.filter(safeguarding_leads(FIRST_DAY), id=person.id).exists() == allowed


@pytest.mark.parametrize(
    ("gone", "words"), [(RoleKind.SAFEGUARDING, "Nobody here looks"), (RoleKind.DEPUTY, "no deputy")]
)
def test_nothing_opens_without_a_lead_and_a_deputy(cast: Cast, gone: RoleKind, words: str) -> None:
    work = ready(cast, BEGINNING)
    assert missing_before_opening(work, FIRST_DAY) == []
    Role.objects.filter(kind=gone).update(until=FIRST_DAY)
    with pytest.raises(Refused, match=words):
        open_to_everyone(place=cast.place, is_open=True, by=cast.cleo, now=BEGINNING)
    assert words in str([str(one.verdict.reason) for one in missing_before_opening(work, FIRST_DAY)])
    open_to_everyone(place=cast.place, is_open=False, by=cast.cleo, now=BEGINNING)


def test_one_person_alone_is_not_two(cast: Cast) -> None:
    Role.objects.filter(kind=RoleKind.DEPUTY).update(until=FIRST_DAY)
    give_role(person=cast.sol, kind=RoleKind.DEPUTY, since=FIRST_DAY, by=None, now=BEGINNING)
    assert not has_lead_and_deputy(cast.place, FIRST_DAY)
    assert shown(cast) == [(cast.sol.id, "")]


def test_the_lead_stands_before_the_deputy_with_what_they_said(cast: Cast) -> None:
    say_how_to_reach_me(person=cast.dev, called="Dev", way="0161 496 0102", now=BEGINNING)
    assert shown(cast) == [(cast.sol.id, ""), (cast.dev.id, "0161 496 0102")]
    with pytest.raises(Refused, match="says that themselves"):
        say_how_to_reach_me(person=cast.cleo, called="Cleo", way="0161", now=BEGINNING)


def test_whoever_lays_it_down_or_leaves_is_shown_no_more(cast: Cast) -> None:
    role = Role.objects.get(kind=RoleKind.DEPUTY)
    end_role(role=role, until=FIRST_DAY + timedelta(days=2), by=cast.dev, now=BEGINNING)
    assert [one for one, _way in shown(cast, later=1)] == [cast.sol.id, cast.dev.id]
    assert [one for one, _way in shown(cast, later=2)] == [cast.sol.id]
    leave_place(person=cast.sol, by=cast.sol, now=BEGINNING)
    assert [one for one, _way in shown(cast, later=1)] == [cast.dev.id]
