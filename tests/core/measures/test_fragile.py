"""A promise is fragile when something under it is missing, and the rule says what."""

from itertools import permutations

import pytest

from alongside.core.measures.fragile import Asked, Ground, Means, Stoppable, Weakness, weaknesses

FIRM = {"has_owner": True, "means": Means.THERE, "stoppable": Stoppable.NOBODY}


def ground(**given: object) -> Ground:
    return Ground(**(FIRM | given))  # type: ignore[arg-type]  # each by its own name


def test_a_promise_with_all_of_it_is_not_fragile() -> None:
    assert weaknesses(ground()) == ()
    agreed = ground(stoppable=Stoppable.SOMEBODY, asked=(Asked.AGREED, Asked.AGREED))
    assert weaknesses(agreed) == ()


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"has_owner": False}, Weakness.NO_OWNER),
        ({"means": Means.NOT_YET}, Weakness.MEANS_NOT_YET),
        ({"means": Means.UNSAID}, Weakness.MEANS_UNSAID),
        ({"stoppable": Stoppable.UNSAID}, Weakness.STOPPERS_UNSAID),
        ({"stoppable": Stoppable.SOMEBODY, "asked": (Asked.NOT_ASKED,)}, Weakness.NOT_ASKED),
        ({"stoppable": Stoppable.SOMEBODY, "asked": (Asked.NO_ANSWER,)}, Weakness.NO_ANSWER),
        ({"stoppable": Stoppable.SOMEBODY, "asked": (Asked.REFUSED,)}, Weakness.REFUSED),
    ],
)
def test_each_thing_missing_is_named(given: dict[str, object], missing: Weakness) -> None:
    assert weaknesses(ground(**given)) == (missing,)


def test_one_who_agreed_does_not_hide_one_who_was_not_asked() -> None:
    for asked in permutations((Asked.AGREED, Asked.NOT_ASKED, Asked.NOT_ASKED)):
        assert weaknesses(ground(stoppable=Stoppable.SOMEBODY, asked=asked)) == (Weakness.NOT_ASKED,)


def test_the_worst_is_said_first_however_it_was_written() -> None:
    for asked in permutations((Asked.NOT_ASKED, Asked.REFUSED, Asked.NO_ANSWER)):
        worst = ground(has_owner=False, stoppable=Stoppable.SOMEBODY, asked=asked)
        assert weaknesses(worst) == (
            Weakness.REFUSED,
            Weakness.NO_OWNER,
            Weakness.NOT_ASKED,
            Weakness.NO_ANSWER,
        )
