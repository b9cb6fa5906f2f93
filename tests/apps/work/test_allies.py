"""Somebody who speaks up with somebody at a table: both said yes, either ends it, nobody signs for them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from alongside.apps.books.rules.vouching import may_key_vouch, whose_vouch_may_be_keyed
from alongside.apps.people.actions.persons import say_how_called
from alongside.apps.people.enums import NameShown
from alongside.apps.work.actions.allies import answer_ally, end_ally, name_ally
from alongside.apps.work.actions.commitments import sign_commitment, write_commitment
from alongside.apps.work.actions.leaving import leave_tables_and_place
from alongside.apps.work.enums import ToldBy
from alongside.apps.work.models import Ally, Seat
from alongside.apps.work.queries.tables import seat_of
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from counting import asks_as_often_for_thirty
from factories import a_person, a_seat, a_work
from factories.consent import SAID_AT, SAID_ON
from factories.entries import an_entry, gave
from factories.starting import TEXTS

ClientFor = Callable[[str], Client]
MINE, WORK = "/stockport/me/beside/", "/stockport/work/first-thousand-days/"


def ada_names(cast: Cast, who: str = "ben", by: str = "ada") -> Ally:
    seat = seat_of(cast.work, cast.ada, SAID_ON)
    assert seat is not None
    return name_ally(seat=seat, ally=cast.person(who), by=cast.person(by), now=SAID_AT)


def says(cast: Cast, asked: Ally, *, yes: bool = True, by: str = "ben") -> Ally:
    return answer_ally(asked=asked, says_yes=yes, by=cast.person(by), now=SAID_AT)


@pytest.mark.both_databases
@pytest.mark.usefixtures("inside")
class TestRules:
    def test_nothing_stands_until_whoever_was_asked_has_said_yes(self, cast: Cast) -> None:
        asked = ada_names(cast)
        assert ada_names(cast) == asked
        assert not Seat.objects.filter(beside__isnull=False).exists()
        with pytest.raises(Refused, match="Only whoever you asked"):
            says(cast, asked, by="ada")
        says(cast, asked)
        assert says(cast, asked).agreed_at == SAID_AT
        assert Seat.objects.get(beside=cast.ben).person == cast.ada
        told = {(row.person_id, row.kind) for row in Queued.objects.filter(about_id=asked.id)}
        assert told == {(cast.ben.id, "ally_asked"), (cast.ada.id, "ally_answered")}

    @pytest.mark.parametrize("who", ["ada", "ben"])
    def test_either_ends_it_and_then_another_can_be_asked(self, cast: Cast, who: str) -> None:
        asked = says(cast, ada_names(cast))
        with pytest.raises(Refused, match="named for this seat already"):
            ada_names(cast, "dev")
        end_ally(asked=asked, by=cast.person(who), now=SAID_AT)
        with pytest.raises(Refused, match="over already"):
            end_ally(asked=asked, by=cast.person(who), now=SAID_AT)
        assert not Seat.objects.filter(beside__isnull=False).exists()
        ada_names(cast, "dev")

    def test_a_no_ends_it_without_a_reason(self, cast: Cast) -> None:
        assert says(cast, ada_names(cast), yes=False).ended_by == cast.ben
        ada_names(cast, "dev")

    @pytest.mark.parametrize(("who", "why"), [("ada", "very person"), ("nia", "take part")])
    def test_an_ally_is_another_member(self, cast: Cast, who: str, why: str) -> None:
        with pytest.raises(Refused, match=why):
            ada_names(cast, who)

    def test_others_name_nobody_for_somebody_and_a_lead_keys_in_what_both_said(self, cast: Cast) -> None:
        with pytest.raises(Refused):
            ada_names(cast, by="dev")
        asked = says(cast, ada_names(cast, by="cleo"), by="cleo")
        assert (asked.keyed_by, asked.answer_keyed_by) == (cast.cleo, cast.cleo)

    def test_an_ally_never_signs_and_never_keys_in_a_yes(self, cast: Cast) -> None:
        entry = an_entry(cast, "dev", acts=(gave(cast, "ada"),))
        assert may_key_vouch(cast.ben, cast.ada, entry, SAID_ON)
        says(cast, ada_names(cast))
        assert "never signs" in str(may_key_vouch(cast.ben, cast.ada, entry, SAID_ON).reason)
        assert whose_vouch_may_be_keyed(cast.ben, [cast.ada, cast.mina], entry, SAID_ON) == {cast.mina.id}
        promised = write_commitment(place=cast.place, work=cast.work, by=cast.cleo, now=SAID_AT, **TEXTS)
        paper: dict[str, Any] = {
            "commitment": promised,
            "understood": "Yes.",
            "now": SAID_AT,
            "channel": ToldBy.PAPER,
        }
        with pytest.raises(Refused, match="never signs"):
            sign_commitment(person=cast.ada, by=cast.ben, **paper)
        sign_commitment(person=cast.ada, by=cast.mina, **paper)

    def test_whoever_leaves_stands_beside_nobody(self, cast: Cast) -> None:
        asked = says(cast, ada_names(cast))
        leave_tables_and_place(person=cast.ben, by=cast.ben, now=SAID_AT)
        assert Ally.objects.get(pk=asked.pk).ended_at == SAID_AT
        assert not Seat.objects.filter(beside__isnull=False).exists()


def test_named_on_one_page_agreed_to_on_another_and_seen_at_the_table(
    cast: Cast, client_for: ClientFor
) -> None:
    with cast.inside():
        seat = seat_of(cast.work, cast.ada, SAID_ON)
        assert seat is not None
        cast.ada.name_shown = NameShown.TABLE
        cast.ada.save()
        say_how_called(person=cast.ada, name_said="AY-da", spoken_to="she", by=cast.ada, now=SAID_AT)
    ada, sol = client_for("ada"), client_for("sol")
    page = f"/stockport/beside/{seat.id}/"
    assert "Sol Reyes" in ada.get(page, {"name": "Sol Reyes"}).content.decode()
    assert ada.post(page, {"person": str(cast.sol.id)})["Location"] == MINE
    waiting = sol.get(MINE).content.decode()
    assert "Ada Lovell" in waiting, "she turned to him: so he learns who asks"
    assert "AY-da" in waiting
    with cast.inside():
        asked = Ally.objects.get()
    assert "speaks up together with" not in ada.get(WORK).content.decode()
    sol.post(f"/stockport/beside/said/{asked.id}/", {"say": "yes"})
    assert "speaks up together with" in ada.get(WORK).content.decode()
    assert "speaks up together with" not in client_for("nobody").get(WORK).content.decode()
    ada.post(f"/stockport/beside/said/{asked.id}/", {"say": "end"})
    assert "speaks up together with" not in ada.get(WORK).content.decode()


def test_as_quick_with_thirty_tables(cast: Cast, client_for: ClientFor) -> None:
    hat = cast.hats["ada"]

    def add(cast: Cast, number: int) -> None:
        seat = a_seat(a_work(cast.place, f"Work {number}"), hat)
        name_ally(seat=seat, ally=a_person(cast.place, f"Person {number}"), by=cast.ada, now=SAID_AT)

    asks_as_often_for_thirty(cast, client_for("ada"), MINE, add)
