"""Rule and filter say the same of every entry and everybody: no list shows what a page refuses."""

from collections.abc import Callable

import pytest

from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.actions.withdrawals import withdraw_entry
from alongside.apps.books.models import Entry
from alongside.apps.books.queries.entries import with_lines
from alongside.apps.books.rules.seeing import may_see_entry, seen_by
from alongside.apps.books.rules.vouching import (
    may_key_vouch,
    may_vouch_for_entry,
    vouchable_by,
    whose_vouch_may_be_keyed,
)
from alongside.apps.people.actions.persons import leave_place
from alongside.apps.work.queries.tables import seats_on
from alongside.kernel.scoping import scope
from cast import Cast
from factories.entries import DAY, NOW, a_decision, a_group, a_promise, an_entry, gave, one_to_one

PEOPLE = ("ada", "ben", "cleo", "dev", "mina", "sol", "eve")


def vouched(cast: Cast) -> Entry:
    entry = an_entry(cast)
    with cast.inside():
        fresh = Entry.objects.get(id=entry.id)
        vouch_for_entry(entry=fresh, person=cast.dev, by=cast.dev, now=NOW)
    return entry


def withdrawn(cast: Cast) -> Entry:
    entry = an_entry(cast)
    with cast.inside():
        withdraw_entry(entry=entry, by=cast.ada, now=NOW)
    return entry


def someone_outside_the_table(cast: Cast) -> Entry:
    return an_entry(cast, "sol")


def keyed_for_a_group(cast: Cast) -> Entry:
    return an_entry(cast, "cleo", acts=(a_group(), gave(cast, "sol")), on_behalf=True)


MADE: dict[str, Callable[[Cast], object]] = {
    "own hours": an_entry,
    "vouched": vouched,
    "withdrawn": withdrawn,
    "one to one": one_to_one,
    "outside the table": someone_outside_the_table,
    "for a group": keyed_for_a_group,
    "decision": a_decision,
    "promise": a_promise,
}


@pytest.mark.parametrize("made", MADE)
def test_seeing_and_vouching_agree(cast: Cast, made: str) -> None:
    MADE[made](cast)
    with cast.inside():
        for person in map(cast.person, PEOPLE):
            for entry in with_lines(Entry.objects.all()):
                rows = Entry.objects.filter(id=entry.id)
                listed = (
                    rows.filter(seen_by(person)).exists(),
                    rows.filter(vouchable_by(person, DAY)).exists(),
                )
                ruled = bool(may_see_entry(person, entry)), bool(may_vouch_for_entry(person, entry, DAY))
                assert listed == ruled, person.name


@pytest.mark.parametrize("who", ["ada", "dev"])
def test_whoever_has_left_sees_nothing(cast: Cast, who: str) -> None:
    an_entry(cast)
    person = cast.person(who)
    with cast.inside():
        leave_place(person=person, by=person, now=NOW)
        entry = Entry.objects.get()
        assert not may_see_entry(person, entry)
        assert not Entry.objects.filter(seen_by(person)).exists()


def test_another_place_is_another_world(cast: Cast) -> None:
    an_entry(cast)
    with scope(cast.other_place.id):
        assert not Entry.objects.exists()


def test_nobody_is_the_answer_signed_out(cast: Cast) -> None:
    entry = an_entry(cast)
    with cast.inside():
        assert not may_see_entry(None, entry)


@pytest.mark.parametrize("made", MADE)
def test_keying_in_for_a_table_asks_what_it_asks_of_each(cast: Cast, made: str) -> None:
    MADE[made](cast)
    people = [cast.person(who) for who in PEOPLE if who != "eve"]
    with cast.inside():
        seated = {seat.person_id for seat in seats_on(cast.work, DAY)}
        for entry in with_lines(Entry.objects.all()):
            there = seated | {act.person_id for act in entry.acts.all()}
            asked = [person for person in people if person.id in there]
            for keyer in people:
                listed = whose_vouch_may_be_keyed(keyer, asked, entry, DAY)
                assert listed == {one.id for one in asked if may_key_vouch(keyer, one, entry, DAY)}
