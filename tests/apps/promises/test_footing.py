"""What a promise stands on: said before it is made, and anew when it changes."""

from datetime import timedelta
from itertools import product
from typing import Any
from uuid import uuid4

import pytest

from alongside.apps.books.drafts import Text
from alongside.apps.promises.actions.footing import note_footing
from alongside.apps.promises.actions.promises import StepDraft, take_step
from alongside.apps.promises.enums import StepKind
from alongside.apps.promises.models import Footing, Promise
from alongside.apps.promises.queries.promises import promise_by_id, promises_owed_to
from alongside.apps.promises.rules.footing import FootingDraft, stands_firm, weaknesses_of
from alongside.core.measures.fragile import Asked, Means, Stoppable, Weakness
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.entries import DAY, NOW, a_promise, a_promise_to_a_group

pytestmark = pytest.mark.usefixtures("inside")


def again(promise: Promise) -> Promise:
    found = promise_by_id(promise.id)
    assert found is not None
    return found


def firm(cast: Cast, owner: str = "dev", **given: object) -> FootingDraft:
    said: dict[str, Any] = {"means": Means.THERE, "stoppable": Stoppable.NOBODY}
    return FootingDraft(cast.person(owner) if owner else None, **(said | given))


def note(cast: Cast, promise: Promise, draft: FootingDraft, who: str = "cleo", minutes: int = 0) -> Footing:
    at = NOW + timedelta(minutes=minutes)
    return note_footing(promise=again(promise), draft=draft, by=cast.person(who), now=at, form_token=uuid4())


def test_a_promise_of_which_nothing_was_asked_is_fragile_for_that(cast: Cast) -> None:
    assert weaknesses_of(again(a_promise(cast))) == (Weakness.MEANS_UNSAID, Weakness.STOPPERS_UNSAID)


def test_the_latest_word_counts_and_the_earlier_stays(cast: Cast) -> None:
    promise = a_promise(cast)
    asked = firm(cast, stoppable=Stoppable.SOMEBODY, stoppers=((Text("The cabinet", "en"), Asked.NOT_ASKED),))
    note(cast, promise, asked)
    assert weaknesses_of(again(promise)) == (Weakness.NOT_ASKED,)
    note(cast, promise, firm(cast), minutes=5)
    assert weaknesses_of(again(promise)) == ()
    assert Footing.objects.filter(promise=promise).count() == 2


def test_sent_twice_it_is_said_once(cast: Cast) -> None:
    promise, token = a_promise(cast), uuid4()
    for _twice in range(2):
        note_footing(promise=again(promise), draft=firm(cast), by=cast.cleo, now=NOW, form_token=token)
    assert Footing.objects.count() == 1


@pytest.mark.parametrize("who", ["sol", "eve"])
def test_only_the_table_says_what_it_stands_on(cast: Cast, who: str) -> None:
    with pytest.raises(Refused):
        note(cast, a_promise(cast), firm(cast), who)


def test_nobody_sees_to_what_they_were_promised(cast: Cast) -> None:
    with pytest.raises(Refused, match="promised to the person who would see to it"):
        note(cast, a_promise(cast), firm(cast, "ada"))


def test_a_stopper_without_a_name_and_a_name_without_a_stopper_are_refused(cast: Cast) -> None:
    promise = a_promise(cast)
    named = ((Text("The cabinet", "en"), Asked.AGREED),)
    for draft in (
        firm(cast, stoppable=Stoppable.SOMEBODY),
        firm(cast, stoppable=Stoppable.SOMEBODY, stoppers=((Text("  ", "en"), Asked.AGREED),)),
        firm(cast, stoppers=named),
    ):
        with pytest.raises(Refused):
            note(cast, promise, draft)
    assert not Footing.objects.exists()


def test_whoever_sees_to_it_says_that_it_is_done_and_never_that_it_was_kept(cast: Cast) -> None:
    """Ben sees to what was promised to the parents: as a parent he would be asked, as the owner he is not."""
    promise = a_promise_to_a_group(cast)
    assert promises_owed_to(cast.ben, DAY, at_most=9)
    note(cast, promise, firm(cast, "ben"))
    assert not promises_owed_to(cast.ben, DAY, at_most=9)

    def say(kind: StepKind) -> None:
        take_step(
            promise=again(promise),
            step=StepDraft(kind),
            person=cast.ben,
            by=cast.ben,
            now=NOW,
            form_token=uuid4(),
        )

    with pytest.raises(Refused, match="or see to it"):
        say(StepKind.SAID_KEPT)
    say(StepKind.SAID_DONE)


@pytest.mark.parametrize(
    ("owner", "means", "stoppable", "asked"),
    [
        *product(("dev", ""), Means, (Stoppable.NOBODY, Stoppable.UNSAID), [()]),
        *product(("dev",), [Means.THERE], [Stoppable.SOMEBODY], [(one,) for one in Asked]),
        ("dev", Means.THERE, Stoppable.SOMEBODY, (Asked.AGREED, Asked.NO_ANSWER)),
    ],
)
def test_the_rule_and_its_filter_find_the_same_promises_firm(
    cast: Cast, owner: str, means: Means, stoppable: Stoppable, asked: tuple[Asked, ...]
) -> None:
    promise = a_promise(cast)
    note(cast, promise, firm(cast))
    stoppers = tuple((Text("Somebody", "en"), one) for one in asked)
    note(cast, promise, firm(cast, owner, means=means, stoppable=stoppable, stoppers=stoppers), minutes=1)
    assert Promise.objects.filter(stands_firm()).exists() == (weaknesses_of(again(promise)) == ())
