"""Short forms in capitals that a text uses and does not explain."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from alongside.core.words.sentences import words_of

# What everybody in the United Kingdom says as a word of its own. A place's glossary adds the rest.
EVERYDAY = frozenset("OK TV UK GP NHS BBC DVD CD AM PM ID DIY PIN PC QR PDF BSL".split())
_ACRONYM = re.compile(r"(?<![\w@./])([A-Z][A-Z0-9]*(?:&[A-Z0-9]+)?[A-Z0-9]*)(?:['’]?s)?(?![\w@])")
_ROMAN = re.compile(r"^(?=[IVX])X{0,3}(IX|IV|V?I{0,3})$")
_SMALL = frozenset("a an and at by for from in of on or the to with".split())
_SHOUTED = 0.7  # of the words of a line


@dataclass(frozen=True, slots=True)
class Acronym:
    """``explained_late``: the text does explain it, after it was used."""

    text: str
    explained_late: bool = False


def unknown_acronyms(text: str, known: Collection[str] = ()) -> tuple[Acronym, ...]:
    """Short forms that a reader may not know, each once, in the order they are first used.

    Known are those of ``known`` (upper or lower case), everyday ones, and those explained where they first
    stand: *Accessible Information Standard (AIS)* or *AIS (Accessible Information Standard)*. Roman numbers
    and lines written in capitals throughout are left alone. Any language in Latin letters.
    """
    settled = {word.upper() for word in known} | EVERYDAY
    first: dict[str, int] = {}
    for start, short in _used(text):
        if short not in settled:
            first.setdefault(short, start)
    found = []
    for short, start in first.items():
        explained = _explained_at(text, short)
        if explained is None or explained > start:
            found.append(Acronym(short, explained_late=explained is not None))
    return tuple(found)


def _used(text: str) -> list[tuple[int, str]]:
    used, start = [], 0
    for line in text.splitlines(keepends=True):
        if not _is_shouted(words_of(line)):
            found = (match for match in _ACRONYM.finditer(line) if _is_short_form(match[1]))
            used += [(start + match.start(), match[1]) for match in found]
        start += len(line)
    return used


def _is_shouted(words: list[str]) -> bool:
    return len(words) > 2 and sum(word.isupper() for word in words) > _SHOUTED * len(words)


def _is_short_form(word: str) -> bool:
    letters = sum(sign.isalpha() for sign in word)
    return letters >= 2 and not _ROMAN.match(word)


def _explained_at(text: str, short: str) -> int | None:
    """Where an explained short form stands, or None."""
    places = []
    for match in re.finditer(rf"\(\s*{re.escape(short)}(?:['’]?s)?\s*[),;]", text):
        if _stands_for(words_of(text[: match.start()])[-12:], short):
            places.append(text.index(short, match.start()))
    for match in re.finditer(rf"(?<!\w){re.escape(short)}\s*\(([^()]+)\)", text):
        if len(words_of(match[1])) > 1:
            places.append(match.start())
    return min(places, default=None)


def _stands_for(words: list[str], short: str) -> bool:
    """Whether the last of these words begin with its letters, small words left out or kept."""
    letters = [sign for sign in short.casefold() if sign.isalpha()]
    parts = [part.casefold() for word in words for part in re.split(r"[-–]", word) if part]
    for kept in (parts, [part for part in parts if part not in _SMALL]):
        if [part[0] for part in kept[-len(letters) :]] == letters:
            return True
    joined = "".join(part[0] for part in parts)
    return len(letters) > 2 and letters[0] in joined and _in_order(letters, " ".join(parts))


def _in_order(letters: list[str], text: str) -> bool:
    """CAMHS in *child and adolescent mental health services*, and those that take two letters of a word."""
    found = iter(text[_begin(text, letters[0]) :])
    return all(letter in found for letter in letters) and text.count(" ") >= 1


def _begin(text: str, letter: str) -> int:
    return next(
        (i for i, sign in enumerate(text) if sign == letter and (not i or text[i - 1] == " ")), len(text)
    )
