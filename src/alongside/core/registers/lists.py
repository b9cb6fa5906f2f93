"""Word lists as text, read into ``Words``. The format is explained at the top of every shipped list."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from alongside.core.registers.fields import Field
from alongside.core.registers.plain import folded, trimmed, word_key
from alongside.core.registers.words import (
    ActivityMeaning,
    Calendar,
    Phrases,
    RoleMeaning,
    Signs,
    Words,
)
from alongside.core.shared.hats import HatKind
from alongside.core.shared.help import HelpKind
from alongside.core.shared.sides import Side
from alongside.core.shared.stages import Stage

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the codes before the words, and the words."""

    codes: tuple[str, ...]
    words: tuple[str, ...]


def read_lists(texts: Mapping[str, Iterable[str]]) -> Words:
    """Words from the texts of lists by kind: roles, activities, columns, totals, months, figures.

    Every kind may come in several texts, one a language; an earlier text wins where two say differently.

    **Raises** ValueError for a line with an unknown code. **Source**: docs/guide/registers.md.
    """
    lists = {kind: _sections(texts.get(kind, ())) for kind in _KINDS}
    totals, roles = lists["totals"], lists["roles"]
    return Words(
        roles=_phrases(roles, "roles", _role),
        activities=_phrases(lists["activities"], "activities", _activity),
        columns=_meanings(lists["columns"].get("columns", []), _column),
        signs=_signs(totals),
        calendar=Calendar(
            _plain_meanings(lists["months"].get("months", []), int),
            _plain_meanings(lists["months"].get("weekdays", []), int),
        ),
        sides=_meanings(totals.get("sides", []), lambda line, _key: Side(line.codes[0])),
        stages=_meanings(totals.get("stages", []), lambda line, _key: Stage(line.codes[0])),
        kinds=_meanings(totals.get("kinds", []), lambda line, _key: HelpKind(line.codes[0])),
        groups=_keys(roles.get("groups", [])),
        strong_groups=_keys(roles.get("strong", [])),
        figures={line.codes[0]: int(line.codes[1]) for line in lists["figures"].get("figures", [])},
    )


_KINDS = ("roles", "activities", "columns", "totals", "months", "figures")


def _sections(texts: Iterable[str]) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for text in texts:
        section = ""
        for row in text.splitlines():
            if row.startswith("[") and row.rstrip().endswith("]"):
                section = row.strip()[1:-1]
            elif row.strip() and not row.startswith("# "):
                found.setdefault(section, []).append(_line(row))
    return found


def _line(row: str) -> Line:
    *codes, words = (part.strip() for part in row.split(" | "))
    return Line(tuple(codes), tuple(word.strip() for word in words.split("; ") if word.strip()))


def _role(line: Line, key: str) -> RoleMeaning:
    return RoleMeaning(key, Side(line.codes[0]), HatKind(line.codes[1]))


def _activity(line: Line, key: str) -> ActivityMeaning:
    return ActivityMeaning(key, Stage(line.codes[0]), HelpKind(line.codes[1]))


def _column(line: Line, _key: str) -> tuple[Field, bool]:
    return Field(line.codes[0].removesuffix("?")), line.codes[0].endswith("?")


def _phrases(sections: Mapping[str, list[Line]], name: str, read: Callable[[Line, str], T]) -> Phrases[T]:
    return Phrases(
        whole=_meanings(_joined(sections.get(name, []), sections.get("same", [])), read),
        heads=_meanings(sections.get("heads", []), read),
        starts=_meanings(sections.get("starts", []), read),
        harmless=_keys(sections.get("harmless", [])),
        turning=_keys(sections.get("turning", [])),
    )


def _meanings(lines: Iterable[Line], read: Callable[[Line, str], T]) -> dict[str, T]:
    found: dict[str, T] = {}
    for line in lines:
        for word in line.words:
            # "word=other" gives a word the name of another that means exactly the same
            written, _, same = word.partition("=")
            found.setdefault(word_key(written), read(line, word_key(same or written)))
    found.pop("", None)
    return found


def _joined(lines: Iterable[Line], same: Iterable[Line]) -> Iterator[Line]:
    names: dict[str, str] = {}
    for line in same:
        first = names.get(word_key(line.words[0]), line.words[0])
        names.update({word_key(word): first for word in line.words})
    for line in lines:
        yield Line(line.codes, tuple(f"{w}={names.get(word_key(w), w)}" for w in line.words))


def _plain_meanings(lines: Iterable[Line], read: Callable[[str], T]) -> dict[str, T]:
    return {folded(word): read(line.codes[0]) for line in reversed(list(lines)) for word in line.words}


def _words(lines: Iterable[Line]) -> Iterator[str]:
    return (word for line in lines for word in line.words)


def _keys(lines: Iterable[Line]) -> frozenset[str]:
    return frozenset(word_key(word) for word in _words(lines))


def _signs(sections: Mapping[str, list[Line]]) -> Signs:
    def marks(name: str) -> frozenset[str]:
        return frozenset(trimmed(word).casefold() for word in _words(sections.get(name, [])))

    def spoken(name: str) -> frozenset[str]:
        return frozenset(filter(None, (folded(word) for word in _words(sections.get(name, [])))))

    return Signs(
        totals=spoken("totals"),
        footers=spoken("footers"),
        examples=spoken("examples"),
        closed=spoken("closed"),
        ditto=marks("ditto"),
        empty=marks("empty"),
        yes=spoken("yes"),
        no=spoken("no"),
    )
