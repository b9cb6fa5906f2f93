"""The terms of a glossary that stand in a text."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from alongside.core.words.sentences import words_of

Found = TypeVar("Found")
MOST_WORDS = 8
Key = tuple[str, ...]


def term_key(term: str) -> Key:
    """Its words as they are compared: without case, and without the s of a plural at the end.

    A short form in capitals keeps its last letter, and one of up to three its capitals, so that IT is not it.
    """
    words = words_of(term)
    if not words:
        return ()
    last = _plain(words[-1]) if words[-1].isupper() else _one(_plain(words[-1]))
    return (*map(_plain, words[:-1]), last)


def terms_in(text: str, terms: Mapping[Key, Found]) -> list[Found]:
    """Those terms of ``terms`` (by ``term_key``) that stand in a text, each once, in the order they come.

    The longest wins: in *child in need plan* nobody wants *child* explained.
    """
    words = [_plain(word) for word in words_of(text)]
    longest = min(MOST_WORDS, max((len(key) for key in terms), default=0))
    found: dict[Key, Found] = {}
    at = 0
    while at < len(words):
        key = next((key for key in _keys(words[at : at + longest]) if key in terms), None)
        if key is not None:
            found.setdefault(key, terms[key])
        at += len(key) if key else 1
    return list(found.values())


def _keys(words: list[str]) -> Iterable[Key]:
    """From the longest down, each as it is written and as one of several."""
    for length in range(len(words), 0, -1):
        yield tuple(words[:length])
        yield (*words[: length - 1], _one(words[length - 1]))


def _plain(word: str) -> str:
    word = word.replace("’", "'").removesuffix("'s")
    letters = word.removesuffix("s")
    return word if letters.isupper() and len(letters) <= 3 else word.casefold()


def _one(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
