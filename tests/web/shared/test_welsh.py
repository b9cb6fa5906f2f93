"""What Welsh asks of us beyond words: a weekday changes its first letter, and numbers have their forms."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.utils import translation

from alongside.apps.work.models import Work
from alongside.core.shared.sides import Side
from alongside.web.member import sayings
from alongside.web.shared.sentences.known import known
from alongside.web.shared.sentences.sides import sides_of

SUNDAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _welsh() -> Iterator[None]:
    with translation.override("cy"):
        yield


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 22), "heddiw"),
        (date(2026, 11, 20), "ddydd Gwener"),
        (date(2026, 3, 3), "ar 3 Mawrth 2026"),
    ],
)
def test_a_day_in_the_middle_of_a_sentence(day: date, said: str) -> None:
    assert sayings.on_day(day, SUNDAY) == said


@pytest.mark.parametrize(
    ("minutes", "said"), [(1, "1 munud"), (2, "2 funud"), (3, "3 munud"), (128, "2 awr 8 munud")]
)
def test_a_length_takes_the_form_of_its_number(minutes: int, said: str) -> None:
    assert sayings.length(minutes) == said


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 o bobl"), (1, "1 person"), (2, "2 berson"), (8, "8 o bobl")]
)
def test_people_take_the_form_of_their_number(count: int, said: str) -> None:
    assert sayings.people(count) == said


def test_common_words_for_the_sides_are_said_in_welsh_and_a_works_own_stay() -> None:
    work = Work(citizen_word="families", professional_word="the Tuesday crew")
    assert (sides_of(work).head(Side.CITIZEN), sides_of(work).professional) == (
        "Teuluoedd",
        "the Tuesday crew",
    )


def test_nothing_is_not_taken_for_the_head_of_the_catalogue() -> None:
    assert known("") == ""
