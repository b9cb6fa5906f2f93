"""A word of its own stands in every text of every row; everybody walks through every page. Who meets what?

`seen.py` says who may. It is compared both ways, so whatever opens or shuts a text changes that table.
"""

import pytest

from access.seen import GATED, NOT_FURNISHED, THINGS, read_seen
from access.walking import BY_SECRET, Walk, Walked
from cast import EVERYONE, NOBODY
from factories.sealed import SAID
from texts.planting import text_labels
from texts.strange import TAG

# One walk for all of them: they stay with one worker.
pytestmark = pytest.mark.xdist_group("walk")

SEEN = read_seen()


def test_every_text_is_in_the_table_or_has_no_row_here(walked: Walked) -> None:
    planted = {one.label for one in walked.planted.values()}
    assert set(text_labels()) - planted == NOT_FURNISHED
    assert set(SEEN) == planted


@pytest.mark.parametrize("who", EVERYONE)
def test_who_sees_whose_words(walked: Walked, who: str) -> None:
    found = walked.how_much(who, walked.walks[who].words)
    assert found == {label: row[who] for label, row in SEEN.items() if row[who] != "-"}


def test_what_people_wrote_is_nowhere_markup_and_in_no_sheet_a_formula(walked: Walked) -> None:
    assert [one for met in walked.walks.values() for one in met.wrong] == []


def test_no_word_of_anybody_is_in_the_log_or_in_the_audit(walked: Walked) -> None:
    assert walked.log, "the log was listened to"
    assert [line for line in walked.log if TAG in line or SAID in line] == []
    assert walked.audit == set()


def test_the_copy_of_ones_data_holds_ones_own_rows_alone(walked: Walked) -> None:
    for who, words in walked.copies.items():
        found = walked.how_much(who, words)
        assert {label for label, much in found.items() if much == "all"} <= THINGS, who
        assert "own" in found.values(), who


def others(walked: Walked, who: str, met: Walk, label: str) -> set[str]:
    """The cases on which words of others stood in this text."""
    person = None if who == NOBODY else walked.lived.cast.person(who).pk
    theirs = {
        number for number, one in walked.planted.items() if one.label == label and person not in one.owners
    }
    return {case for case, numbers in met.seen.items() if numbers & theirs and case not in BY_SECRET}


@pytest.mark.parametrize(("who", "label", "stays"), GATED)
def test_when_every_yes_is_taken_back_what_needed_it_is_gone_at_once(
    walked: Walked, who: str, label: str, stays: set[str]
) -> None:
    before = others(walked, who, walked.walks[who], label)
    after = others(walked, who, walked.after[who], label)
    assert before > after, "it was there while people said yes"
    assert after == stays
