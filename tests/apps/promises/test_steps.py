"""Only those a promise was made to say that it was kept; letters and calls are keyed in under a rule."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest

from alongside.apps.books.drafts import Text
from alongside.apps.promises.actions.promises import StepDraft, take_step
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Promise, PromiseStep
from alongside.apps.promises.queries.promises import promise_by_id, promises_owed_to
from alongside.apps.promises.rules.endings import ended_in, ending_of
from alongside.apps.promises.rules.promising import may_key_step, may_say_kept, whose_word_may_be_keyed
from alongside.apps.work.queries.tables import seats_on
from alongside.kernel.ids import new_secret_id
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.entries import DAY, NOW, a_promise, a_promise_to_a_group

pytestmark = pytest.mark.usefixtures("inside")
TOMORROW = DAY + timedelta(days=2)


def again(promise: Promise) -> Promise:
    found = promise_by_id(promise.id)
    assert found is not None
    return found


def say(
    cast: Cast, promise: Promise, kind: StepKind, who: str, *, by: str = "", **given: date | Text
) -> PromiseStep:
    return take_step(
        promise=again(promise),
        step=StepDraft(kind, **given),  # type: ignore[arg-type]  # days and words by their own names
        person=cast.person(who),
        by=cast.person(by or who),
        now=NOW,
        form_token=new_secret_id(),
    )


def test_it_is_kept_by_the_word_of_those_it_was_made_to(cast: Cast) -> None:
    promise = a_promise(cast)
    with pytest.raises(Refused):
        say(cast, promise, StepKind.SAID_KEPT, "mina")
    with pytest.raises(Refused):
        say(cast, promise, StepKind.SAID_KEPT, "ben")
    say(cast, promise, StepKind.SAID_KEPT, "ada")
    ending = ending_of(again(promise))
    assert ending is not None
    assert ending.kind == StepKind.SAID_KEPT


def test_somebody_else_can_still_say_that_it_was_not(cast: Cast) -> None:
    promise = a_promise_to_a_group(cast)
    say(cast, promise, StepKind.SAID_KEPT, "ada")
    say(cast, promise, StepKind.SAID_NOT_KEPT, "ben")
    assert ending_of(again(promise)) is None


def test_a_letter_is_keyed_in_but_never_by_whoever_promised(cast: Cast) -> None:
    promise = a_promise(cast)
    with pytest.raises(Refused):
        say(cast, promise, StepKind.SAID_KEPT, "ada", by="mina")
    with pytest.raises(Refused):
        say(cast, promise, StepKind.SAID_KEPT, "ada", by="sol")
    step = say(cast, promise, StepKind.SAID_KEPT, "ada", by="cleo")
    assert (step.by, step.keyed_by) == (cast.ada, cast.cleo)


def test_a_change_owes_a_reason_and_a_day_to_come(cast: Cast) -> None:
    promise = a_promise(cast)
    with pytest.raises(Refused):
        say(cast, promise, StepKind.CHANGED, "mina")
    with pytest.raises(Refused):
        say(
            cast, promise, StepKind.CHANGED, "mina", words=Text("No money", "en"), new_due_on=date(2020, 1, 1)
        )
    with pytest.raises(Refused):
        say(cast, promise, StepKind.SAID_DONE, "mina", done_on=TOMORROW)
    say(cast, promise, StepKind.CHANGED, "mina", words=Text("No money", "en"), new_due_on=TOMORROW)
    with pytest.raises(Refused):
        say(cast, promise, StepKind.SAID_KEPT, "ada")


def test_a_step_sent_twice_is_one_step(cast: Cast) -> None:
    promise, token = a_promise(cast), new_secret_id()
    for _twice in range(2):
        take_step(
            promise=again(promise),
            step=StepDraft(StepKind.SAID_NOT_KEPT),
            person=cast.ada,
            by=cast.ada,
            now=NOW,
            form_token=token,
        )
    assert PromiseStep.objects.count() == 1


def test_what_is_owed_to_whom(cast: Cast) -> None:
    named, grouped = a_promise(cast), a_promise_to_a_group(cast)
    assert {one.id for one in promises_owed_to(cast.ada, DAY, at_most=9)} == {named.id, grouped.id}
    assert {one.id for one in promises_owed_to(cast.ben, DAY, at_most=9)} == {grouped.id}
    assert not promises_owed_to(cast.mina, DAY, at_most=9)
    assert not promises_owed_to(cast.sol, DAY, at_most=9)
    say(cast, named, StepKind.SAID_KEPT, "ada")
    assert {one.id for one in promises_owed_to(cast.ada, DAY, at_most=9)} == {grouped.id}


@pytest.mark.parametrize("made", [a_promise, a_promise_to_a_group])
@pytest.mark.parametrize("said", ["", "ada", "changed"])
def test_keying_in_for_a_table_asks_what_it_asks_of_each(
    cast: Cast, made: Callable[[Cast], Promise], said: str
) -> None:
    promise = made(cast)
    if said == "ada":
        say(cast, promise, StepKind.SAID_KEPT, "ada")
    if said == "changed":
        say(cast, promise, StepKind.CHANGED, "mina", words=Text("No money", "en"))
    fresh, seats = again(promise), seats_on(cast.work, DAY)
    people = [cast.person(who) for who in ("ada", "ben", "cleo", "dev", "mina", "sol")]
    for keyer in people:
        listed = whose_word_may_be_keyed(keyer, fresh, seats, DAY)
        ruled = {
            one.id for one in people if may_key_step(keyer, one, fresh, DAY) and may_say_kept(one, fresh, DAY)
        }
        assert listed == ruled, keyer.name


@pytest.mark.parametrize(
    "said",
    [
        [],
        [("ada", StepKind.SAID_KEPT)],
        [("ada", StepKind.SAID_NOT_KEPT)],
        [("ada", StepKind.SAID_KEPT), ("ben", StepKind.SAID_NOT_KEPT)],
        [("ben", StepKind.SAID_NOT_KEPT), ("ada", StepKind.SAID_KEPT)],
        [("ben", StepKind.SAID_NOT_KEPT), ("ben", StepKind.SAID_KEPT)],
        [("mina", StepKind.CHANGED), ("ada", StepKind.SAID_KEPT)],
        [("mina", StepKind.BROKEN)],
    ],
)
def test_the_rule_and_its_filter_end_the_same_promises(cast: Cast, said: list[tuple[str, StepKind]]) -> None:
    promise = a_promise_to_a_group(cast)
    for minutes, (who, kind) in enumerate(said):
        PromiseStep.objects.create(
            place=cast.place,
            promise=promise,
            kind=kind,
            by=cast.person(who),
            side="CITIZEN",
            at=NOW + timedelta(minutes=minutes),
            form_token=uuid4(),
        )
    by_filter = ended_in()
    found = Promise.objects.filter(by_filter["kept"] | by_filter["let_go"], id=promise.id).exists()
    assert found == (ending_of(again(promise)) is not None)
