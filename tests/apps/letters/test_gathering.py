"""What waits becomes one letter a day at most; what cannot wait goes at once; what is done is left out."""

from datetime import timedelta
from decimal import Decimal

import pytest

from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.models import Entry
from alongside.apps.letters.actions.choosing import choose_letters
from alongside.apps.letters.actions.reminding import remind_of_waiting
from alongside.apps.letters.enums import Channel, HowOften
from alongside.apps.letters.models import LetterItem
from alongside.apps.people.actions.persons import leave_place
from alongside.apps.places.actions.figures import set_figure
from alongside.apps.places.enums import FigureKey
from alongside.apps.promises.actions.telling import tell_of_late_promises
from alongside.kernel.outbox.models import NO_LETTER, Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.entries import DAY, NOW, a_promise_to_a_group, a_sheet, an_entry
from factories.letters import gather, tell

pytestmark = pytest.mark.usefixtures("inside")
SOON = NOW + timedelta(minutes=6)
TOMORROW = NOW + timedelta(days=1, minutes=7)


def told(cast: Cast, who: str) -> list[tuple[str, object]]:
    items = LetterItem.objects.filter(letter__person=cast.person(who)).order_by("letter__written_at", "id")
    return [(item.kind, item.about_id) for item in items]


@pytest.mark.both_databases
def test_an_entry_is_told_to_those_whose_word_it_needs_and_never_to_its_maker(cast: Cast) -> None:
    entry = an_entry(cast, "ada")
    gather(cast, SOON)
    assert told(cast, "ada") == []
    assert told(cast, "ben") == [], "he is on the side that has spoken already"
    assert told(cast, "dev") == told(cast, "mina") == [("waiting_for_you", entry.id)]


def test_a_letter_waits_a_few_minutes_so_that_one_evening_is_one_letter(cast: Cast) -> None:
    first = an_entry(cast, "ada")
    assert gather(cast, NOW + timedelta(minutes=1)) == []
    second = an_entry(cast, "ben", now=NOW + timedelta(minutes=2))
    gather(cast, SOON)
    assert {about for _kind, about in told(cast, "dev")} == {first.id, second.id}


def test_what_happens_later_that_day_waits_for_tomorrow(cast: Cast) -> None:
    an_entry(cast, "ada")
    gather(cast, SOON)
    later = an_entry(cast, "ben", now=SOON + timedelta(hours=2))
    assert gather(cast, SOON + timedelta(hours=3)) == []
    gather(cast, TOMORROW)
    assert told(cast, "dev")[-1] == ("waiting_for_you", later.id)
    assert len(told(cast, "dev")) == 2


def test_nobody_is_told_of_an_entry_twice(cast: Cast) -> None:
    an_entry(cast, "ada")
    gather(cast, SOON)
    tell(cast, "dev", "waiting_for_you", SOON)
    assert gather(cast, TOMORROW) == []


def test_what_was_vouched_for_meanwhile_is_not_told(cast: Cast) -> None:
    entry = an_entry(cast, "ada")
    fresh = Entry.objects.get(id=entry.id)
    vouch_for_entry(entry=fresh, person=cast.dev, by=cast.dev, now=NOW)
    assert gather(cast, SOON) == []
    assert not Queued.objects.filter(letter_id=NO_LETTER).exists()


def test_a_sheet_of_many_rows_is_one_line_in_the_queue_and_goes_on_the_next_day(cast: Cast) -> None:
    for _sheet in range(4):
        a_sheet(cast)
    assert Queued.objects.filter(person_id=cast.ben.id, letter_id=NO_LETTER).count() == 1
    gather(cast, SOON)
    assert len(told(cast, "ben")) == 10
    gather(cast, TOMORROW)
    assert len(told(cast, "ben")) == len(set(told(cast, "ben"))) == 12


@pytest.mark.both_databases
def test_what_cannot_wait_goes_at_once_and_alone(cast: Cast) -> None:
    tell(cast, "ada", "role_given", NOW - timedelta(hours=1))
    gather(cast, NOW)
    tell(cast, "ada", "secret_reset", NOW, about=cast.ada.id)
    letters = gather(cast, NOW)
    assert [letter.is_digest for letter in letters] == [False]


def test_who_wants_no_letters_gets_none_but_what_they_must_know(cast: Cast) -> None:
    choose_letters(person=cast.ada, channel=Channel.NONE, how_often=HowOften.DAILY, by=cast.ada, now=NOW)
    tell(cast, "ada", "welcomed", NOW)
    tell(cast, "ada", "secret_reset", NOW)
    assert [letter.channel for letter in gather(cast, SOON)] == [Channel.EMAIL]
    assert told(cast, "ada") == [("secret_reset", cast.work.id)]


def test_whoever_has_no_email_gets_paper_and_cannot_choose_email(cast: Cast) -> None:
    tell(cast, "ben", "welcomed", NOW)
    assert [letter.channel for letter in gather(cast, SOON)] == [Channel.PRINT]
    with pytest.raises(Refused):
        choose_letters(person=cast.ben, channel=Channel.EMAIL, how_often=HowOften.DAILY, by=cast.ben, now=NOW)


