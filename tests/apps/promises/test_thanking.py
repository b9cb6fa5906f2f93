"""Late, it is explained; once kept, those who moved it are thanked, and small ones are told of."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from alongside.apps.books.actions.entries import write_entry
from alongside.apps.books.actions.vouching import vouch_for_entry
from alongside.apps.books.drafts import Text, act_in_hat
from alongside.apps.books.enums import Book, Part
from alongside.apps.books.models import Entry
from alongside.apps.promises.actions.promises import StepDraft, make_promise, take_step
from alongside.apps.promises.actions.thanking import ThanksDraft, say_thanks
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise, Thanks
from alongside.apps.promises.queries.heard import easy_wins, promises_heard
from alongside.apps.promises.queries.promises import promise_by_id
from alongside.apps.promises.queries.thanks import thanks_to
from alongside.apps.promises.rules.endings import ending_of
from alongside.apps.promises.rules.thanking import (
    may_key_thanks,
    may_thank,
    movers_of,
    whose_thanks_may_be_keyed,
)
from alongside.apps.work.queries.tables import seats_on
from alongside.core.shared.stages import Stage
from alongside.kernel.outbox.models import Queued
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.entries import DAY, NOW, a_draft, a_promise, a_promise_to_a_group

pytestmark = pytest.mark.usefixtures("inside")
MONTH = 31


def again(promise: Promise) -> Promise:
    found = promise_by_id(promise.id)
    assert found is not None
    return found


def say(cast: Cast, promise: Promise, kind: StepKind, who: str, **given: date | Text) -> None:
    take_step(
        promise=again(promise),
        step=StepDraft(kind, **given),  # type: ignore[arg-type]  # days and words by their own names
        person=cast.person(who),
        by=cast.person(who),
        now=NOW,
        form_token=uuid4(),
    )


def kept(cast: Cast) -> Promise:
    promise = a_promise(cast)
    say(cast, promise, StepKind.SAID_KEPT, "ada")
    return again(promise)


def thank(cast: Cast, promise: Promise, who: str, to: str, *, by: str = "") -> Thanks:
    return say_thanks(
        entry=again(promise).entry,
        thanks=ThanksDraft(cast.person(to), Text("You made it easy.", "en")),
        person=cast.person(who),
        by=cast.person(by or who),
        now=NOW,
        form_token=uuid4(),
    )


def test_late_and_explained_it_is_still_open_and_can_be_kept(cast: Cast) -> None:
    promise = a_promise(cast)
    with pytest.raises(Refused, match="owes a reason"):
        say(cast, promise, StepKind.EXPLAINED, "mina")
    with pytest.raises(Refused, match="has gone by"):
        say(cast, promise, StepKind.EXPLAINED, "mina", words=Text("Rain", "en"), new_due_on=date(2020, 1, 1))
    with pytest.raises(Refused):
        say(cast, promise, StepKind.EXPLAINED, "ada", words=Text("I know why", "en"))
    hoped = DAY + timedelta(days=9)
    say(cast, promise, StepKind.EXPLAINED, "mina", words=Text("The wood came late", "en"), new_due_on=hoped)
    assert ending_of(again(promise)) is None
    assert again(promise).due_on == DAY
    say(cast, promise, StepKind.SAID_KEPT, "ada")
    assert ending_of(again(promise)) is not None


def test_those_it_was_made_to_are_asked_once_it_is_said_to_be_done(cast: Cast) -> None:
    promise = a_promise(cast)
    say(cast, promise, StepKind.SAID_DONE, "mina")
    assert list(Queued.objects.filter(kind="was_it_kept").values_list("person_id", "about_id")) == [
        (cast.ada.id, promise.id)
    ]


def test_nobody_is_thanked_before_it_is_kept_nor_by_themselves(cast: Cast) -> None:
    with pytest.raises(Refused, match="not kept yet"):
        thank(cast, a_promise(cast), "ada", "mina")
    promise = kept(cast)
    with pytest.raises(Refused, match="thanks themselves"):
        thank(cast, promise, "mina", "mina")
    with pytest.raises(Refused, match="no hand in"):
        thank(cast, promise, "ada", "dev")
    with pytest.raises(Refused, match="people at the table"):
        thank(cast, promise, "sol", "mina")


def test_a_thank_you_is_said_once_and_told_to_whom_it_is_for(cast: Cast) -> None:
    promise = kept(cast)
    thank(cast, promise, "ada", "mina")
    with pytest.raises(Refused, match="already"):
        thank(cast, promise, "ada", "mina")
    assert [one.by for one in thanks_to(cast.mina, NOW)] == [cast.ada]
    assert not thanks_to(cast.ada, NOW).exists()
    assert not thanks_to(cast.mina, NOW + timedelta(days=90)).exists()
    assert Queued.objects.filter(kind="thanks", person_id=cast.mina.id, about_id=promise.id).count() == 1


def test_a_card_is_keyed_in_by_somebody_else_never_by_whoever_is_thanked(cast: Cast) -> None:
    promise = kept(cast)
    with pytest.raises(Refused, match="the one who is thanked"):
        thank(cast, promise, "ben", "mina", by="mina")
    assert thank(cast, promise, "ben", "mina", by="cleo").keyed_by == cast.cleo


def test_keying_in_thanks_for_a_table_asks_what_it_asks_of_each(cast: Cast) -> None:
    promise = kept(cast)
    thank(cast, promise, "ben", "mina")
    fresh, seats = again(promise), seats_on(cast.work, DAY)
    people = [cast.person(who) for who in ("ada", "ben", "cleo", "dev", "mina", "sol")]
    for keyer in people:
        ruled = {
            one.id
            for one in people
            for to in movers_of(fresh)
            if may_key_thanks(keyer, one, to, fresh.entry, DAY) and may_thank(one, to, fresh.entry, DAY)
        }
        assert whose_thanks_may_be_keyed(keyer, fresh.entry, seats, DAY) == ruled, keyer.name


def test_those_whose_words_it_rests_on_are_thanked_too(cast: Cast) -> None:
    said = act_in_hat(cast.hats["ben"], Part.SAID)
    asked = write_entry(
        draft=a_draft(cast, "cleo", book=Book.DECISION, stage=Stage.INSIGHT, acts=(said,)),
        by=cast.cleo,
        now=NOW,
    )
    acts = (act_in_hat(cast.hats["mina"], Part.PROMISED), act_in_hat(cast.hats["ada"], Part.PROMISED_TO))
    words = {"promise": Text("A ramp", "en")}
    draft = a_draft(cast, "mina", book=Book.PROMISE, stage=Stage.COMMISSION, acts=acts, words=words)
    entry = make_promise(draft=draft, due_on=DAY, by=cast.mina, now=NOW, because_of=asked)
    promise = again(Promise.objects.get(entry=entry))
    assert {person.name for person in movers_of(promise)} == {"Mina Novák", "Ben Achebe"}


def test_small_and_kept_in_time_is_an_easy_win_and_nothing_else_is(cast: Cast) -> None:
    """To several, standing, kept, by its day, within the month: each alone is not enough."""
    in_time = a_promise_to_a_group(cast, due_on=DAY + timedelta(days=40))
    late = a_promise_to_a_group(cast, due_on=DAY)
    slow = a_promise_to_a_group(cast, due_on=DAY + timedelta(days=40))
    waiting = a_promise_to_a_group(cast, due_on=DAY + timedelta(days=40))
    to_one = a_promise(cast, due_on=DAY + timedelta(days=40))
    for promise in (in_time, late, slow, to_one):
        _stands(cast, promise)
    for promise in (in_time, late, slow, waiting, to_one):
        say(cast, promise, StepKind.SAID_KEPT, "ada")
    assert [one.id for one in easy_wins(cast.place, MONTH, at_most=9)] == [slow.id, in_time.id]
    assert easy_wins(cast.place, 0, at_most=9) == []
    assert slow.id not in {one.id for one in promises_heard(cast.place, DAY, at_most=9, but=[slow.id])}
    assert [one.id for one in easy_wins(cast.place, MONTH, at_most=1, work=cast.work)] == [slow.id]
    with_other = easy_wins(cast.place, MONTH, at_most=9, work=cast.other_work)
    assert with_other == []


def _stands(cast: Cast, promise: Promise) -> None:
    for who in ("ada", "dev"):
        person = cast.person(who)
        entry = Entry.objects.select_related("work", "place", "corrects").get(id=promise.entry_id)
        vouch_for_entry(entry=entry, person=person, by=person, now=NOW)


def test_two_who_say_so_at_one_moment_tell_of_it_once(cast: Cast) -> None:
    promise = a_promise_to_a_group(cast, due_on=DAY + timedelta(days=40))
    _stands(cast, promise)
    for who in ("ada", "ben"):
        say(cast, promise, StepKind.SAID_KEPT, who)
    assert [one.id for one in promises_heard(cast.place, DAY, at_most=3)] == [promise.id]
