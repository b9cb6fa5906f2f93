"""Who a row is about: one person, several, or a group of so many heads."""

import re
import unicodedata

from alongside.core.registers.cells import Cell, text_of
from alongside.core.registers.phrases import Finder
from alongside.core.registers.plain import folded, trimmed, word_key
from alongside.core.registers.reasons import Ask, Why
from alongside.core.registers.rows import Who
from alongside.core.registers.words import RoleMeaning, Words
from alongside.core.shared.names import name_key, tidy_name

LONGEST_NAME = 200
MOST_HEADS = 10_000
_AND = re.compile(r"\s*(?:[;/&+\n]|(?<=\s)(?:and|plus|AND|And|ac)(?=\s))\s*")
_SEVERAL = re.compile(r"[;/&+,\n]|\s(?:and|plus|AND|And|ac)\s")
_WELSH_AND = re.compile(r"(?<=\w) a (?=[^\W\d_])")
_BEHIND = re.compile(r"^(.+?)\s*(?:[(\[]([^()\[\]]+)[)\]]|\s[-–—]\s(.+)|\s*/\s*([^/]+)|,\s*([^,]+))$")
_MORE_THAN_A_NAME = re.compile(r"[(\[,/]|\s[-–—]\s")
_TAIL = r"\s*(?:people|persons|of them|pobl|o bobl|heads|total|in total|attended|attending)?"
_COUNTS = (
    re.compile(rf"^(?P<label>.+?)\s*[x×*]\s*(?P<n>\d{{1,6}}){_TAIL}$", re.IGNORECASE),
    re.compile(r"^(?P<label>.+?)\s*[(\[]\s*\w+\s+(?:of|o)\s+(?P<n>\d{1,6})\s*[)\]]$", re.IGNORECASE),
    re.compile(r"^(?:a\s+)?(?P<label>\w+)\s+(?:of|o)\s+(?P<n>\d{1,6})(?P<more>\s+.+)?$", re.IGNORECASE),
    re.compile(r"^(?:\w+\s*[-–:]\s*|[x×]\s*)(?P<n>\d{1,6})\s+(?P<label>\D.*)$", re.IGNORECASE),
    re.compile(r"^(?P<n>\d{1,6})(?:\s*[x×*]\s*|\s+)(?P<label>\D.*)$", re.IGNORECASE),
    re.compile(
        rf"^(?P<label>.+?)\s*[(\[]\s*(?:[x×]|n\s*=)?\s*(?P<n>\d{{1,6}}){_TAIL}\s*[)\]]$", re.IGNORECASE
    ),
    re.compile(rf"^(?P<label>.+?)\s*[-–:,]\s*(?P<n>\d{{1,6}}){_TAIL}$", re.IGNORECASE),
)
_FORMULA_SIGNS = frozenset("=+-@")
_AND_MORE = re.compile(r"(?:[+&/,]|\band\b|\ba\b|\bplus\b)\s*\d", re.IGNORECASE)
_ALIAS = re.compile(r"([^\W\d][^\d]*?)\s+(?:\d{1,3}|[A-Z])")
_OF = re.compile(r"^(?:of|o)\s+", re.IGNORECASE)
_NUMBER_WORDS = {
    word: str(n)
    for n, words in enumerate("two dau dwy,three tri tair,four pedwar pedair,five pump pum,six chwech chwe,"
                              "seven saith,eight wyth,nine naw,ten deg,eleven,twelve deuddeg".split(","), 2)
    for word in words.split()
}  # fmt: skip
_OTHERS = frozenset(
    word_key(word)
    for word in "other others more baby babies child children kid kids son daughter sons partner "
    "husband wife friend family toddler twins co colleague guest bump eraill plentyn plant babi".split()
)


