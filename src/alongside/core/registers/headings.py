"""What the words at the top of a column say about it."""

import re
from dataclasses import dataclass

from alongside.core.registers.fields import Field, unit_of
from alongside.core.registers.plain import folded, word_key
from alongside.core.registers.words import Words
from alongside.core.shared.durations import Bare

_BRACKETS = re.compile(r"[(\[].*?[)\]]?$")
_UNITS = frozenset(
    "in hours hrs hr minutes mins min hh mm hhmm dd yyyy yy ddmmyyyy oriau munudau h m eg am pm".split()
)
_MOST_REMEMBERED = 5_000
_LONGEST_HEADING = 120
_LONGEST_PHRASE = 5
# Said inside a longer heading, the field further to the left decides: "session date" is a date.
_RANK = (
    Field.IGNORED, Field.DATE, Field.START, Field.END, Field.LENGTH, Field.HEADS, Field.FIRST_NAME,
    Field.SURNAME, Field.ROLE, Field.STAGE, Field.KIND, Field.ACTIVITY, Field.NAME, Field.ORGANISATION,
    Field.NOTES,
)  # fmt: skip
# Too short or too common to be found inside a longer heading.
_ONLY_WHOLE = frozenset(
    word_key(word)
    for word in "in out sign-in sign-out on to o i from left first last h no item other where place a as "
    "what who when part hat org team name(s) days in/out session group parent person people help contact "
    "week faint nifer amser sawl fel swm cam math mis".split()
)


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading understood. ``sure`` when it is listed word by word; ``weak`` gives way to any other."""

    field: Field
    sure: bool
    weak: bool
    unit: Bare | None
    total: bool = False


class Headings:
    """Reads headings and remembers the answers."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._known: dict[str, Heading | None] = {}

    def read(self, text: str) -> Heading | None:
        """What a heading says, or None when no list knows it."""
        if text not in self._known:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[text] = read_heading(text, self._words)
        return self._known[text]


def read_heading(text: str, words: Words) -> Heading | None:
    """What a heading says, or None when no list knows it."""
    if not text.strip() or len(text) > _LONGEST_HEADING:
        return None
    unit = unit_of(text)
    bare_text = _BRACKETS.sub("", text.strip()).strip(" *:?.")
    plain = [word for word in folded(bare_text).split() if word not in _UNITS]
    total = "total" in plain or "cyfanswm" in plain
    for candidate in (text, bare_text, " ".join(plain)):
        found = words.columns.get(word_key(candidate))
        if found:
            # "Time" is from when to when, unless it says in which unit it is measured.
            field = Field.LENGTH if found[0] is Field.TIME and unit else found[0]
            return Heading(field, sure=True, weak=found[1], unit=unit, total=total)
    field = _inside(folded(bare_text).split(), words)
    return Heading(field, sure=False, weak=False, unit=unit, total=total) if field else None


def _inside(plain: list[str], words: Words) -> Field | None:
    """The longest phrase known inside the heading; among equals the rank decides."""
    for size in range(min(_LONGEST_PHRASE, len(plain)), 0, -1):
        runs = (word_key(" ".join(plain[i : i + size])) for i in range(len(plain) - size + 1))
        found = [words.columns[key] for key in runs if key in words.columns and key not in _ONLY_WHOLE]
        fields = [field for field, weak in found if not weak and field in _RANK]
        if fields:
            return min(fields, key=_RANK.index)
    return None
