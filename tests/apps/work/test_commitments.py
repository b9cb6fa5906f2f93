"""What people promise each other: versions, names under them, and who has not signed yet."""

from datetime import timedelta
from typing import Any

import pytest

from alongside.apps.work.actions.commitments import sign_commitment, write_commitment
from alongside.apps.work.enums import ToldBy
from alongside.apps.work.models import Commitment
from alongside.apps.work.queries.commitments import (
    commitments_of,
    commitments_to_sign,
    latest_commitment,
    not_signed_yet,
    place_commitment,
    signed_by,
)
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING, FIRST_DAY
from factories.starting import TEXTS

LATER = BEGINNING + timedelta(days=1)
pytestmark = pytest.mark.usefixtures("inside")


@pytest.fixture
def commitment(cast: Cast, inside: None) -> Commitment:
    return write_commitment(place=cast.place, work=cast.work, by=cast.cleo, now=BEGINNING, **TEXTS)


def test_those_at_the_table_sign_and_the_page_knows_who_has_not(cast: Cast, commitment: Commitment) -> None:
    sign_commitment(
        commitment=commitment, person=cast.ada, understood="We decide too.", by=cast.ada, now=LATER
    )
    assert signed_by(commitment) == {cast.ada.id}
    waiting = {seat.person_id for seat in not_signed_yet(commitment, FIRST_DAY)}
    assert waiting == {cast.ben.id, cast.cleo.id, cast.dev.id, cast.mina.id}
    assert commitments_to_sign(cast.ada, FIRST_DAY) == []
    assert commitments_to_sign(cast.ben, FIRST_DAY) == [commitment]


def test_everybody_at_the_table_but_its_writer_is_asked_to_sign(cast: Cast, commitment: Commitment) -> None:
    asked = Queued.objects.filter(kind="commitment_to_sign", about_id=cast.work.id)
    assert {one.person_id for one in asked} == {cast.ada.id, cast.ben.id, cast.dev.id, cast.mina.id}


def test_nobody_signs_twice_nor_without_own_words(cast: Cast, commitment: Commitment) -> None:
    with pytest.raises(Refused, match="own words"):
        sign_commitment(commitment=commitment, person=cast.ada, understood=" ", by=cast.ada, now=LATER)
    sign_commitment(commitment=commitment, person=cast.ada, understood="Yes.", by=cast.ada, now=LATER)
    with pytest.raises(Refused, match="already"):
        sign_commitment(commitment=commitment, person=cast.ada, understood="Yes.", by=cast.ada, now=LATER)


def test_a_further_version_is_signed_anew_and_the_same_words_are_no_version(
    cast: Cast, commitment: Commitment
) -> None:
    sign_commitment(commitment=commitment, person=cast.ada, understood="Yes.", by=cast.ada, now=LATER)
    same = write_commitment(place=cast.place, work=cast.work, by=cast.cleo, now=LATER, **TEXTS)
    assert same == commitment
    second = write_commitment(
        place=cast.place, work=cast.work, by=cast.cleo, now=LATER, **TEXTS | {"ground_rules": "Be kind."}
    )
    assert [one.number for one in commitments_of(cast.place, cast.work)] == [2, 1]
    assert latest_commitment(cast.work) == second
    assert signed_by(second) == frozenset()
    assert signed_by(commitment) == {cast.ada.id}


def test_a_name_from_paper_says_who_keyed_it_in(cast: Cast, commitment: Commitment) -> None:
    signature = sign_commitment(
        commitment=commitment, person=cast.ben, understood="We come.", by=cast.ada, now=LATER,
        channel=ToldBy.PAPER,
    )  # fmt: skip
    assert (signature.keyed_in_by, signature.channel) == (cast.ada, ToldBy.PAPER)
    with pytest.raises(Refused, match="people at the table"):
        sign_commitment(commitment=commitment, person=cast.dev, understood="x", by=cast.sol, now=LATER)
    with pytest.raises(Refused, match="people at the table"):
        sign_commitment(commitment=commitment, person=cast.sol, understood="x", by=cast.sol, now=LATER)


@pytest.mark.parametrize("who", ["ada", "ben", "dev", "mina", "sol"])
def test_only_a_lead_writes_it_once_the_work_is_open(cast: Cast, who: str) -> None:
    for work in (cast.work, None):
        with pytest.raises(Refused, match="lead"):
            write_commitment(place=cast.place, work=work, by=cast.person(who), now=LATER, **TEXTS)


def test_the_places_own_is_signed_by_whoever_takes_part(cast: Cast) -> None:
    own = write_commitment(place=cast.place, work=None, by=cast.cleo, now=LATER, **TEXTS)
    assert place_commitment(cast.place) == own
    sign_commitment(commitment=own, person=cast.sol, understood="Together.", by=cast.sol, now=LATER)
    with pytest.raises(Refused, match="leads this place or keeps its books"):
        sign_commitment(commitment=own, person=cast.ben, understood="x", by=cast.ada, now=LATER)
    with pytest.raises(Refused, match="take part"):
        sign_commitment(commitment=own, person=cast.nia, understood="x", by=cast.nia, now=LATER)


def test_a_name_from_paper_under_the_places_own_keeps_its_source(cast: Cast) -> None:
    own = write_commitment(place=cast.place, work=None, by=cast.cleo, now=LATER, **TEXTS)
    said: dict[str, Any] = {"commitment": own, "person": cast.ben, "by": cast.cleo, "now": LATER}
    said["channel"] = ToldBy.PAPER
    signature = sign_commitment(understood="They ask us before.", **said)
    assert (signature.keyed_in_by, signature.channel, signature.side) == (cast.cleo, ToldBy.PAPER, "CITIZEN")
    with pytest.raises(Refused, match="already"):
        sign_commitment(understood="Once more.", **said)


def test_no_part_stays_empty_and_no_words_reach_the_audit(cast: Cast, commitment: Commitment) -> None:
    with pytest.raises(Refused, match="empty"):
        write_commitment(
            place=cast.place, work=cast.work, by=cast.cleo, now=LATER, **TEXTS | {"definition": " "}
        )
    line = AuditLine.objects.get(about_id=commitment.id)
    assert "plan it" not in str(line.details)
