"""Texts made alike, so that two ways of writing one word meet."""

import re
import unicodedata
from functools import lru_cache

LONGEST = 200  # signs of a cell that are looked at when words are compared
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_APART = re.compile(r"[^\w]+|_+")
_SHORT_AND = re.compile(r"(?<=\w)\s*(?:&|\+|\bn\b)\s*(?=\w)")


def trimmed(text: str) -> str:
    """The text in one line without stray or invisible signs; ditto marks and dashes stay as they are."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    seen = (" " if sign.isspace() else sign for sign in unicodedata.normalize("NFC", text))
    return " ".join("".join(s for s in seen if unicodedata.category(s) not in {"Cc", "Cf"}).split())


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Lower case, no marks, no punctuation, ``&`` written out: ``Stay & Play!`` is ``stay and play``."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text[:LONGEST]).casefold())
    letters = "".join(s for s in apart if unicodedata.category(s) not in {"Mn", "Cf"})
    letters = _SHORT_AND.sub(" and ", _APOSTROPHES.sub("", letters))
    return " ".join(_APART.sub(" ", letters).split())


@lru_cache(maxsize=20_000)
def word_key(text: str) -> str:
    """What all spellings of a word share: folded, singular, no spaces (``co-designs`` is ``codesign``)."""
    return "".join(_singular(word) for word in folded(text).split())


def _singular(word: str) -> str:
    if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word[:-1]
