"""The page of a work: what it says, to whom, and what it keeps back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client

from alongside.apps.places.models import Place
from alongside.core.shared.stages import Stage

SignIn = Callable[[str], Client]


def page(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_says_a_sentence_before_any_number(busy: Any, client: Client) -> None:
    text = page(client, busy.url)
    assert text.index("There is not enough in the books yet") < text.index("9 of the 18 hours of doing")


def test_a_stage_that_rests_on_one_person_is_kept_from_strangers(
    busy: Any, client: Client, client_for: SignIn
) -> None:
    stranger, member = page(client, busy.url), page(client_for("ada"), busy.url)
    assert "47 min" not in stranger
    assert "not shown" in stranger
    assert "47 min" in member


def test_the_stage_kept_back_cannot_be_worked_out_from_the_total(busy: Any, client: Client) -> None:
    """Insight is small; a second stage is kept back with it, and the total stays."""
    text = page(client, busy.url)
    assert text.count("not shown") >= 4
    assert "families gave" in text.lower()


def test_a_side_of_four_is_shown_to_nobody_outside(quiet: Any, client: Client, client_for: SignIn) -> None:
    quiet.gave([*quiet.parents[:4], *quiet.staff], Stage.DELIVER, 90)
    assert "6 h" not in page(client, quiet.url)
    assert "6 h" in page(client_for("ada"), quiet.url)


@pytest.mark.parametrize(
    ("who", "may"), [("nobody", False), ("ada", True), ("dev", True), ("sol", False), ("eve", False)]
)
def test_only_people_at_the_table_are_offered_to_disagree(
    who: str, may: bool, busy: Any, client_for: SignIn
) -> None:
    assert ("We disagree with this" in page(client_for(who), busy.url)) is may


def test_a_stranger_reads_hats_where_names_are_shut(busy: Any, client: Client, client_for: SignIn) -> None:
    stranger, member = page(client, busy.url), page(client_for("ada"), busy.url)
    assert "Ben Achebe" not in stranger
    assert "A parent or carer" in stranger
    assert "Ben Achebe" in member


def test_a_closed_place_gives_strangers_the_sign_in_page_and_others_nothing(
    busy: Any, client_for: SignIn
) -> None:
    place = busy.cast.place
    place.is_open = False
    place.save(update_fields=["is_open"])
    assert client_for("nobody").get(busy.url)["Location"].startswith("/sign-in/")
    assert client_for("eve").get(busy.url).status_code == 404
    assert client_for("ada").get(busy.url).status_code == 200


def test_a_work_that_is_not_there_looks_like_any_other_page(
    busy: Any, client: Client, client_for: SignIn
) -> None:
    url = busy.url.replace(busy.cast.work.slug, "no-such-work")
    assert client.get(url)["Location"].startswith("/sign-in/")
    assert client_for("ada").get(url).status_code == 404


def test_strangers_get_blocks_of_twelve_months_and_members_any(
    busy: Any, client: Client, client_for: SignIn
) -> None:
    """Two periods that overlap would give the difference away."""
    asked = f"?from={busy.today:%Y-%m}&months=1"
    whole = page(client, busy.url)
    assert page(client, busy.url + asked).count("h</bdi>") == whole.count("h</bdi>")
    assert "How many months" not in whole
    assert "How many months" in page(client_for("ada"), busy.url + asked)


@pytest.mark.parametrize(
    "asked",
    [
        "?from=x&months=y",
        "?from=2026-13",
        "?from=9999-01&months=999",
        "?months=-1",
        "?from=1900-01&months=120",
    ],
)
def test_nonsense_months_are_answered_with_a_page(
    asked: str, busy: Any, client: Client, client_for: SignIn
) -> None:
    assert page(client, busy.url + asked)
    assert page(client_for("ada"), busy.url + asked)


def test_it_speaks_welsh_addresses_too(busy: Any, client: Client) -> None:
    assert '<html lang="cy"' in page(client, f"/cy{busy.url}")


def test_its_queries_do_not_grow_with_its_books(
    busy: Any, client: Client, client_for: SignIn, django_assert_num_queries: Any
) -> None:
    member = client_for("ada")

    def measured() -> None:
        for visitor, queries in ((client, STRANGER), (member, MEMBER)):
            caches["memory"].clear()
            with django_assert_num_queries(queries):
                page(visitor, busy.url)
            with django_assert_num_queries(queries - REMEMBERED):
                page(visitor, busy.url)

    page(client, busy.url)
    page(member, busy.url)
    measured()
    for _ in range(10):
        busy.gave([*busy.parents, *busy.staff], Stage.DESIGN, 30)
    measured()


STRANGER, MEMBER, REMEMBERED = 20, 25, 10


def test_posting_is_refused_whether_the_place_is_there_or_not(busy: Any, client: Client) -> None:
    assert client.post(busy.url).status_code == client.post("/nowhere/work/at-all/").status_code == 405


def test_every_place_open_is_listed_where_there_are_several(cast: Any, client: Client) -> None:
    text = page(client, "/")
    assert cast.place.name in text
    assert cast.other_place.name in text


@pytest.mark.django_db
def test_the_one_open_place_is_the_first_page() -> None:
    from factories import a_place

    place: Place = a_place("bryn", name="Bryn")
    assert f"What we are making together in {place.name}" in page(Client(), "/")
