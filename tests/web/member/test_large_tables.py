"""Pages that name everybody at a table ask the database as often for thirty people more."""

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from cast import Cast
from factories import a_hat, a_person, a_seat
from factories.entries import a_promise_to_a_group, an_entry

ClientFor = Callable[[str], Client]
P = "/stockport"
WORK = "?work=first-thousand-days"


def promise(cast: Cast) -> str:
    return f"{P}/promises/{a_promise_to_a_group(cast).id}/"


def key_vouch(cast: Cast) -> str:
    return f"{P}/entries/{an_entry(cast).id}/key-vouch/"


def dispute(cast: Cast) -> str:
    return f"{P}/entries/{an_entry(cast).id}/dispute/"


PAGES: dict[str, tuple[Callable[[Cast], str], int]] = {
    "promise": (promise, 24),
    "key vouch": (key_vouch, 15),
    "dispute": (dispute, 14),
    "hours": (lambda cast: f"{P}/write/hours/{WORK}", 14),
    "meeting": (lambda cast: f"{P}/write/meeting/{WORK}", 12),
    "decision": (lambda cast: f"{P}/write/decision/{WORK}", 12),
    "write a promise": (lambda cast: f"{P}/write/promise/{WORK}", 12),
}


@pytest.mark.parametrize("more", [1, 30])
@pytest.mark.parametrize("which", PAGES)
def test_a_large_table_costs_no_more_queries(
    cast: Cast,
    client_for: ClientFor,
    django_assert_num_queries: DjangoAssertNumQueries,
    which: str,
    more: int,
) -> None:
    make, queries = PAGES[which]
    address = make(cast)
    for number in range(more):
        a_seat(cast.work, a_hat(a_person(cast.place, f"Jo Smith {number}")))
    cleo = client_for("cleo")
    with django_assert_num_queries(queries):
        assert cleo.get(address).status_code == 200
