"""Comparing names as written, without ever deciding that two people are one."""

import unicodedata

# Letters that carry their mark inside, so that decomposition alone cannot take it off.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "æ": "ae", "œ": "oe", "þ": "th"}
)
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ`´′＇ʹ‛", "'"))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


def tidy_name(text: str) -> str:
    """The name as it was written, without stray spaces and invisible signs, for showing and keeping."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    seen = (" " if sign.isspace() else sign for sign in unicodedata.normalize("NFC", text))
    return " ".join("".join(s for s in seen if unicodedata.category(s) not in {"Cc", "Cf"}).split())


def name_key(text: str) -> str:
    """What two spellings of one name have in common: it suggests a match and never merges.

    NFKC, casefold, marks and the strokes of ł, ø, đ taken off, apostrophes and dashes made alike,
    spaces collapsed. Empty for a text without a letter or sign.

    **Units**: none; a text. **Source**: docs/guide/registers.md, *One person, written several ways*.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.translate(_APOSTROPHES).casefold().split())
    folded = unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)).casefold().translate(_LETTERS)
    apart = unicodedata.normalize("NFKD", folded).translate(_APOSTROPHES).translate(_DASHES)
    seen = (" " if sign.isspace() else sign for sign in apart)
    return " ".join("".join(s for s in seen if unicodedata.category(s) not in {"Mn", "Cc", "Cf"}).split())
