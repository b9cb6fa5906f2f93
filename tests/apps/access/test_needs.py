"""What makes it possible to come: said once, seen by whoever invites only as far as they are let."""

from collections.abc import Callable

import pytest
from django.test import Client

from alongside.apps.access.actions.needs import say_met, say_needs, still_right
from alongside.apps.access.enums import NeedKind, Was
from alongside.apps.access.models import Met, Need
from alongside.apps.access.queries.needs import needs_of, needs_shown
from alongside.apps.consent.enums import Purpose
from alongside.apps.people.models import Person
from alongside.apps.places.enums import Language
from alongside.kernel.verdict import Refused
from cast import Cast
from counting import asks_as_often_for_thirty
from factories import a_hat, a_person, a_seat
from factories.consent import SAID_AT, a_say

ClientFor = Callable[[str], Client]
PAGE = "/stockport/me/coming/"
WORK = "/stockport/desk/works/first-thousand-days/coming/"
TWO = {NeedKind.CHILDCARE: "Two, aged 3 and 6", NeedKind.QUIET: ""}


def said(
    person: Person,
    needs: dict[NeedKind, str] = TWO,
    by: Person | None = None,
    known: tuple[NeedKind, ...] = (),
) -> None:
    say_needs(person=person, needs=needs, known=known, language=Language.EN, by=by or person, now=SAID_AT)


@pytest.mark.both_databases
@pytest.mark.usefixtures("inside")
class TestRules:
    def test_whoever_invites_sees_nothing_until_they_are_let(self, cast: Cast) -> None:
        said(cast.ada)
        assert needs_shown([cast.ada, cast.ben], SAID_AT) == []
        a_say(cast.ada, Purpose.ACCESS)
        [(person, needs)] = needs_shown([cast.ada, cast.ben], SAID_AT)
        assert (person, [need.kind for need in needs]) == (cast.ada, list(TWO))
        a_say(cast.ada, Purpose.ACCESS, is_yes=False)
        assert needs_shown([cast.ada, cast.ben], SAID_AT) == []

    def test_only_they_or_whoever_tends_their_record_say_it(self, cast: Cast) -> None:
        with pytest.raises(Refused):
            said(cast.ada, by=cast.dev)
        said(cast.ada, by=cast.cleo)
        assert {need.keyed_by for need in needs_of(cast.ada)} == {cast.cleo}

    def test_what_was_not_shown_is_not_lost(self, cast: Cast) -> None:
        said(cast.ada)
        said(cast.ada, {NeedKind.SIGN: ""}, by=cast.cleo)
        assert {need.kind for need in needs_of(cast.ada)} == {*TWO, NeedKind.SIGN}
        said(cast.ada, {NeedKind.SIGN: ""}, known=(*TWO, NeedKind.SIGN))
        assert {need.kind for need in needs_of(cast.ada)} == {NeedKind.SIGN}

    def test_whether_it_was_there_goes_with_it(self, cast: Cast) -> None:
        said(cast.ada)
        need = needs_of(cast.ada)[0]
        say_met(need=need, was=Was.NOT, by=cast.ada, now=SAID_AT)
        say_met(need=need, was=Was.MET, by=cast.ada, now=SAID_AT)
        assert Met.objects.get().was == Was.MET
        with pytest.raises(Refused):
            say_met(need=need, was=Was.NOT, by=cast.dev, now=SAID_AT)
        said(cast.ada, {}, known=tuple(TWO))
        assert not Met.objects.exists()

    def test_looking_at_it_again(self, cast: Cast) -> None:
        said(cast.ada)
        Need.objects.update(looked_at_on="2025-01-01")
        still_right(person=cast.ada, by=cast.ada, now=SAID_AT)
        assert {str(need.looked_at_on) for need in needs_of(cast.ada)} == {"2026-11-20"}


def test_said_on_the_page_then_asked_who_may_see_it(cast: Cast, client_for: ClientFor) -> None:
    ada = client_for("ada")
    done = ada.post(PAGE, {"CHILDCARE_words": "Two, aged 3 and 6"})
    assert done["Location"] == "/stockport/me/permissions/ACCESS/"
    html = ada.get(PAGE).content.decode()
    assert "Nobody sees it yet" in html
    assert 'value="Two, aged 3 and 6"' in html
    assert "aged 3 and 6" not in client_for("cleo").get(WORK).content.decode()
    with cast.inside():
        a_say(cast.ada, Purpose.ACCESS)
        need = Need.objects.get()
    assert "aged 3 and 6" in client_for("cleo").get(WORK).content.decode()
    ada.post(f"{PAGE}{need.id}/", {"was": "NOT"})
    assert "They said no" in client_for("cleo").get(WORK).content.decode()
    client_for("ben").post(f"{PAGE}{need.id}/", {"was": "MET"})
    with cast.inside():
        assert Met.objects.get().was == Was.NOT


def test_what_is_too_long_is_said_and_kept(cast: Cast, client_for: ClientFor) -> None:
    html = client_for("ada").post(PAGE, {"OTHER": "on", "OTHER_words": "x" * 301}).content.decode()
    assert "Use at most 300" in html
    assert "x" * 301 in html


def test_thirty_at_a_table_ask_as_often_as_one(cast: Cast, client_for: ClientFor) -> None:
    def add(cast: Cast, number: int) -> None:
        person = a_person(cast.place, f"Person {number}")
        a_seat(cast.work, a_hat(person))
        said(person)
        a_say(person, Purpose.ACCESS)

    asks_as_often_for_thirty(cast, client_for("cleo"), WORK, add)


def test_the_share_that_was_met_is_public_once_enough_have_said_so(cast: Cast, client_for: ClientFor) -> None:
    """Five people with four needs each: three of every four were there."""
    page = "/stockport/coming/"
    kinds = [NeedKind.CHILDCARE, NeedKind.TRAVEL, NeedKind.QUIET, NeedKind.SIGN]
    for number in range(5):
        assert "Not enough has been said yet" in client_for("nobody").get(page).content.decode()
        with cast.inside():
            person = a_person(cast.place, f"Person {number}")
            said(person, dict.fromkeys(kinds, ""))
            for need in needs_of(person):
                was = Was.NOT if need.kind == NeedKind.SIGN else Was.MET
                say_met(need=need, was=was, by=person, now=SAID_AT)
    shown = client_for("nobody").get(page).content.decode()
    assert "about 75 were there the last time they came" in shown
    assert "at least 5 people" in shown
