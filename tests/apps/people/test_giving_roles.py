"""Roles are given by two people, end on a day, and the printed table says what the rules say."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest

from alongside.apps.books.rules.writing import may_write_in_work
from alongside.apps.doing.rules.desk import may_use_desk
from alongside.apps.people.actions.giving import answer_role, ask_for_role
from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import AskedRoleState, RoleKind
from alongside.apps.people.models import AskedRole, Person
from alongside.apps.people.queries.roles import asked_roles, roles_here, roles_of
from alongside.apps.people.rules.giving import may_answer_role, may_ask_for_role, may_second
from alongside.apps.people.rules.persons import may_add_person, takes_part
from alongside.apps.people.rules.powers import POWERS, As
from alongside.apps.people.rules.roles import has_role, may_give_role, may_look_after_place
from alongside.apps.places.enums import FigureKey
from alongside.apps.places.rules.figures import may_set_figure
from alongside.apps.safeguarding.rules.keys import may_have_key
from alongside.apps.work.rules.beginning import may_propose_work, may_shape_proposal
from alongside.apps.work.rules.commitments import may_write_commitment
from alongside.apps.work.rules.works import may_open_work, may_run_work
from alongside.kernel.keeper import screen
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories import a_hat, a_person, a_seat
from factories.people import BEGINNING, FIRST_DAY
from factories.starting import an_idea

UNTIL = FIRST_DAY + timedelta(days=365)
pytestmark = pytest.mark.usefixtures("inside")


@pytest.fixture
def asked(cast: Cast, inside: None) -> AskedRole:
    return ask_for_role(person=cast.dev, kind=RoleKind.KEEPER, until=UNTIL, by=cast.cleo, now=BEGINNING)


def test_a_role_begins_with_the_second_yes_and_ends_on_its_day(cast: Cast, asked: AskedRole) -> None:
    assert not has_role(cast.dev, RoleKind.KEEPER, FIRST_DAY)
    answer_role(asked=asked, yes=True, by=cast.ada, now=BEGINNING)
    (role,) = (one for one in roles_of(cast.dev, FIRST_DAY) if one.kind == RoleKind.KEEPER)
    assert (role.given_by, role.confirmed_by, role.until) == (cast.cleo, cast.ada, UNTIL)
    assert has_role(cast.dev, RoleKind.KEEPER, UNTIL - timedelta(days=1))
    assert not has_role(cast.dev, RoleKind.KEEPER, UNTIL)
    assert role in roles_here(cast.place, FIRST_DAY)
    assert Queued.objects.get(kind="role_given").person_id == cast.dev.id
    with pytest.raises(Refused, match="answered already"):
        answer_role(asked=asked, yes=True, by=cast.ben, now=BEGINNING)


def test_a_no_carries_its_reason_and_gives_nothing(cast: Cast, asked: AskedRole) -> None:
    with pytest.raises(Refused, match="reason"):
        answer_role(asked=asked, yes=False, by=cast.ada, now=BEGINNING)
    answered = answer_role(asked=asked, yes=False, by=cast.ada, now=BEGINNING, reason="He has too much on.")
    assert (answered.state, answered.reason) == (AskedRoleState.REFUSED, "He has too much on.")
    assert [role.kind for role in roles_of(cast.dev, FIRST_DAY)] == [RoleKind.DEPUTY]
    assert asked_roles(cast.place) == []


@pytest.mark.parametrize("who", ["ada", "ben", "cleo", "dev", "mina", "sol", "eve", "nia"])
def test_the_second_yes_comes_from_the_other_side_as_rule_and_filter_say(
    cast: Cast, asked: AskedRole, who: str
) -> None:
    by = cast.person(who)
    allowed = bool(may_answer_role(by, asked, FIRST_DAY))
    assert allowed == (who in ("ada", "ben"))
    assert Person.objects.filter(may_second(asked, FIRST_DAY), id=by.id).exists() == allowed


def test_where_one_side_has_nobody_another_of_the_same_side_says_it(cast: Cast, asked: AskedRole) -> None:
    Person.objects.filter(id__in=[cast.ada.id, cast.ben.id]).update(left_at=BEGINNING)
    assert may_answer_role(cast.mina, asked, FIRST_DAY)


@pytest.mark.parametrize("who", ["ada", "dev", "mina", "sol", "eve", "nia"])
def test_only_a_lead_asks(cast: Cast, who: str) -> None:
    assert not may_ask_for_role(cast.person(who), cast.ben, RoleKind.KEEPER, UNTIL, FIRST_DAY)


def test_what_cannot_be_asked(cast: Cast, asked: AskedRole) -> None:
    for person, until, words in (
        (cast.cleo, UNTIL, "for themselves"),
        (cast.nia, UNTIL, "not take part"),
        (cast.ada, FIRST_DAY, "day to come"),
        (cast.dev, UNTIL, "asked for that already"),
    ):
        with pytest.raises(Refused, match=words):
            ask_for_role(person=person, kind=RoleKind.KEEPER, until=until, by=cast.cleo, now=BEGINNING)


def test_the_printed_table_says_what_the_real_rules_say(cast: Cast) -> None:
    """Break a rule or the table and this fails."""
    keeper, lead = a_person(cast.place, "Kim Ash"), a_person(cast.place, "Lou Fern")
    a_hat(keeper)
    a_seat(cast.work, a_hat(lead), is_lead=True)
    give_role(person=keeper, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=BEGINNING)
    member, deputy = a_person(cast.place, "Mo Reed"), a_person(cast.place, "Di Cole")
    for person in (member, deputy):
        a_hat(person)
    give_role(person=deputy, kind=RoleKind.DEPUTY, since=FIRST_DAY, by=None, now=BEGINNING)
    who = {
        As.NEWCOMER: cast.nia, As.MEMBER: member, As.WORK_LEAD: lead, As.LEAD: cast.cleo,
        As.KEEPER: keeper, As.SAFEGUARDING: cast.sol, As.DEPUTY: deputy,
    }  # fmt: skip
    rules = _rules(cast)
    assert set(rules) == {power.code for power in POWERS}
    with screen():
        found = {code: {one for one in As if rule(who[one])} for code, rule in rules.items()}
    assert found == {power.code: set(power.held_by) for power in POWERS}


def _rules(cast: Cast) -> dict[str, Callable[[Person], object]]:
    """The real rule behind each line of the table."""
    idea = an_idea(cast, BEGINNING)
    work, place, day = cast.work, cast.place, FIRST_DAY
    return {
        "SEE_ENTRIES": lambda who: takes_part(who, place),
        "WRITE_OWN_HOURS": lambda who: takes_part(who, place),
        "ADD_PERSON": lambda who: may_add_person(who, place),
        "PROPOSE_WORK": lambda who: may_propose_work(who, place),
        "SECOND_ROLE": lambda who: takes_part(who, place),
        "USE_DESK": lambda who: may_use_desk(who, day),
        "KEY_IN_ANSWERS": lambda who: may_shape_proposal(who, idea, day),
        "SEAT_PEOPLE": lambda who: may_run_work(who, work, day),
        "WRITE_FOR_OTHERS": lambda who: may_write_in_work(who, work, day),
        "WRITE_COMMITMENT": lambda who: may_write_commitment(who, place, work, day),
        "ASK_FOR_ROLE": lambda who: may_ask_for_role(who, cast.ada, RoleKind.KEEPER, UNTIL, day),
        "OPEN_TO_EVERYONE": lambda who: may_look_after_place(who, place, day),
        "READ_CONCERNS": lambda who: may_have_key(who, day),
        "GIVE_ROLE_ALONE": lambda who: may_give_role(who, cast.ada),
        "OPEN_WORK_ALONE": lambda who: may_open_work(who),
        "CHANGE_THRESHOLD_ALONE": lambda _who: may_set_figure(
            FigureKey.SMALL_NUMBER, Decimal(6), decision_id=None
        ),
    }
