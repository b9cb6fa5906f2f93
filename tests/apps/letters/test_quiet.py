"""Quiet hours by the clock on the wall, and letters that ask within the limit."""

from datetime import UTC, datetime, timedelta

import pytest

from alongside.apps.letters.enums import Channel
from alongside.apps.letters.models import Letter, LetterItem
from alongside.apps.letters.queries.letters import letters_to_try
from alongside.apps.letters.queries.quiet import is_quiet
from alongside.apps.letters.rules.timing import in_quiet_hours
from alongside.apps.people.actions.asking import pause_asking
from alongside.apps.people.models import Asked
from alongside.kernel.clock import now as this_instant
from cast import Cast
from factories.letters import gather, tell

pytestmark = pytest.mark.usefixtures("inside")


@pytest.mark.parametrize(
    ("at", "quiet"),
    [
        (datetime(2026, 3, 28, 7, 59, tzinfo=UTC), True),  # winter: the clock shows 07:59
        (datetime(2026, 3, 28, 8, 0, tzinfo=UTC), False),
        (datetime(2026, 3, 29, 6, 59, tzinfo=UTC), True),  # the clocks went forward: 07:59 is 06:59
        (datetime(2026, 3, 29, 7, 0, tzinfo=UTC), False),
        (datetime(2026, 3, 29, 19, 0, tzinfo=UTC), True),
        (datetime(2026, 10, 24, 18, 59, tzinfo=UTC), False),
        (datetime(2026, 10, 25, 7, 59, tzinfo=UTC), True),  # and back again
        (datetime(2026, 10, 25, 19, 59, tzinfo=UTC), False),
        (datetime(2026, 10, 25, 20, 0, tzinfo=UTC), True),
    ],
)
def test_the_clock_on_the_wall_says_what_is_quiet(cast: Cast, at: datetime, quiet: bool) -> None:
    assert is_quiet(cast.place, at) is quiet


def test_hours_within_one_day_and_none_at_all() -> None:
    assert [hour for hour in range(24) if in_quiet_hours(hour, 1, 4)] == [1, 2, 3]
    assert not any(in_quiet_hours(hour, 8, 8) for hour in range(24))


def a_letter(cast: Cast, kind: str) -> Letter:
    at = this_instant()
    letter = Letter.objects.create(
        place=cast.place,
        person=cast.ada,
        channel=Channel.EMAIL,
        is_digest=False,
        written_at=at,
        next_try_at=at,
    )
    LetterItem.objects.create(place=cast.place, letter=letter, kind=kind, about_id=cast.ada.id)
    return letter


def test_in_quiet_hours_only_what_somebody_must_know_goes_out(cast: Cast) -> None:
    must, _may = a_letter(cast, "secret_reset"), a_letter(cast, "welcomed")
    at = this_instant()
    assert letters_to_try(cast.place, [Channel.EMAIL], at, 9, urgent=True) == [must.id]
    assert len(letters_to_try(cast.place, [Channel.EMAIL], at, 9)) == 2


def test_in_a_pause_somebody_is_told_and_not_asked_and_asked_once_it_ends(cast: Cast) -> None:
    at = this_instant()
    pause_asking(person=cast.ada, pauses=True, by=cast.ada, now=at)
    tell(cast, "ada", "commitment_to_sign", at)
    tell(cast, "ada", "role_given", at)
    soon = at + timedelta(hours=1)
    kinds = [item.kind for letter in gather(cast, soon) for item in letter.items.all()]
    assert kinds == ["role_given"]
    assert not Asked.objects.exists()
    pause_asking(person=cast.ada, pauses=False, by=cast.ada, now=soon)
    kinds = [item.kind for letter in gather(cast, at + timedelta(days=3)) for item in letter.items.all()]
    assert kinds == ["commitment_to_sign"]
    assert [one.kind for one in Asked.objects.all()] == ["commitment_to_sign"]
