"""How often anybody is asked: one limit for all rooms, and a pause."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from django.db import connection

from alongside.apps.people.actions.asking import note_asked, pause_asking
from alongside.apps.people.models import Asked, Person
from alongside.apps.people.rules.asking import askable, may_ask
from alongside.kernel.clock import now as this_instant
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from cast import Cast

pytestmark = pytest.mark.usefixtures("inside")


def ask(person: Person, at: datetime) -> Asked:
    return note_asked(person=person, kind="waiting_for_you", about_id=uuid.uuid4(), now=at)


def alike(person: Person, at: datetime) -> bool:
    """The rule and its filter say the same."""
    person = Person.objects.get(id=person.id)
    may = bool(may_ask(person, at))
    assert Person.objects.filter(askable(person.place, at), id=person.id).exists() == may
    return may


def test_four_times_in_thirty_days_and_not_once_more(cast: Cast) -> None:
    at = this_instant()
    for days in range(4):
        assert alike(cast.ben, at + timedelta(days=days))
        ask(cast.ben, at + timedelta(days=days))
    assert not alike(cast.ben, at + timedelta(days=4))
    with pytest.raises(Refused, match="often enough"):
        ask(cast.ben, at + timedelta(days=4))
    assert alike(cast.ada, at)
    assert not alike(cast.ben, at + timedelta(days=30) - timedelta(seconds=1))
    assert alike(cast.ben, at + timedelta(days=30))


def test_whoever_takes_a_pause_is_asked_nothing_until_they_end_it(cast: Cast) -> None:
    at = this_instant()
    pause_asking(person=cast.ben, pauses=True, by=cast.ben, now=at)
    assert not alike(cast.ben, at + timedelta(days=300))
    with pytest.raises(Refused, match="left in peace"):
        ask(cast.ben, at)
    with pytest.raises(Refused):
        pause_asking(person=cast.ben, pauses=False, by=cast.ada, now=at)
    pause_asking(person=cast.ben, pauses=False, by=cast.ben, now=at)
    assert alike(cast.ben, at)


def test_whoever_left_is_not_asked(cast: Cast) -> None:
    Person.objects.filter(id=cast.ben.id).update(left_at=this_instant())
    assert not alike(cast.ben, this_instant())


@pytest.mark.both_databases
@pytest.mark.django_db(transaction=True)
def test_rooms_that_ask_at_one_moment_never_ask_once_too_often(cast: Cast) -> None:
    at = this_instant()

    def once(_turn: int) -> bool:
        try:
            with scope(cast.place.id):
                ask(cast.ben, at)
            return True
        except Refused:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(once, range(8))) == 4
    assert Asked.objects.count() == 4
