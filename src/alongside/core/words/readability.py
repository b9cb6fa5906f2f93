"""How a text reads: a prompt for its writer. Never a mark, never a gate, never a label such as Easy Read."""

from dataclasses import dataclass
from enum import StrEnum

from alongside.core.words.formulas import Counts, reading_age
from alongside.core.words.sentences import sentences_of, words_of
from alongside.core.words.syllables import syllables

LONG = 3  # syllables
ENDINGS = ("es", "ed", "ing")


class Unmeasured(StrEnum):
    """Why nothing is said of an age."""

    TOO_SHORT = "TOO_SHORT"
    NOT_ENGLISH = "NOT_ENGLISH"


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where the prompt begins to say something. **Units**: words of a sentence; words of a text."""

    longest_sentence: int
    fewest_words: int = 100


@dataclass(frozen=True, slots=True)
class Reading:
    """What the prompt says of a text. ``age`` is None where ``unmeasured`` says why.

    ``long_words`` and ``long_sentences`` stand in the order they were written, each word once.
    **Units**: ``age`` in years.
    """

    words: int
    age: int | None
    unmeasured: Unmeasured | None
    long_words: tuple[str, ...] = ()
    long_sentences: tuple[str, ...] = ()
    counts: Counts | None = None


def read(text: str, language: str, bounds: Bounds) -> Reading:
    """How a text in one language reads.

    The formulas are of English and say nothing true of any other language: there nothing is said at all.
    Under ``fewest_words`` no age is given, but long words and sentences are.
    **Source**: docs/measures/reading.md.
    """
    if language.split("-")[0] != "en":
        return Reading(len(words_of(text)), None, Unmeasured.NOT_ENGLISH)
    counts = count(text)
    if counts is None:
        return Reading(0, None, Unmeasured.TOO_SHORT)
    short = counts.words < bounds.fewest_words
    return Reading(
        words=counts.words,
        age=None if short else reading_age(counts),
        unmeasured=Unmeasured.TOO_SHORT if short else None,
        long_words=_long_words(text),
        long_sentences=_long_sentences(text, bounds.longest_sentence),
        counts=counts,
    )


def count(text: str) -> Counts | None:
    """What the formulas read of an English text; None when it holds no word."""
    words = words_of(text)
    if not words:
        return None
    return Counts(
        words=len(words),
        sentences=max(1, len(sentences_of(text))),
        syllables=sum(map(_said, words)),
        letters=sum(sign.isalnum() for word in words for sign in word),
        polysyllables=sum(is_long(word) for word in words),
        complex_words=sum(_is_complex(word) for word in words),
    )


def is_long(word: str) -> bool:
    """Three syllables or more. What is said letter by letter, a number or an address is not a long word."""
    return not _spelt_out(word) and syllables(word) >= LONG


def _said(word: str) -> int:
    if "@" in word or "/" in word or "." in word:
        return 1
    return max(1, sum(sign.isalpha() for sign in word)) if _spelt_out(word) else syllables(word)


def _spelt_out(word: str) -> bool:
    letters = [sign for sign in word if sign.isalpha()]
    return (word.isupper() and 1 < len(letters) <= 5) or not letters or "@" in word or "/" in word


def _is_complex(word: str) -> bool:
    """As Fog counts: not a name, not a hyphenated word, and long without -ed, -es or -ing."""
    if not is_long(word) or word[:1].isupper() or "-" in word:
        return False
    ending = next((end for end in ENDINGS if word.casefold().endswith(end)), "")
    return not ending or syllables(word[: -len(ending)]) >= LONG


def _long_words(text: str) -> tuple[str, ...]:
    """Each once, in lower case unless it is a name: a capital inside a sentence makes one."""
    found: dict[str, str] = {}
    for sentence in sentences_of(text):
        for place, word in enumerate(words_of(sentence)):
            if is_long(word) and not (place and word[:1].isupper()):
                found.setdefault(word.casefold(), word.casefold())
    return tuple(found.values())


def _long_sentences(text: str, longest: int) -> tuple[str, ...]:
    return tuple(one for one in sentences_of(text) if len(words_of(one)) > longest)
