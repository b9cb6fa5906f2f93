"""A lost passphrase: another lead seals anew what they can open, and two halves bring back the rest."""

from datetime import UTC, datetime

import pytest

from alongside.apps.people.actions.roles import give_role
from alongside.apps.people.enums import RoleKind
from alongside.apps.people.models import Person
from alongside.apps.safeguarding.actions.keys import unlock
from alongside.apps.safeguarding.actions.reading import read_concern
from alongside.apps.safeguarding.actions.recovering import (
    give_halves,
    hand_over_half,
    lose_passphrase,
    put_together,
)
from alongside.apps.safeguarding.actions.sealing_anew import seal_to_lead
from alongside.apps.safeguarding.models import Concern, LeadKey, Recovery
from alongside.apps.safeguarding.queries.concerns import concerns_for
from alongside.apps.safeguarding.queries.keys import key_of, unlocked_by
from alongside.apps.safeguarding.words import Opened
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.boxes import new_key, on_paper
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import FIRST_DAY
from factories.sealed import NEW, SAID, a_concern, a_key, keys_of, unlocked

NOW = datetime(2026, 5, 5, 10, 0, tzinfo=UTC)
pytestmark = [pytest.mark.both_databases, pytest.mark.usefixtures("inside")]


def reads(person: Person, concern: Concern, opened: Opened) -> str:
    return read_concern(concern=concern, by=person, opened=opened, now=NOW)[0].parts["WHAT"]


def reopened(person: Person) -> Opened:
    found = unlocked_by(person, *unlock(person=person, passphrase=NEW, now=NOW), NOW)
    assert found is not None
    return found


def a_third(cast: Cast) -> Person:
    """Mina looks after safeguarding too, with a key of her own."""
    give_role(person=cast.mina, kind=RoleKind.SAFEGUARDING, since=FIRST_DAY, by=None, now=NOW)
    a_key(cast.mina, NOW)
    return cast.mina


def test_a_new_lead_is_given_what_another_can_open_but_nothing_about_themselves(cast: Cast) -> None:
    keys_of(cast, NOW)
    old, about_mina = a_concern(cast, NOW), a_concern(cast, NOW, about=cast.mina)
    mina = a_third(cast)
    assert concerns_for(mina, NOW, 0, 10) == []
    sol, key = unlocked(cast.sol, NOW), key_of(mina)
    assert seal_to_lead(to=mina, key=key, by=cast.sol, opened=sol, now=NOW) == 1
    assert seal_to_lead(to=mina, key=key, by=cast.sol, opened=sol, now=NOW) == 0
    assert concerns_for(mina, NOW, 0, 10) == [old]
    assert reads(mina, old, unlocked(mina, NOW)) == SAID
    lines = AuditLine.objects.filter(verb="seal_concern_to")
    assert [(line.about_id, line.actor_id, line.chain) for line in lines] == [(old.id, cast.sol.id, "SEALED")]
    assert about_mina not in concerns_for(mina, NOW, 0, 10)


@pytest.mark.parametrize("who", ["cleo", "ada"])
def test_only_to_those_who_look_after_it_and_by_them(cast: Cast, who: str) -> None:
    keys_of(cast, NOW)
    other, sol = cast.person(who), unlocked(cast.sol, NOW)
    with pytest.raises(Refused, match="Only those who look after"):
        seal_to_lead(to=other, key=key_of(cast.dev), by=cast.sol, opened=sol, now=NOW)
    with pytest.raises(Refused, match="Only those who look after"):
        seal_to_lead(to=cast.dev, key=key_of(cast.dev), by=other, opened=sol, now=NOW)
    with pytest.raises(Refused, match="no key yet"):
        seal_to_lead(to=cast.dev, key=None, by=cast.sol, opened=sol, now=NOW)


