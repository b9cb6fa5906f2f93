"""The name component asks the gate for whoever looks."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from alongside.apps.people.models import Person
from cast import Cast
from factories import a_hat, a_person

pytestmark = pytest.mark.urls("web.shared.some_pages")
ClientFor = Callable[[str], Client]


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        ("dev", True),  # himself
        ("ada", True),  # at the same table
        ("cleo", True),
        ("sol", False),  # in the place, at no table
        ("eve", False),
        ("nobody", False),
    ],
)
def test_a_name_reaches_the_table_unless_its_person_said_more(
    client_for: ClientFor, who: str, seen: bool
) -> None:
    page = client_for(who).get("/stockport/shown/Dev Patel/").content.decode()
    assert ("Dev Patel" in page, "a health visitor" in page) == (seen, not seen)


def test_wider_and_narrower_gates(cast: Cast, client_for: ClientFor) -> None:
    opened = {
        "OWN": {"dev"},
        "PLACE": {"dev", "ada", "sol"},
        "EVERYONE": {"dev", "ada", "sol", "eve", "nobody"},
    }
    for shown, who_sees in opened.items():
        Person.unscoped.filter(id=cast.dev.id).update(name_shown=shown)
        for who in ("dev", "ada", "sol", "eve", "nobody"):
            page = client_for(who).get("/stockport/shown/Dev Patel/").content.decode()
            assert ("Dev Patel" in page) == (who in who_sees), (shown, who)


def test_a_name_is_text_whatever_is_in_it(cast: Cast, client_for: ClientFor) -> None:
    a_person(cast.place, "<b>Bo & فاطمة 🙂", name_shown="EVERYONE")
    page = client_for("nobody").get("/stockport/shown/<b>Bo & فاطمة 🙂/").content.decode()
    assert "<bdi>&lt;b&gt;Bo &amp; فاطمة 🙂</bdi>" in page


@pytest.mark.parametrize("count", [1, 30])
def test_a_list_of_names_takes_as_many_queries_as_one(
    cast: Cast, client_for: ClientFor, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _number in range(count):
        a_hat(a_person(cast.place, "Jo Smith"))
    ada = client_for("ada")
    with django_assert_num_queries(8):
        page = ada.get("/stockport/shown/Jo Smith/").content.decode()
    assert page.count("a parent or carer") == count
