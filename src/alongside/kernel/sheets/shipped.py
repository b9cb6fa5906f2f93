"""The word lists shipped with the product, read from the package once."""

from functools import cache
from importlib import resources

from alongside.core.registers.lists import read_lists
from alongside.core.registers.words import Words

_LANGUAGES = ("en", "cy")
_KINDS = ("roles", "activities", "columns", "totals", "months")


@cache
def shipped_words() -> Words:
    """Words in English and Welsh together: a hub writes in both on one page."""
    folder = resources.files("alongside.core.registers") / "words"
    texts = {
        kind: [(folder / f"{kind}.{language}.txt").read_text("utf-8") for language in _LANGUAGES]
        for kind in _KINDS
    }
    texts["figures"] = [(folder / "figures.txt").read_text("utf-8")]
    return read_lists(texts)
