"""The page of roles turns its pages, and asks the database as often for thirty holders."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import RoleKind
from alongside.kernel.clock import now
from cast import Cast
from factories import a_hat, a_person
from factories.people import FIRST_DAY

ClientFor = Callable[[str], Client]
PAGE = "/stockport/roles/"


@pytest.mark.parametrize("count", [1, 30])
def test_it_asks_as_often_for_thirty_holders_and_turns_its_pages(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    with cast.inside():
        for number in range(count):
            person = a_person(cast.place, f"Jo {number}")
            a_hat(person)
            give_role(person=person, kind=RoleKind.KEEPER, since=FIRST_DAY, by=None, now=now())
    ada = client_for("ada")
    with django_assert_max_num_queries(11):
        first = ada.get(PAGE).content.decode()
    second = ada.get(f"{PAGE}?page=2").content.decode()
    assert first.count("a-card__title") == min(20, count + 3)
    assert ('rel="next"' in first) is (count == 30)
    assert (second.count("a-card__title") == 13) is (count == 30)