def test_two_halves_bring_back_what_nobody_else_could_open(cast: Cast) -> None:
    keys_of(cast, NOW)
    mina = a_third(cast)
    concern = a_concern(cast, NOW, about=frozenset({cast.dev.id, mina.id}))
    holders = [key_of(cast.dev), key_of(mina)]
    assert give_halves(person=cast.sol, opened=unlocked(cast.sol, NOW), holders=holders, now=NOW) == ""
    Queued.objects.all().delete()
    recovery = lose_passphrase(person=cast.sol, passphrase=NEW, again=NEW, now=NOW)
    told = Queued.objects.filter(kind="sealed_waiting").values_list("person_id", flat=True)
    assert set(told) == {cast.dev.id, mina.id}
    sol = reopened(cast.sol)
    with pytest.raises(Refused, match="nothing here"):
        reads(cast.sol, concern, sol)
    hand_over_half(recovery=recovery, by=cast.dev, opened=unlocked(cast.dev, NOW), now=NOW)
    with pytest.raises(Refused, match="do not make the old key"):
        put_together(recovery=recovery, by=cast.sol, opened=sol, paper="", now=NOW)
    with pytest.raises(Refused, match="given your half already"):
        hand_over_half(recovery=recovery, by=cast.dev, opened=unlocked(cast.dev, NOW), now=NOW)
    hand_over_half(recovery=recovery, by=mina, opened=unlocked(mina, NOW), now=NOW)
    assert put_together(recovery=recovery, by=cast.sol, opened=sol, paper="", now=NOW) == 1
    assert reads(cast.sol, concern, sol) == SAID
    with pytest.raises(Refused, match="done already"):
        put_together(recovery=recovery, by=cast.sol, opened=sol, paper="", now=NOW)


def test_one_half_on_paper_is_typed_again(cast: Cast) -> None:
    keys_of(cast, NOW)
    concern = a_concern(cast, NOW, about=cast.dev)
    holders: list[LeadKey | None] = [key_of(cast.dev), None]
    printed = give_halves(person=cast.sol, opened=unlocked(cast.sol, NOW), holders=holders, now=NOW)
    recovery = lose_passphrase(person=cast.sol, passphrase=NEW, again=NEW, now=NOW)
    hand_over_half(recovery=recovery, by=cast.dev, opened=unlocked(cast.dev, NOW), now=NOW)
    sol = reopened(cast.sol)
    for wrong in (on_paper(new_key()), "not it", printed[:-5]):
        with pytest.raises(Refused, match="do not make the old key"):
            put_together(recovery=recovery, by=cast.sol, opened=sol, paper=wrong, now=NOW)
    typed = printed.lower().replace(" ", "-")
    assert put_together(recovery=recovery, by=cast.sol, opened=sol, paper=typed, now=NOW) == 1
    assert reads(cast.sol, concern, sol) == SAID


def test_halves_go_to_two_others(cast: Cast) -> None:
    sol_key, dev_key = keys_of(cast, NOW)
    opened = unlocked(cast.sol, NOW)
    for holders in ([dev_key], [dev_key, dev_key], [None, None], [sol_key, dev_key], []):
        with pytest.raises(Refused, match="halved between two"):
            give_halves(person=cast.sol, opened=opened, holders=list(holders), now=NOW)


def test_nobody_but_holder_and_owner_can_do_anything_with_it(cast: Cast) -> None:
    keys_of(cast, NOW)
    mina = a_third(cast)
    give_halves(person=cast.sol, opened=unlocked(cast.sol, NOW), holders=[key_of(cast.dev), None], now=NOW)
    recovery = lose_passphrase(person=cast.sol, passphrase=NEW, again=NEW, now=NOW)
    with pytest.raises(Refused, match="hold no half"):
        hand_over_half(recovery=recovery, by=mina, opened=unlocked(mina, NOW), now=NOW)
    with pytest.raises(Refused, match="hold no half"):
        put_together(recovery=recovery, by=mina, opened=unlocked(mina, NOW), paper="", now=NOW)


def test_lost_a_second_time_the_first_is_still_waited_for(cast: Cast) -> None:
    keys_of(cast, NOW)
    concern = a_concern(cast, NOW, about=cast.dev)
    holders: list[LeadKey | None] = [key_of(cast.dev), None]
    printed = give_halves(person=cast.sol, opened=unlocked(cast.sol, NOW), holders=holders, now=NOW)
    first = lose_passphrase(person=cast.sol, passphrase=NEW, again=NEW, now=NOW)
    hand_over_half(recovery=first, by=cast.dev, opened=unlocked(cast.dev, NOW), now=NOW)
    lose_passphrase(person=cast.sol, passphrase=NEW, again=NEW, now=NOW)
    again = Recovery.objects.select_related("old_key", "new_key", "place").get(pk=first.pk)
    assert again.new_key == key_of(cast.sol)
    hand_over_half(recovery=again, by=cast.dev, opened=unlocked(cast.dev, NOW), now=NOW)
    sol = reopened(cast.sol)
    assert put_together(recovery=again, by=cast.sol, opened=sol, paper=printed, now=NOW) == 1
    assert reads(cast.sol, concern, sol) == SAID