def test_only_they_or_whoever_may_tend_them_chooses(cast: Cast) -> None:
    with pytest.raises(Refused):
        choose_letters(person=cast.ada, channel=Channel.NONE, how_often=HowOften.DAILY, by=cast.ben, now=NOW)


@pytest.mark.parametrize(
    ("how_often", "days"), [(HowOften.AT_ONCE, 0), (HowOften.DAILY, 1), (HowOften.WEEKLY, 7)]
)
def test_how_often_is_theirs_to_say(cast: Cast, how_often: HowOften, days: int) -> None:
    choose_letters(person=cast.ada, channel=Channel.EMAIL, how_often=how_often, by=cast.ada, now=NOW)
    tell(cast, "ada", "welcomed", NOW)
    gather(cast, SOON)
    tell(cast, "ada", "role_given", SOON)
    due = SOON + timedelta(days=days)
    assert days == 0 or gather(cast, due - timedelta(minutes=1)) == []
    assert len(gather(cast, due)) == 1


def test_whoever_has_left_is_not_written_to(cast: Cast) -> None:
    tell(cast, "ada", "secret_reset", NOW)
    leave_place(person=cast.ada, by=cast.ada, now=NOW)
    assert gather(cast, SOON) == []
    assert not Queued.objects.filter(letter_id=NO_LETTER).exists()


def test_a_kind_nobody_knows_waits_and_holds_nothing_up(cast: Cast) -> None:
    tell(cast, "ada", "no such kind", NOW)
    tell(cast, "ada", "welcomed", NOW)
    assert len(gather(cast, SOON)) == 1
    assert [row.kind for row in Queued.objects.filter(letter_id=NO_LETTER)] == ["no such kind"]


@pytest.mark.both_databases
def test_a_late_promise_is_told_once_to_both_ends(cast: Cast) -> None:
    promise = a_promise_to_a_group(cast, due_on=DAY)
    Queued.objects.all().delete()
    for night in range(3):
        at = NOW + timedelta(days=night)
        tell_of_late_promises(place=cast.place, today=at.date(), now=at)
        gather(cast, at + timedelta(minutes=6))
    assert told(cast, "mina") == [("promise_late", promise.id)]
    assert told(cast, "ada") == told(cast, "ben") == [("was_it_kept", promise.id)]
    assert told(cast, "dev") == []


def remind(cast: Cast, days: int) -> list[tuple[str, object]]:
    """A night and a morning that many days later; what Dev was told by then."""
    at = NOW + timedelta(days=days, minutes=10)
    remind_of_waiting(place=cast.place, now=at)
    gather(cast, at + timedelta(minutes=6))
    return told(cast, "dev")


@pytest.mark.both_databases
def test_what_waits_longer_than_a_week_is_told_once_more_and_never_again(cast: Cast) -> None:
    entry = an_entry(cast, "ada")
    gather(cast, SOON)
    once = [("waiting_for_you", entry.id)]
    assert remind(cast, 6) == once
    assert remind(cast, 8) == once * 2
    for later in (9, 20, 30, 60):
        assert remind(cast, later) == once * 2, later


def test_who_has_answered_is_not_reminded(cast: Cast) -> None:
    entry, other = an_entry(cast, "ada"), an_entry(cast, "ben")
    gather(cast, SOON)
    vouch_for_entry(entry=Entry.objects.get(id=entry.id), person=cast.dev, by=cast.dev, now=SOON)
    LetterItem.objects.filter(about_id=other.id).update(said="NOT_RIGHT")
    assert len(remind(cast, 8)) == 2


def test_a_reminder_keeps_to_how_often_and_to_ten(cast: Cast) -> None:
    choose_letters(person=cast.dev, channel=Channel.EMAIL, how_often=HowOften.WEEKLY, by=cast.dev, now=NOW)
    for _sheet in range(4):
        a_sheet(cast)
    gather(cast, SOON)
    assert len(told(cast, "dev")) == 10
    gather(cast, NOW + timedelta(days=7, minutes=20))
    assert len(told(cast, "dev")) == 20, "two that are new, and of the others as many as a letter holds"
    before = len(told(cast, "dev"))
    remind_of_waiting(place=cast.place, now=NOW + timedelta(days=9))
    gather(cast, NOW + timedelta(days=9))
    assert len(told(cast, "dev")) == before, "not before their week is over"


def test_the_days_are_a_figure_of_the_place(cast: Cast) -> None:
    an_entry(cast, "ada")
    gather(cast, SOON)
    set_figure(
        place=cast.place, key=FigureKey.REMIND_DAYS, value=Decimal(3), valid_from=DAY, source="We agreed",
        by=None, now=NOW,
    )  # fmt: skip
    assert len(remind(cast, 4)) == 2
