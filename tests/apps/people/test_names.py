"""The name gate, as a rule, as a filter and as words."""

import itertools

import pytest
from pytest_django import DjangoAssertNumQueries

from alongside.apps.people.actions.persons import choose_name_shown
from alongside.apps.people.enums import NameShown
from alongside.apps.people.models import Person
from alongside.apps.people.queries.names import shown_name, shown_names
from alongside.apps.people.rules.names import may_see_name, names_open_to
from alongside.kernel.verdict import Refused
from cast import EVERYONE, NOBODY, Cast
from factories import a_hat, a_person
from factories.people import BEGINNING

pytestmark = pytest.mark.usefixtures("inside")


def viewer(cast: Cast, who: str) -> Person | None:
    return None if who == NOBODY else cast.person(who)


@pytest.mark.parametrize(("shown", "who"), list(itertools.product(NameShown, EVERYONE)))
def test_the_rule_and_its_filter_agree_over_the_whole_cast(cast: Cast, shown: NameShown, who: str) -> None:
    Person.objects.update(name_shown=shown)
    people, looks = list(Person.objects.all()), viewer(cast, who)
    for table in ([], [cast.ada.id, cast.dev.id], [person.id for person in people]):
        by_rule = {p.id for p in people if may_see_name(p, viewer=looks, together=p.id in table)}
        filtered = Person.objects.filter(names_open_to(looks, together_with=table))
        assert set(filtered.values_list("id", flat=True)) == by_rule


def test_running_the_place_opens_no_names(cast: Cast) -> None:
    choose_name_shown(person=cast.sol, name_shown=NameShown.OWN, by=cast.sol, now=BEGINNING)
    assert str(shown_name(cast.sol, viewer=cast.cleo, together=True)) == "a social worker"


def test_a_changed_mind_takes_effect_at_once(cast: Cast) -> None:
    choose_name_shown(person=cast.ada, name_shown=NameShown.EVERYONE, by=cast.ada, now=BEGINNING)
    assert shown_name(cast.ada, viewer=None, together=False) == "Ada Lovell"
    choose_name_shown(person=cast.ada, name_shown=NameShown.OWN, by=cast.ada, now=BEGINNING)
    assert str(shown_name(cast.ada, viewer=None, together=False)) == "a parent or carer"
    with pytest.raises(Refused):
        choose_name_shown(person=cast.ada, name_shown=NameShown.EVERYONE, by=cast.ben, now=BEGINNING)


def test_whoever_left_sees_names_no_more(cast: Cast) -> None:
    cast.ben.left_at = BEGINNING
    assert str(shown_name(cast.ada, viewer=cast.ben, together=True)) == "a parent or carer"


def test_a_newcomer_sees_no_name_but_their_own(cast: Cast) -> None:
    Person.objects.update(name_shown=NameShown.EVERYONE)
    names = shown_names(Person.objects.all(), viewer=cast.nia, together_with=[cast.ada.id])
    assert names[cast.nia.id] == "Nia Probert"
    assert {str(names[one.id]) for one in (cast.ada, cast.dev)} == {"a parent or carer", "a health visitor"}


def test_without_a_hat_it_is_somebody(cast: Cast) -> None:
    assert str(shown_name(a_person(cast.place, "Jo"), viewer=None, together=False)) == "somebody"


@pytest.mark.parametrize(
    ("title", "words"),
    [("health visitor", "a health visitor"), ("Outreach worker", "an outreach worker"), ("SENCO", "a SENCO")],
)
def test_the_words_of_a_hat(cast: Cast, title: str, words: str) -> None:
    said = shown_name(cast.dev, viewer=None, together=False, kind="PRACTITIONER", title=title)
    assert str(said) == words


def test_a_list_asks_twice_however_long(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    people = [a_hat(a_person(cast.place, f"Jo {number}")).person for number in range(30)]
    with django_assert_num_queries(1):
        names = shown_names([*people, cast.ada], viewer=cast.ada, together_with=[people[0].id])
    assert (names[cast.ada.id], names[people[0].id]) == ("Ada Lovell", "Jo 0")
    assert {str(names[person.id]) for person in people[1:]} == {"a parent or carer"}
