"""Where an account goes after signing in."""

from collections.abc import Callable

from django.test import Client

from alongside.apps.people.actions.accounts import join_with_email
from alongside.kernel.scoping import scope
from cast import Cast
from factories import a_person
from factories.people import BEGINNING


def test_an_account_with_two_places_chooses(cast: Cast, client_for: Callable[[str], Client]) -> None:
    also = a_person(cast.other_place, "Ada L")
    with scope(cast.other_place.id):
        join_with_email(person=also, email="ada@example.org", by=None, now=BEGINNING)
    page = client_for("ada").get("/sign-in/places/").content.decode()
    assert 'href="/stockport/"' in page
    assert 'href="/elsewhere/"' in page


def test_an_account_without_a_place_is_told_what_to_do(
    cast: Cast, client_for: Callable[[str], Client]
) -> None:
    cast.ada.left_at = BEGINNING
    cast.ada.save()
    assert "do not take part" in client_for("ada").get("/sign-in/places/").content.decode()


def test_signed_out_there_is_nothing_to_choose(client_for: Callable[[str], Client]) -> None:
    assert client_for("nobody").get("/sign-in/places/")["Location"].startswith("/sign-in/?next=")
