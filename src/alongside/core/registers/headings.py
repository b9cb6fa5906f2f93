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
# Said anywhere in a heading, these make the column one that is not read.
_NEVER_WANTED = frozenset(
    word_key(word)
    for word in "email e-mail phone telephone mobile address postcode mileage miles expenses expense cost "
    "signature signed initials consent dbs birth age gender ethnicity fare parking payment receipt rate "
    "ebost ffon cyfeiriad milltiroedd costau treuliau llofnod oedran".split()
)
# Too short or too common to be found inside a longer heading.
_ONLY_WHOLE = frozenset(
    word_key(word)
    for word in "in out sign-in sign-out on to o i from left first last h no item other where place a as "
    "what who when part hat org team name(s) days in/out session group parent person people help contact "
    "week faint nifer amser sawl fel swm cam math mis".split()
)
_NAMES = frozenset("name names enw enwau".split())
_ROLES = frozenset("role job title rôl rol swydd".split())


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
    bare_text = _BRACKETS.sub("", text.strip()).strip(" *:?.…")
    plain = [word for word in folded(bare_text).split() if word not in _UNITS]
    total = "total" in plain or "cyfanswm" in plain
    for candidate in (text, bare_text, " ".join(plain)):
        found = words.columns.get(word_key(candidate))
        if found and not (unit and found[0] is Field.IGNORED):
            # "Time" is from when to when, unless it says in which unit it is measured.
            field = Field.LENGTH if found[0] is Field.TIME and unit else found[0]
            return Heading(field, sure=True, weak=found[1], unit=unit, total=total)
    inside = _inside(folded(bare_text).split(), words)
    if inside:
        return Heading(inside, sure=False, weak=False, unit=unit, total=total)
    # A unit alone says that there is a length below it, if no other column has it.
    return Heading(Field.LENGTH, sure=False, weak=True, unit=unit, total=total) if unit else None


def _inside(plain: list[str], words: Words) -> Field | None:
    """The longest phrase known inside the heading; among equals the rank decides."""
    for size in range(min(_LONGEST_PHRASE, len(plain)), 0, -1):
        runs = (word_key(" ".join(plain[i : i + size])) for i in range(len(plain) - size + 1))
        found = [
            (key, *words.columns[key]) for key in runs if key in words.columns and key not in _ONLY_WHOLE
        ]
        fields = [field for key, field, weak in found if not weak and _may_stand_inside(key, field)]
        if fields:
            first = min(fields, key=_RANK.index)
            return Field.NAME if first is Field.ROLE and _is_whose_name(plain) else first
    return None


def _is_whose_name(plain: list[str]) -> bool:
    """*Staff or parent name* asks for a name; *role name* does not."""
    return plain[-1] in _NAMES and not _ROLES & set(plain)


def _may_stand_inside(key: str, field: Field) -> bool:
    return field in _RANK and (field is not Field.IGNORED or key in _NEVER_WANTED)