class WhoReader:
    """Reads names. ``surname_first``: the column writes *Jones, Ada*, so one comma is not two people."""

    def __init__(self, words: Words, roles: Finder[RoleMeaning], *, surname_first: bool = False) -> None:
        self._words = words
        self._roles = roles
        self._surname_first = surname_first
        self._known: dict[str, tuple[tuple[Who, ...], str]] = {}

    def read(self, name: str, heads: int | None, role: str) -> tuple[tuple[Who, ...], str]:
        """Who, and the role their own cell tells (``Ada Jones (parent)``), empty when it tells none.

        **Raises** Ask with the question.
        """
        if heads is None and (known := self._known.get(name)):
            return known
        if len(name) > LONGEST_NAME:
            raise Ask(Why.NAME_TOO_LONG)
        tidy = _one_line(name)
        if self._is_empty(tidy):
            return self._nameless(heads, role)
        counted = self.counted(tidy)
        if counted:
            return self._group(*counted, heads)
        if self._is_group(tidy):
            return self._group_by_column(tidy, heads, role)
        name, hint = self._without_role(tidy)
        counted = self.counted(name) if hint else None
        if counted:
            return self._group(*counted, heads)
        people = self._people(name)
        if heads is not None and heads != len(people):
            raise Ask(Why.PERSON_WITH_NUMBER, name=tidy)
        if heads is None:
            self._known[name] = people, hint
        return people, hint

    def heads(self, cell: Cell) -> int | None:
        """The number of people in a cell; None when it is empty. **Raises** Ask when it is no such number."""
        text = trimmed(text_of(cell)).casefold()
        if not text or text in self._words.signs.empty:
            return None
        match = re.fullmatch(rf"[x×]?\s*(\d{{1,6}}){_TAIL}", text)
        if not match or not 1 <= int(match[1]) <= MOST_HEADS:
            raise Ask(Why.HEADS_NOT_UNDERSTOOD, word=text)
        return int(match[1])

    def counted(self, text: str) -> tuple[str, int] | None:
        """Label and number of ``Parents x 6``, ``6 parents``, ``Parents (8)``, ``group of six mums``."""
        words = text[:LONGEST_NAME].split()
        plain = " ".join([_NUMBER_WORDS.get(word.casefold(), word) for word in words])
        if not any(sign.isdigit() for sign in plain):
            return None
        for pattern in _COUNTS:
            match = pattern.fullmatch(plain)
            if match:
                more = (match.groupdict().get("more") or "").strip()
                return more or _OF.sub("", match["label"].strip()), int(match["n"])
        return None

    def _is_empty(self, tidy: str) -> bool:
        if not tidy or tidy.casefold() in self._words.signs.empty or folded(tidy) in self._words.signs.totals:
            return True
        return not any(unicodedata.category(sign)[0] == "L" for sign in tidy)

    def _nameless(self, heads: int | None, role: str) -> tuple[tuple[Who, ...], str]:
        label = tidy_name(role)
        counted = self.counted(label) if label else None
        if counted and self._is_group(counted[0]):
            return self._group(*counted, heads)
        if heads is None or not label:
            raise Ask(Why.NO_NAME)
        return (Who(label[:LONGEST_NAME], "", heads),), ""

    def _group(self, label: str, number: int, heads: int | None) -> tuple[tuple[Who, ...], str]:
        if not self._is_group(label):
            raise Ask(Why.PERSON_WITH_NUMBER, name=label)
        if not 1 <= number <= MOST_HEADS or heads not in {None, number} or _AND_MORE.search(label):
            raise Ask(Why.HEADS_NOT_UNDERSTOOD, word=str(number))
        return (Who(label, "", number),), label if self._roles.find(label) else ""

    def _group_by_column(self, label: str, heads: int | None, role: str) -> tuple[tuple[Who, ...], str]:
        if heads is None and (counted := self.counted(tidy_name(role))):
            heads = counted[1]
        if heads is None:
            several = any(word_key(word) in self._words.strong_groups for word in folded(label).split())
            raise Ask(Why.GROUP_WITHOUT_NUMBER if several or not self._roles.find(label) else Why.NO_NAME)
        return (Who(label, "", heads),), label if self._roles.find(label) else ""

    def _is_group(self, label: str) -> bool:
        behind = _BEHIND.fullmatch(label) if _MORE_THAN_A_NAME.search(label) else None
        words = [word_key(word) for word in folded(behind[1] if behind else label).split()]
        if not words or self._is_alias(label):
            return False
        if {words[0], words[-1]} & self._words.strong_groups:
            return True
        return self._roles.whole(label) is not None or all(
            word in self._words.groups or word in self._words.roles.whole for word in words
        )

    def _is_alias(self, label: str) -> bool:
        """*Parent 1*, *Mum B*: somebody's name is kept out of the register on purpose."""
        match = _ALIAS.fullmatch(label)
        if not match or self._roles.whole(match[1]) is None:
            return False
        return word_key(match[1]) == folded(match[1]).replace(" ", "")  # not "Parents 6", which may be six

    def _people(self, name: str) -> tuple[Who, ...]:
        people = {name_key(part): Who(part, name_key(part)) for part in self._parts(name)}
        if not people or any(not key or not any(s.isalpha() for s in key) for key in people):
            raise Ask(Why.OTHERS_UNNAMED if len(people) > 1 else Why.NO_NAME, name=name)
        if any(len(key) > LONGEST_NAME for key in people):
            raise Ask(Why.NAME_TOO_LONG)
        return tuple(people.values())

    def _without_role(self, tidy: str) -> tuple[str, str]:
        match = _BEHIND.fullmatch(tidy) if _MORE_THAN_A_NAME.search(tidy) else None
        if match:
            behind = next(part for part in match.groups()[1:] if part)
            if self._roles.find(behind):
                return match[1], behind
        return tidy, ""

    def _parts(self, name: str) -> list[str]:
        if name[0] in _FORMULA_SIGNS:  # kept as it is written, and made harmless when it leaves again
            return [name]
        if name != name.casefold():
            name = _WELSH_AND.sub(" & ", name)
        if not _SEVERAL.search(name):
            return [name]
        pieces = [piece for piece in _AND.split(name) if piece]
        parts = [part.strip() for piece in pieces for part in piece.split(",") if part.strip()]
        if len(pieces) == 1 and len(parts) == 2:
            return self._one_comma(*parts)
        if len(parts) > 1 and any(self._is_other(part) for part in parts):
            raise Ask(Why.OTHERS_UNNAMED, name=name)
        if "/" in name and len({" " in part for part in parts}) > 1:  # Jo Smith/Jones: one or two?
            raise Ask(Why.NAME_NOT_CLEAR, name=name)
        if len(parts) == 2 and " " not in parts[0] and " " in parts[1]:
            parts[0] = f"{parts[0]} {parts[1].split(' ', 1)[1]}"
        return parts

    def _one_comma(self, first: str, second: str) -> list[str]:
        if self._surname_first:
            return [f"{second} {first}"]
        if " " in first and " " in second:
            return [first, second]
        raise Ask(Why.NAME_NOT_CLEAR, name=f"{first}, {second}")

    def _is_other(self, part: str) -> bool:
        words = [word_key(word) for word in folded(part).split()]
        if not words or any(word.isdigit() for word in words):
            return True
        return any(word in _OTHERS for word in words) or self._is_group(part)


def _one_line(name: str) -> str:
    """Names on lines of their own are several; a name broken over two lines is asked about."""
    lines = [line for line in name.splitlines() if line.strip()]
    if len(lines) > 1 and any(len(line.split()) < 2 for line in lines):
        raise Ask(Why.NAME_NOT_CLEAR, name=tidy_name(name))
    return tidy_name("; ".join(lines)).strip("*†‡")


def mostly_surname_first(names: list[str]) -> bool:
    """Whether a column writes *Jones, Ada*: most of its names have exactly one comma between single words."""
    shaped = sum(
        1 for name in names if re.fullmatch(r"[^\W\d_][\w'’-]*,\s*[^\W\d_][\w'’.\- ]*", name.strip())
    )
    return len(names) >= 3 and shaped * 2 > len(names)
