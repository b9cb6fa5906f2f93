"""A missing group of which somebody said what is being done leaves the desk for a season."""

from datetime import timedelta
from uuid import uuid4

import pytest

from alongside.apps.insight.queries.desk import missing_at_tables
from alongside.apps.work.actions.seeking import say_what_is_done
from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import GroupSought
from alongside.apps.work.queries.seeking import sought_for
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.entries import DAY, NOW

pytestmark = pytest.mark.usefixtures("inside")
SCHOOLS, BOARDS = Stakeholders.EDUCATION, Stakeholders.STRATEGIC


def say(cast: Cast, who: str = "cleo", **words: str) -> list[GroupSought]:
    said = {Stakeholders[group]: text for group, text in words.items()}
    return say_what_is_done(work=cast.work, words=said, by=cast.person(who), now=NOW, form_token=uuid4())


def test_of_what_something_was_said_the_desk_is_silent_until_the_days_are_over(cast: Cast) -> None:
    say(cast, EDUCATION="Asked the school.", STRATEGIC="  ")
    for since, gone in ((NOW - timedelta(days=1), True), (NOW + timedelta(days=1), False)):
        [(_work, groups)] = missing_at_tables([cast.work], DAY, 2, sought_since=since)
        assert (SCHOOLS not in groups) is gone
        assert BOARDS in groups


def test_said_again_the_last_word_shows_and_the_first_is_kept(cast: Cast) -> None:
    say(cast, EDUCATION="Asked the school.")
    say(cast, EDUCATION="They come in May.")
    assert sought_for(cast.work)[SCHOOLS].words == "They come in May."
    assert GroupSought.objects.count() == 2


def test_sent_twice_it_is_there_once(cast: Cast) -> None:
    token = uuid4()
    for _twice in range(2):
        say_what_is_done(work=cast.work, words={SCHOOLS: "Asked."}, by=cast.cleo, now=NOW, form_token=token)
    assert GroupSought.objects.count() == 1


def test_only_a_lead_says_it_and_not_with_nothing(cast: Cast) -> None:
    with pytest.raises(Refused):
        say(cast, "ada", EDUCATION="Asked.")
    with pytest.raises(Refused, match="say anything"):
        say(cast, EDUCATION=" ")
