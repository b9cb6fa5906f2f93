"""People are told of a decision after it was made, and noted once."""

from datetime import timedelta

import pytest

from alongside.apps.decisions.actions.decisions import tell_people
from alongside.apps.decisions.models import Decision, Told
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.entries import DAY, NOW, a_decision

pytestmark = pytest.mark.usefixtures("inside")


def test_told_once_a_day_by_one_person(cast: Cast) -> None:
    a_decision(cast)
    decision = Decision.objects.select_related("entry__work__place").get()
    for _twice in range(2):
        tell_people(decision=decision, told_on=DAY, by=cast.cleo, now=NOW)
    assert Told.objects.count() == 1


@pytest.mark.parametrize("days", [-1, 5])
def test_never_before_it_was_decided_or_after_today(cast: Cast, days: int) -> None:
    a_decision(cast)
    decision = Decision.objects.select_related("entry__work__place").get()
    with pytest.raises(Refused):
        tell_people(decision=decision, told_on=DAY + timedelta(days=days), by=cast.cleo, now=NOW)


def test_only_by_people_at_the_table(cast: Cast) -> None:
    a_decision(cast)
    decision = Decision.objects.select_related("entry__work__place").get()
    with pytest.raises(Refused):
        tell_people(decision=decision, told_on=DAY, by=cast.sol, now=NOW)
