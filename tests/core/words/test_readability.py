"""How a text reads: the formulas to the letter, the counting by stated rules, and when nothing is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.core.words import formulas
from alongside.core.words.formulas import Counts
from alongside.core.words.readability import Bounds, Unmeasured, count, is_long, read
from alongside.core.words.sentences import sentences_of, words_of
from alongside.core.words.syllables import syllables

BOUNDS = Bounds(longest_sentence=20)
EASY = "We met at the hall. Ten of us came. "
HARD = "Multidisciplinary practitioners subsequently facilitated comprehensive implementation of provision. "


def test_the_vectors_of_the_brief() -> None:
    counts = Counts(words=100, sentences=10, syllables=130)
    assert formulas.flesch_kincaid_grade(counts) == pytest.approx(3.65)
    assert formulas.reading_age(counts) == 9
    assert round(formulas.flesch_ease(counts), 1) == 86.7
    assert round(formulas.smog_grade(Counts(300, 30, 400, polysyllables=10)), 2) == 6.43


def test_the_other_formulas_by_pencil() -> None:
    counts = Counts(words=100, sentences=5, syllables=150, letters=450, complex_words=10)
    assert formulas.fog_index(counts) == pytest.approx(12.0)  # 0.4 × (20 + 10)
    assert formulas.automated_index(counts) == pytest.approx(9.765)  # 4.71 × 4.5 + 10 − 21.43
    assert formulas.coleman_liau(counts) == pytest.approx(9.18)  # 0.0588 × 450 − 0.296 × 5 − 15.8


def test_nothing_can_be_counted_without_a_word() -> None:
    with pytest.raises(ValueError, match="at least one word"):
        Counts(words=0, sentences=0, syllables=0)
    assert count("… — !") is None


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("the", 1), ("make", 1), ("asked", 1), ("wanted", 2), ("times", 1), ("changes", 2), ("table", 2),
        ("family", 3), ("about", 2), ("idea", 3), ("going", 2), ("society", 4), ("organisation", 5),
        ("safeguarding", 3), ("every", 2), ("evening", 2), ("don't", 1), ("didn’t", 2),
        ("people's", 2), ("co-production", 4), ("multidisciplinary", 7), ("practitioner", 4), ("1,500", 1),
        ("evaluation", 5), ("Eisteddfod", 3), ("café", 2),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_said(word: str, said: int) -> None:
    assert syllables(word) == said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("co-production, don't and people’s", ["co-production", "don't", "and", "people’s"]),
        ("It costs £1,500.50 at 10:30.", ["It", "costs", "1,500.50", "at", "10:30"]),
        ("Write to a.b@c.org or www.x.org/y.", ["Write", "to", "a.b@c.org", "or", "www.x.org/y"]),
        ("e.g. the 3rd of 24/7 – fine", ["e.g", "the", "3rd", "of", "24/7", "fine"]),
        ("  — … ", []),
    ],
)
def test_words_are_told_apart(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Dr. Smith met Mrs. Jones. Really? Yes!", 3),
        ("We came at 10.30 a.m. and left, e.g. by bus.", 1),
        ("J. P. Morgan came. So did I. We sat.", 3),
        ("It took 2 hrs. We went on.", 2),
        ("Bring:\n- a pen\n- paper etc.\n3) a cup", 4),
        ("A heading\n\nA sentence\nover two lines.", 2),
        ("He asked … nothing. “Why?” she said.", 4),
        ("no end", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_the_rules_say(text: str, sentences: int) -> None:
    assert len(sentences_of(text)) == sentences


def test_under_a_hundred_words_no_age_is_given() -> None:
    short = read("one " * 99, "en", BOUNDS)
    assert (short.age, short.unmeasured) == (None, Unmeasured.TOO_SHORT)
    assert read("one " * 100, "en", BOUNDS).unmeasured is None
    assert read("", "en", BOUNDS).unmeasured is Unmeasured.TOO_SHORT


@pytest.mark.parametrize("language", ["cy", "und", "ur", "ar"])
def test_no_other_language_is_measured(language: str) -> None:
    reading = read(HARD * 40, language, BOUNDS)
    assert (reading.age, reading.unmeasured) == (None, Unmeasured.NOT_ENGLISH)
    assert reading.long_words == reading.long_sentences == ()


def test_british_english_is_english() -> None:
    assert read(EASY * 20, "en-gb", BOUNDS).age is not None


def test_an_easy_text_reads_younger_than_a_hard_one() -> None:
    easy, hard = read(EASY * 20, "en", BOUNDS), read(HARD * 20, "en", BOUNDS)
    assert easy.age is not None
    assert hard.age is not None
    assert easy.age <= 7 < 20 < hard.age


def test_long_words_and_sentences_are_named_once() -> None:
    reading = read("Provision of provision. The Community Hall. " + "word " * 21 + ".", "en", BOUNDS)
    assert reading.long_words == ("provision",)
    assert [len(words_of(one)) for one in reading.long_sentences] == [21]


def test_twenty_words_are_not_too_many() -> None:
    assert read("word " * 20 + ".", "en", BOUNDS).long_sentences == ()


def test_what_is_spelt_out_is_no_long_word() -> None:
    assert not is_long("EHCP")
    assert not is_long("communication.team@example.org")
    counts = count("EHCP")
    assert counts is not None
    assert counts.syllables == 4


def test_fog_forgives_endings_names_and_hyphens() -> None:
    counts = count(
        "They reported to the well-intentioned Commissioner about consultation, visited and ended."
    )
    assert counts is not None
    assert (counts.polysyllables, counts.complex_words) == (5, 1)


WORDS = st.lists(
    st.sampled_from("we met family organisation Wednesday co-production NHS 3.5".split()), min_size=1
)


@given(WORDS, st.integers(1, 4))
def test_the_same_text_again_reads_the_same(words: list[str], times: int) -> None:
    once, more = count(" ".join(words) + "."), count((" ".join(words) + ". ") * times)
    assert once is not None
    assert more is not None
    assert formulas.flesch_kincaid_grade(more) == pytest.approx(formulas.flesch_kincaid_grade(once))
    assert more.words == once.words * times


@given(WORDS)
def test_longer_words_never_read_easier(words: list[str]) -> None:
    plain, heavier = count(" ".join(words)), count(" ".join([*words[:-1], "multidisciplinary"]))
    assert plain is not None
    assert heavier is not None
    assert formulas.flesch_kincaid_grade(heavier) >= formulas.flesch_kincaid_grade(plain)
    assert formulas.flesch_ease(heavier) <= formulas.flesch_ease(plain)


@given(st.text())
def test_whatever_is_written_is_counted_without_a_fault(text: str) -> None:
    counts = count(text)
    if counts is not None:
        assert counts.complex_words <= counts.polysyllables <= counts.words <= counts.syllables
        assert counts.sentences <= counts.words
    read(text, "en", BOUNDS)
