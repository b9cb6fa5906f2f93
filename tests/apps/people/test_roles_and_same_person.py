"""Who looks after a place, and two records of one human being."""

from datetime import date

import pytest

from alongside.apps.people.actions.persons import leave_place, link_same_person, undo_same_person
from alongside.apps.people.actions.roles import end_role, give_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person, Role
from alongside.apps.people.queries.persons import leads_here, same_person_ids, same_person_links
from alongside.apps.people.queries.roles import roles_of
from alongside.apps.people.rules.roles import is_lead, leads
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from cast import Cast
from factories import a_person
from factories.people import BEGINNING, FIRST_DAY

DAY = date(2025, 5, 1)


@pytest.mark.parametrize("day", [date(2022, 1, 1), FIRST_DAY, DAY, date(2026, 1, 1)])
def test_the_rule_and_its_filter_agree_over_the_whole_cast(cast: Cast, day: date) -> None:
    for place in (cast.place, cast.other_place):
        with scope(place.id):
            if place == cast.place:
                role = Role.objects.get(person=cast.cleo)
                Role.objects.filter(id=role.id).update(until=date(2025, 12, 31))
            by_rule = {person.id for person in Person.objects.all() if is_lead(person, day)}
            assert set(Person.objects.filter(leads(day)).values_list("id", flat=True)) == by_rule


@pytest.mark.usefixtures("inside")
def test_the_keeper_of_the_server_gives_a_role_and_it_ends(cast: Cast) -> None:
    role = give_role(person=cast.ada, kind=RoleKind.LEAD, since=DAY, by=None, now=BEGINNING)
    assert leads_here(cast.place, DAY) == [cast.ada, cast.cleo]
    assert not is_lead(cast.ada, date(2025, 4, 30))
    with pytest.raises(Refused, match="already"):
        give_role(person=cast.ada, kind=RoleKind.LEAD, since=DAY, by=None, now=BEGINNING)
    end_role(role=role, until=date(2025, 6, 1), by=cast.ada, now=BEGINNING)
    assert (is_lead(cast.ada, date(2025, 5, 31)), is_lead(cast.ada, date(2025, 6, 1))) == (True, False)
    assert roles_of(cast.cleo, DAY)[0].kind == RoleKind.LEAD


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize("who", ["ada", "cleo", "dev", "mina", "sol", "eve"])
def test_nobody_gives_a_role_alone(cast: Cast, who: str) -> None:
    with pytest.raises(Refused, match="alone"):
        give_role(person=cast.ben, kind=RoleKind.LEAD, since=DAY, by=cast.person(who), now=BEGINNING)


@pytest.mark.usefixtures("inside")
def test_a_lead_of_here_gives_no_role_elsewhere(cast: Cast) -> None:
    with pytest.raises(Refused):
        give_role(person=cast.eve, kind=RoleKind.LEAD, since=DAY, by=cast.cleo, now=BEGINNING)


@pytest.mark.usefixtures("inside")
def test_whoever_leaves_leads_no_more(cast: Cast) -> None:
    leave_place(person=cast.cleo, by=cast.cleo, now=BEGINNING)
    assert not is_lead(cast.cleo, DAY)
    assert leads_here(cast.place, DAY) == []
    with pytest.raises(Refused):
        leave_place(person=cast.cleo, by=None, now=BEGINNING)


@pytest.mark.usefixtures("inside")
def test_two_records_are_linked_and_the_link_is_undone(cast: Cast) -> None:
    other = a_person(cast.place, "Ada L")
    link = link_same_person(kept=cast.ada, other=other, by=cast.cleo, now=BEGINNING)
    assert same_person_ids([cast.ada.id, other.id, cast.ben.id]) == {
        cast.ada.id: cast.ada.id,
        other.id: cast.ada.id,
        cast.ben.id: cast.ben.id,
    }
    assert same_person_links(cast.place) == [link]
    undo_same_person(link=link, by=cast.cleo, now=BEGINNING)
    assert same_person_ids([other.id]) == {other.id: other.id}
    with pytest.raises(Refused, match="already"):
        undo_same_person(link=link, by=cast.cleo, now=BEGINNING)
    again = link_same_person(kept=cast.ada, other=other, by=cast.cleo, now=BEGINNING)
    assert same_person_links(cast.place) == [again]
    verbs = (
        AuditLine.objects.filter(verb__contains="same_person").order_by("id").values_list("verb", flat=True)
    )
    assert list(verbs) == ["link_same_person", "undo_same_person", "link_same_person"]


@pytest.mark.usefixtures("inside")
def test_links_never_chain(cast: Cast) -> None:
    second, third = a_person(cast.place, "Ada L"), a_person(cast.place, "A. Lovell")
    link_same_person(kept=cast.ada, other=second, by=cast.cleo, now=BEGINNING)
    for kept, other in (
        (cast.ada, cast.ada),
        (cast.ada, second),
        (second, third),
        (third, cast.ada),
        (cast.ben, second),
        (cast.ada, cast.eve),
    ):
        with pytest.raises(Refused):
            link_same_person(kept=kept, other=other, by=cast.cleo, now=BEGINNING)


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize("who", ["ada", "dev", "eve"])
def test_only_leads_say_so(cast: Cast, who: str) -> None:
    other = a_person(cast.place, "Ada L")
    with pytest.raises(Refused):
        link_same_person(kept=cast.ada, other=other, by=cast.person(who), now=BEGINNING)
    link = link_same_person(kept=cast.ada, other=other, by=cast.cleo, now=BEGINNING)
    with pytest.raises(Refused):
        undo_same_person(link=link, by=cast.person(who), now=BEGINNING)
