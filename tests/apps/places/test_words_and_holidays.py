"""A place's own register words, and the bank holidays of its nation."""

from datetime import date

import pytest

from alongside.apps.people.actions.looking_after import (
    forget_register_word,
    set_own_figure,
    teach_register_word,
)
from alongside.apps.places.enums import FigureKey, Nation, WordKind
from alongside.apps.places.models import RegisterWord
from alongside.apps.places.queries.holidays import bank_holidays, bank_holidays_known_until
from alongside.apps.places.queries.words import register_words
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.scoping import scope
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.people import BEGINNING


def teach(cast: Cast, word: str, who: str = "cleo") -> RegisterWord:
    return teach_register_word(
        place=cast.place,
        kind=WordKind.ROLE,
        word=word,
        meaning="PARENT_CARER/unpaid",
        by=cast.person(who),
        now=BEGINNING,
    )


@pytest.mark.usefixtures("inside")
def test_a_lead_teaches_a_word_and_takes_it_back(cast: Cast) -> None:
    word = teach(cast, " Mum of  two ")
    assert [(row.word, row.word_key) for row in register_words(cast.place)] == [("Mum of two", "mum of two")]
    with pytest.raises(Refused, match="already"):
        teach(cast, "MUM of two")
    forget_register_word(word=word, by=cast.cleo, now=BEGINNING)
    assert register_words(cast.place) == []
    lines = AuditLine.objects.filter(about="RegisterWord").order_by("id")
    assert [line.verb for line in lines] == ["add_register_word", "retire_register_word"]
    assert "mum" not in str(lines[0].details).casefold()


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize("who", ["ada", "ben", "dev", "mina", "sol", "eve"])
def test_nobody_but_a_lead_of_this_place_changes_it(cast: Cast, who: str) -> None:
    with pytest.raises(Refused, match="co-production lead"):
        teach(cast, "mum", who)
    with pytest.raises(Refused, match="co-production lead"):
        set_own_figure(
            place=cast.place,
            key=FigureKey.HALF_DAY_MINUTES,
            value=200,  # type: ignore[arg-type]  # refused before it is read
            valid_from=date(2025, 1, 1),
            source="x",
            by=cast.person(who),
            now=BEGINNING,
        )


@pytest.mark.usefixtures("inside")
@pytest.mark.parametrize("word", ["x" * 100_000, "a\x00b", "   ", "\u202e"])
def test_odd_words_are_refused(cast: Cast, word: str) -> None:
    with pytest.raises(Refused):
        teach(cast, word)


def test_the_words_of_one_place_are_not_those_of_another(cast: Cast) -> None:
    with cast.inside():
        teach(cast, "mum")
    with scope(cast.other_place.id):
        assert register_words(cast.other_place) == register_words(cast.place) == []


def test_bank_holidays_are_the_published_days() -> None:
    england = bank_holidays("ENGLAND")
    assert england == bank_holidays("WALES")
    assert len([day for day in england if day.year == 2026]) == 8
    assert {date(2026, 12, 28), date(2027, 12, 27), date(2028, 1, 3), date(2024, 3, 29)} <= england
    assert all(day.weekday() < 5 for day in england)


def test_each_nation_keeps_its_own_days() -> None:
    for nation in Nation.values:
        assert bank_holidays_known_until(nation) == date(2028, 12, 31)
        assert all(day.weekday() < 5 for day in bank_holidays(nation))
    scotland, north = bank_holidays("SCOTLAND"), bank_holidays("NORTHERN_IRELAND")
    assert {date(2026, 6, 15), date(2026, 11, 30), date(2028, 1, 4)} <= scotland
    assert date(2026, 4, 6) not in scotland, "Easter Monday is none in Scotland"
    assert {date(2024, 3, 18), date(2026, 7, 13)} <= north
    assert date(2024, 3, 17) not in north, "a Sunday: the day after stands for it"


def test_a_nation_whose_days_are_not_here_says_so() -> None:
    assert bank_holidays("ATLANTIS") == frozenset()
    assert bank_holidays_known_until("ATLANTIS") is None
    assert bank_holidays_known_until("ENGLAND") == date(2028, 12, 31)
