"""The readability formulas, on counts alone. Anybody can check them with a pencil."""

from dataclasses import dataclass
from math import sqrt

YEARS_BEFORE_SCHOOL = 5


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas read of a text.

    ``letters`` are letters and digits; ``polysyllables`` have three syllables or more; ``complex_words`` are
    those of them that do not owe it to an ending (-ed, -es, -ing), a hyphen or a capital letter.
    **Units**: each a count. **Raises** ValueError without a word or a sentence.
    """

    words: int
    sentences: int
    syllables: int
    letters: int = 0
    polysyllables: int = 0
    complex_words: int = 0

    def __post_init__(self) -> None:
        if min(self.words, self.sentences) < 1:
            raise ValueError("a text has at least one word in one sentence")


def flesch_ease(counts: Counts) -> float:
    """Flesch reading ease: the higher, the easier; about 0 to 100. **Source**: Flesch (1948)."""
    return 206.835 - 1.015 * _per_sentence(counts) - 84.6 * _per_word(counts)


def flesch_kincaid_grade(counts: Counts) -> float:
    """Years of school in the United States that a reader needs. **Source**: Kincaid and others (1975)."""
    return 0.39 * _per_sentence(counts) + 11.8 * _per_word(counts) - 15.59


def reading_age(counts: Counts) -> int:
    """About which age reads it with ease: the grade and five years, in whole years, halves up, five at least.

    **Units**: years. **Source**: domain brief J, *UK reading age ~ grade + 5*.
    """
    return max(YEARS_BEFORE_SCHOOL, int(flesch_kincaid_grade(counts) + YEARS_BEFORE_SCHOOL + 0.5))


def smog_grade(counts: Counts) -> float:
    """SMOG, made for thirty sentences and scaled to as many as there are. **Source**: McLaughlin (1969)."""
    return 1.0430 * sqrt(counts.polysyllables * 30 / counts.sentences) + 3.1291


def fog_index(counts: Counts) -> float:
    """Gunning's Fog. **Source**: Gunning (1952)."""
    return 0.4 * (_per_sentence(counts) + 100 * counts.complex_words / counts.words)


def automated_index(counts: Counts) -> float:
    """The Automated Readability Index. **Source**: Smith and Senter (1967)."""
    return 4.71 * counts.letters / counts.words + 0.5 * _per_sentence(counts) - 21.43


def coleman_liau(counts: Counts) -> float:
    """Coleman and Liau's index. **Source**: Coleman and Liau (1975)."""
    hundreds = counts.words / 100
    return 0.0588 * counts.letters / hundreds - 0.296 * counts.sentences / hundreds - 15.8


def _per_sentence(counts: Counts) -> float:
    return counts.words / counts.sentences


def _per_word(counts: Counts) -> float:
    return counts.syllables / counts.words
