"""A secret given by somebody else is seen; whoever leaves is named nowhere and can come back."""

from datetime import timedelta

import pytest

from alongside.apps.people.actions.accounts import change_secret
from alongside.apps.people.actions.resets import see_to_reset
from alongside.apps.people.models import Account, Person, Role, SecretReset
from alongside.apps.people.queries.names import shown_name, shown_names
from alongside.apps.people.queries.resets import is_marked, marked_moments, resets_unseen
from alongside.apps.work.actions.leaving import leave_tables_and_place
from alongside.apps.work.queries.tables import seats_of
from alongside.kernel.clock import local_day
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING

pytestmark = pytest.mark.usefixtures("inside")
LATER = BEGINNING + timedelta(days=400)


def a_reset(cast: Cast) -> SecretReset:
    change_secret(person=cast.ben, secret="river amber stone", by=cast.cleo, now=LATER)
    return SecretReset.objects.get()


def test_a_secret_given_by_a_lead_is_told_and_waits_for_the_other_side(cast: Cast) -> None:
    reset = a_reset(cast)
    assert Queued.objects.filter(person_id=cast.ben.id, kind="secret_reset", about_id=reset.id).exists()
    assert list(resets_unseen(cast.place, LATER)) == [reset]
    assert list(resets_unseen(cast.place, LATER + timedelta(days=30))) == []


def test_ones_own_new_secret_is_nobody_elses_matter(cast: Cast) -> None:
    change_secret(person=cast.ben, secret="river amber stone", by=cast.ben, now=LATER)
    assert not SecretReset.objects.exists()


@pytest.mark.parametrize(("days", "marked"), [(-1, False), (0, True), (29, True), (30, False)])
def test_what_they_then_vouch_for_is_marked_for_thirty_days(cast: Cast, days: int, marked: bool) -> None:
    a_reset(cast)
    moments = marked_moments([cast.ben.id, cast.ada.id])
    assert set(moments) == {cast.ben.id}
    assert is_marked(moments[cast.ben.id], LATER + timedelta(days=days)) is marked


@pytest.mark.parametrize("who", ["dev", "mina", "ben", "cleo", "nia", "eve"])
def test_only_the_other_side_sees_to_it(cast: Cast, who: str) -> None:
    """Cleo gave it, and she is professional; it is Ben's own; Nia is new and Eve is elsewhere."""
    with pytest.raises(Refused):
        see_to_reset(reset=a_reset(cast), by=cast.person(who), now=LATER)


def test_somebody_of_the_other_side_sees_to_it_once(cast: Cast) -> None:
    reset = a_reset(cast)
    assert see_to_reset(reset=reset, by=cast.ada, now=LATER).seen_by == cast.ada
    assert list(resets_unseen(cast.place, LATER)) == []
    with pytest.raises(Refused, match="Somebody has seen to it already"):
        see_to_reset(reset=reset, by=cast.ada, now=LATER)


def test_whoever_has_left_is_named_nowhere(cast: Cast) -> None:
    Person.objects.update(name_shown="EVERYONE")
    cast.ada.refresh_from_db()
    cast.dev.refresh_from_db()
    leave_tables_and_place(person=cast.ada, by=cast.ada, now=LATER)
    for viewer in (None, cast.ben, cast.cleo):
        assert str(shown_name(cast.ada, viewer=viewer, together=True, kind="PARENT_CARER")) == (
            "a person who has left"
        )
        names = shown_names([cast.ada, cast.dev], viewer=viewer, together_with=[cast.ada.id])
        assert str(names[cast.ada.id]) == "a person who has left"
        assert names[cast.dev.id] == "Dev Patel"


def test_leaving_ends_seats_roles_and_the_way_in(cast: Cast) -> None:
    account = cast.accounts["cleo"]
    leave_tables_and_place(person=cast.cleo, by=cast.cleo, now=LATER)
    assert seats_of(cast.cleo, local_day(LATER, "Europe/London")) == []
    assert not Role.objects.filter(person=cast.cleo, until__isnull=True).exists()
    assert not Account.objects.filter(id=account.id).exists()


def test_an_account_that_opens_another_place_stays(cast: Cast) -> None:
    Person.objects.filter(id=cast.sol.id).update(account=cast.accounts["eve"])
    cast.sol.refresh_from_db()
    leave_tables_and_place(person=cast.sol, by=cast.sol, now=LATER)
    assert Account.objects.filter(id=cast.accounts["eve"].id).exists()


def test_nobody_sends_somebody_else_away(cast: Cast) -> None:
    with pytest.raises(Refused):
        leave_tables_and_place(person=cast.ada, by=cast.ben, now=LATER)
    cast.ada.refresh_from_db()
    assert cast.ada.left_at is None
